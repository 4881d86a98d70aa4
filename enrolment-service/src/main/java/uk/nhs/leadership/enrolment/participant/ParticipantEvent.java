package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Everything announced about participants: never who they are. */
sealed interface ParticipantEvent extends Event {

    /** The code of the trust that employs them. */
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A trust's file had somebody new. */
    @EventType("participant.registered.v1")
    record ParticipantRegistered(UUID subject, String employer, Stage stage) implements ParticipantEvent {}

    /**
     * A trust's file said otherwise than the one before.
     *
     * @param changed which fields, not what is in them
     */
    @EventType("participant.changed.v1")
    record ParticipantChanged(UUID subject, String employer, Stage stage, List<String> changed)
            implements ParticipantEvent {
        public ParticipantChanged {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Nobody employs the participant any more, as far as is known.
     *
     * @param on the last day
     */
    @EventType("participant.left.v1")
    record ParticipantLeft(UUID subject, String employer, LocalDate on) implements ParticipantEvent {}

    /** Somebody who had left is employed by the same trust again. */
    @EventType("participant.returned.v1")
    record ParticipantReturned(UUID subject, String employer) implements ParticipantEvent {}

    /**
     * Another trust employs the participant, whose history goes with them. Both trusts may know.
     *
     * @param on the first day
     */
    @EventType("participant.moved.v1")
    record ParticipantMoved(UUID subject, String employer, String previousEmployer, LocalDate on)
            implements ParticipantEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer, previousEmployer);
        }
    }

    /** The participant can sign in and see the own record. */
    @EventType("participant.account-linked.v1")
    record ParticipantAccountLinked(UUID subject, String employer, UUID accountId) implements ParticipantEvent {}
}
