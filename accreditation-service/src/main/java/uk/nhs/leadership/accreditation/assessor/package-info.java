/** Who may be asked to assess, and the interests they have declared. Start at Assessor. */
@NullMarked
package uk.nhs.leadership.accreditation.assessor;

import org.jspecify.annotations.NullMarked;
