/** From where a caller looks at what a trust, a provider and a participant share. */
@NullMarked
package uk.nhs.leadership.enrolment.standpoint;

import org.jspecify.annotations.NullMarked;
