package uk.nhs.leadership.enrolment.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.attendance.AttendanceMark;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Everything announced about enrolments, to the trust and the provider concerned. */
sealed interface EnrolmentEvent extends Event
        permits PlaceEvent,
                TransferEvent,
                EnrolmentEvent.ParticipantEnrolled,
                EnrolmentEvent.ParticipantJoinedLate,
                EnrolmentEvent.TrainingStarted,
                EnrolmentEvent.AttendanceRecorded,
                EnrolmentEvent.TrainingCompleted,
                EnrolmentEvent.OutcomeRecorded,
                EnrolmentEvent.ParticipantRetained,
                EnrolmentEvent.DeclarationVoided,
                EnrolmentEvent.TrainingDeferred,
                EnrolmentEvent.TrainingResumed,
                EnrolmentEvent.CohortChanged,
                EnrolmentEvent.MovedWithEmployer,
                EnrolmentEvent.ParticipantWithdrawn {

    /** The code of the trust. */
    String employer();

    /** The code of the provider. */
    String provider();

    @Override
    default Audience audience() {
        return employer().equals(provider()) ? Audience.only(employer()) : Audience.only(employer(), provider());
    }

    /** A member of a trust's staff has a place. */
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

    /** The place was given after the cohort's days for enrolling. */
    @EventType("enrolment.joined-late.v1")
    record ParticipantJoinedLate(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            UUID lateEntryId,
            String reason)
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

    /**
     * The provider declared that the participant was still there.
     *
     * @param kind which of the points of retention it was
     */
    @EventType("enrolment.retained.v1")
    record ParticipantRetained(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            Declaration.Kind kind,
            LocalDate retainedOn)
            implements EnrolmentEvent {}

    /**
     * What the provider had declared counts no more.
     *
     * @param kind what was declared
     * @param training what the training is by what is left
     */
    @EventType("enrolment.declaration-voided.v1")
    record DeclarationVoided(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            UUID declarationId,
            Declaration.Kind kind,
            TrainingStatus training,
            String reason)
            implements EnrolmentEvent {}

    /**
     * The provider recorded whether the participant was at a session.
     *
     * @param corrected whether something else was recorded of it before
     */
    @EventType("enrolment.attendance-recorded.v1")
    record AttendanceRecorded(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            String session,
            LocalDate heldOn,
            AttendanceMark mark,
            boolean corrected)
            implements EnrolmentEvent {}

    /** The participant pauses. */
    @EventType("enrolment.deferred.v1")
    record TrainingDeferred(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            LocalDate deferredOn,
            String reason)
            implements EnrolmentEvent {}

    /** The participant goes on, on the same cohort or on another one of the course. */
    @EventType("enrolment.resumed.v1")
    record TrainingResumed(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, LocalDate resumedOn)
            implements EnrolmentEvent {}

    /**
     * The participant goes to another cohort of the course before having begun.
     *
     * @param placeGivenBack whether another can have the place on the cohort before
     */
    @EventType("enrolment.cohort-changed.v1")
    record CohortChanged(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID fromCohortId,
            String employer,
            String provider,
            boolean placeGivenBack)
            implements EnrolmentEvent {}

    /**
     * The participant's trust became part of another, which has the enrolment from now on.
     *
     * @param passedOn whether the provider knows of it
     */
    @EventType("enrolment.moved-with-employer.v1")
    record MovedWithEmployer(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String fromEmployer,
            String employer,
            String provider,
            boolean passedOn)
            implements EnrolmentEvent {
        @Override
        public Audience audience() {
            return new Audience(
                    Set.copyOf(passedOn ? List.of(fromEmployer, employer, provider) : List.of(fromEmployer, employer)));
        }
    }
}
