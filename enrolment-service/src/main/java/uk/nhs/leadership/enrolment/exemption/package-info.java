/** That a trust does not hold somebody to an expectation for a while, and why. Start at {@link uk.nhs.leadership.enrolment.exemption.Exemption}. */
@NullMarked
package uk.nhs.leadership.enrolment.exemption;

import org.jspecify.annotations.NullMarked;
