package uk.nhs.leadership.enrolment.merger;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about mergers. Before its day one is the two trusts' affair. */
sealed interface MergerEvent extends Event {
    String predecessor();

    String successor();

    @Override
    default Audience audience() {
        return Audience.only(predecessor(), successor());
    }

    /** A trust is to become part of another. */
    @EventType("merger.planned.v1")
    record MergerPlanned(UUID subject, String predecessor, String successor, LocalDate on) implements MergerEvent {}

    /** It is not. */
    @EventType("merger.called-off.v1")
    record MergerCalledOff(UUID subject, String predecessor, String successor) implements MergerEvent {}

    /** The day has come, and what goes over begins to. */
    @EventType("merger.begun.v1")
    record MergerBegun(UUID subject, String predecessor, String successor, LocalDate on) implements MergerEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }

    /**
     * Everything that goes over has.
     *
     * @param people how many people went over
     */
    @EventType("merger.completed.v1")
    record MergerCompleted(UUID subject, String predecessor, String successor, LocalDate on, int people)
            implements MergerEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
