package uk.nhs.leadership.enrolment.retention;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about who is going to be erased. */
sealed interface WarningEvent extends Event {

    /** Somebody who left long ago is going to be erased, unless they come back or are held. */
    @EventType("participant.erasure-due.v1")
    record ErasureDue(UUID subject, String employer, LocalDate dueOn) implements WarningEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
