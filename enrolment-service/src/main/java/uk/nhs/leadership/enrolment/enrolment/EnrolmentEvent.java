package uk.nhs.leadership.enrolment.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about enrolments, to the trust and the provider concerned. */
sealed interface EnrolmentEvent extends Event {

    /** The code of the trust. */
    String employer();

    /** The code of the provider. */
    String provider();

    @Override
    default Audience audience() {
        return employer().equals(provider()) ? Audience.only(employer()) : Audience.only(employer(), provider());
    }

    /** A trust enrolled a member of its staff. */
    @EventType("enrolment.enrolled.v1")
    record ParticipantEnrolled(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID courseId,
            String employer,
            String provider,
            int attempt)
            implements EnrolmentEvent {}

    /** The provider declared that the participant started. */
    @EventType("enrolment.started.v1")
    record TrainingStarted(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, LocalDate startedOn)
            implements EnrolmentEvent {}

    /** The provider declared that the participant completed; whether passed is still to be told. */
    @EventType("enrolment.completed.v1")
    record TrainingCompleted(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, LocalDate completedOn)
            implements EnrolmentEvent {}

    /** The provider recorded that the participant passed or not. */
    @EventType("enrolment.outcome-recorded.v1")
    record OutcomeRecorded(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            Outcome.Result result,
            LocalDate decidedOn)
            implements EnrolmentEvent {}

    /**
     * The participant left.
     *
     * @param placeGivenBack whether another can have the place
     */
    @EventType("enrolment.withdrawn.v1")
    record ParticipantWithdrawn(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            boolean placeGivenBack,
            String reason)
            implements EnrolmentEvent {}
}
