package uk.nhs.leadership.enrolment.priorlearning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about prior learning: never what it was or where. */
sealed interface PriorLearningEvent extends Event {
    String employer();

    String provider();

    @Override
    default Audience audience() {
        return employer().equals(provider()) ? Audience.only(employer()) : Audience.only(employer(), provider());
    }

    /** Something that was learned before is to count on an enrolment. */
    @EventType("priorlearning.claimed.v1")
    record PriorLearningClaimed(
            UUID subject,
            UUID participantId,
            UUID enrolmentId,
            String employer,
            String provider,
            LocalDate finishedOn,
            int hours,
            List<String> outcomes)
            implements PriorLearningEvent {
        public PriorLearningClaimed {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** There is a file of evidence more. */
    @EventType("priorlearning.evidence-added.v1")
    record PriorLearningEvidenceAdded(
            UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider, String sha256)
            implements PriorLearningEvent {}

    /** A file of evidence was taken back before the provider looked at it. */
    @EventType("priorlearning.evidence-removed.v1")
    record PriorLearningEvidenceRemoved(
            UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider, String sha256)
            implements PriorLearningEvent {}

    /** The provider looks at it. */
    @EventType("priorlearning.taken-up.v1")
    record PriorLearningTakenUp(UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider)
            implements PriorLearningEvent {}

    /** So many hours and these outcomes count. */
    @EventType("priorlearning.recognised.v1")
    record PriorLearningRecognised(
            UUID subject,
            UUID participantId,
            UUID enrolmentId,
            String employer,
            String provider,
            int hours,
            List<String> outcomes,
            boolean inFull)
            implements PriorLearningEvent {
        public PriorLearningRecognised {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Nothing of it counts. */
    @EventType("priorlearning.not-recognised.v1")
    record PriorLearningNotRecognised(
            UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider, String reason)
            implements PriorLearningEvent {}

    /** The provider is asked to look at it again; until then nothing of it counts. */
    @EventType("priorlearning.asked-again.v1")
    record PriorLearningAskedAgain(UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider)
            implements PriorLearningEvent {}

    /** It is not claimed any more. */
    @EventType("priorlearning.withdrawn.v1")
    record PriorLearningWithdrawn(UUID subject, UUID participantId, UUID enrolmentId, String employer, String provider)
            implements PriorLearningEvent {}
}
