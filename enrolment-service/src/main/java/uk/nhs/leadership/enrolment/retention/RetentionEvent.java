package uk.nhs.leadership.enrolment.retention;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about policies of retention. */
sealed interface RetentionEvent extends Event {

    /** Something is kept for another time from now on. */
    @EventType("retention.changed.v1")
    record RetentionChanged(UUID subject, RetentionKind kind, int months, int noticeDays) implements RetentionEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
