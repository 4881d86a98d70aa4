package uk.nhs.leadership.enrolment.erasure;

import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about erasures and what holds them up. */
sealed interface ErasureEvent extends Event {

    /**
     * Nobody is known under the id any more. Whoever keeps something of the person under it has to see to that as well.
     *
     * @param concerned the trusts and providers that have had to do with the person
     */
    @EventType("participant.erased.v1")
    record ParticipantErased(UUID subject, Set<String> concerned) implements ErasureEvent {
        public ParticipantErased {
            concerned = Set.copyOf(concerned);
        }

        @Override
        public Audience audience() {
            return new Audience(concerned);
        }
    }

    /** What is held on the participant must not go. */
    @EventType("participant.held.v1")
    record HoldPlaced(UUID subject, UUID holdId, String organisation, HoldReason code) implements ErasureEvent {
        @Override
        public Audience audience() {
            return Audience.only(organisation);
        }
    }

    /** This does not hold it any more. */
    @EventType("participant.hold-lifted.v1")
    record HoldLifted(UUID subject, UUID holdId, String organisation) implements ErasureEvent {
        @Override
        public Audience audience() {
            return Audience.only(organisation);
        }
    }
}
