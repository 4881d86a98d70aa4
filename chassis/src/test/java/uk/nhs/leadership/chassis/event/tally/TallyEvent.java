package uk.nhs.leadership.chassis.event.tally;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** What happens to a tally. */
public sealed interface TallyEvent extends Event {

    /**
     * Something was counted.
     *
     * @param poison whether whoever hears of it is to choke on it
     */
    @EventType("tally.counted.v1")
    record Counted(
            UUID subject,
            Audience audience,
            int n,
            boolean poison,
            @Nullable LocalDate on) implements TallyEvent {

        public static Counted of(UUID subject, int n) {
            return new Counted(subject, Audience.everyone(), n, false, null);
        }

        public static Counted seenBy(UUID subject, int n, String organisation) {
            return new Counted(subject, Audience.only(organisation), n, false, null);
        }
    }

    /** The tally was closed. */
    @EventType("tally.closed.v1")
    record Closed(UUID subject, String reason) implements TallyEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
