/** What assessors find on a submission as a whole, and the road from there through panel to ratification. Start at Assessment and AssessmentService. */
@NullMarked
package uk.nhs.leadership.accreditation.assessment;

import org.jspecify.annotations.NullMarked;
