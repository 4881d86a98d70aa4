/** Whose money pays for how many places, and for whose staff. Start at {@link uk.nhs.leadership.enrolment.funding.Purse}. */
@NullMarked
package uk.nhs.leadership.enrolment.funding;

import org.jspecify.annotations.NullMarked;
