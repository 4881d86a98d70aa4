/** What assessors find on each criterion, and the road from there through panel to ratification. Start at Finding and AssessmentService. */
@NullMarked
package uk.nhs.leadership.accreditation.assessment;

import org.jspecify.annotations.NullMarked;
