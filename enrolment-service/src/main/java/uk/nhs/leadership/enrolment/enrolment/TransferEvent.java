package uk.nhs.leadership.enrolment.enrolment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** What happens when an enrolment goes to another provider or another employer: announced to those it leaves as well. */
sealed interface TransferEvent extends EnrolmentEvent {

    /** Who has to do with it beside the employer and the provider. */
    String other();

    @Override
    default Audience audience() {
        return new Audience(Set.copyOf(List.of(employer(), provider(), other())));
    }

    /** The trust asks another provider to go on with the participant. */
    @EventType("enrolment.transfer-asked.v1")
    record TransferAsked(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID toCohortId,
            String employer,
            String provider,
            String toProvider,
            UUID transferId)
            implements TransferEvent {
        @Override
        public String other() {
            return toProvider;
        }
    }

    /** That provider does not take the participant on. */
    @EventType("enrolment.transfer-declined.v1")
    record TransferDeclined(
            UUID subject,
            UUID toCohortId,
            String employer,
            String provider,
            String toProvider,
            UUID transferId,
            String reason)
            implements TransferEvent {
        @Override
        public String other() {
            return toProvider;
        }
    }

    /** The trust calls it off. */
    @EventType("enrolment.transfer-called-off.v1")
    record TransferCalledOff(
            UUID subject, UUID toCohortId, String employer, String provider, String toProvider, UUID transferId)
            implements TransferEvent {
        @Override
        public String other() {
            return toProvider;
        }
    }

    /**
     * Another provider goes on with the participant, and the enrolment ends.
     *
     * @param nextEnrolmentId by which it goes on
     * @param placeGivenBack whether another can have the place
     */
    @EventType("enrolment.transferred.v1")
    record TrainingTransferred(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID toCohortId,
            UUID nextEnrolmentId,
            String employer,
            String provider,
            String toProvider,
            boolean placeGivenBack)
            implements TransferEvent {
        @Override
        public String other() {
            return toProvider;
        }
    }

    /**
     * The participant's new employer has taken the enrolment over.
     *
     * @param training how far it had come
     */
    @EventType("enrolment.taken-over.v1")
    record EnrolmentTakenOver(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String fromEmployer,
            String employer,
            String provider,
            TrainingStatus training)
            implements TransferEvent {
        @Override
        public String other() {
            return fromEmployer;
        }
    }

    /** The participant's new employer does not take the enrolment over. Only it knows that it was asked. */
    @EventType("enrolment.takeover-refused.v1")
    record TakeoverRefused(UUID subject, UUID participantId, UUID cohortId, String employer, String provider)
            implements TransferEvent {
        @Override
        public String other() {
            return employer;
        }

        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
