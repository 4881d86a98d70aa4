/** The periods for which each employer had somebody. They are written by the database as {@link uk.nhs.leadership.enrolment.participant.Participant} changes, and read here. */
@NullMarked
package uk.nhs.leadership.enrolment.employment;

import org.jspecify.annotations.NullMarked;
