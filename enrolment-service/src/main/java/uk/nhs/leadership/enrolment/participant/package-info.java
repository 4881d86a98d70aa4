/** The staff of a trust: who they are and where they stand. Names and addresses live here and nowhere else. What is announced is in {@link uk.nhs.leadership.enrolment.participant.ParticipantEvent}. */
@NullMarked
package uk.nhs.leadership.enrolment.participant;

import org.jspecify.annotations.NullMarked;
