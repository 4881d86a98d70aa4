package uk.nhs.leadership.accreditation.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about submissions. */
sealed interface SubmissionEvent extends Event {

    /** The provider may know. */
    sealed interface OfProvider extends SubmissionEvent {

        /** The code of the provider's organisation. */
        String provider();

        @Override
        default Audience audience() {
            return Audience.only(provider());
        }
    }

    /** Who assesses and what the panel thinks is not for the provider before the decision. */
    sealed interface OfAssessment extends SubmissionEvent {

        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    @EventType("submission.drafted.v1")
    record SubmissionDrafted(
            UUID subject, String number, String provider, UUID curriculumVersionId, UUID courseId, int courseVersion)
            implements OfProvider {}

    @EventType("submission.changed.v1")
    record SubmissionChanged(UUID subject, String provider, UUID curriculumVersionId) implements OfProvider {}

    @EventType("submission.declarations-signed.v1")
    record DeclarationsSigned(UUID subject, String provider, List<DeclarationKind> declarations)
            implements OfProvider {}

    @EventType("submission.declarations-voided.v1")
    record DeclarationsVoided(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.submitted.v1")
    record SubmissionSubmitted(
            UUID subject,
            String number,
            String provider,
            UUID curriculumVersionId,
            UUID courseId,
            int courseVersion,
            int revision,
            Stage stage,
            @Nullable LocalDate firstCohortStartsOn)
            implements OfProvider {}

    @EventType("submission.due-date-moved.v1")
    record DueDateMoved(UUID subject, String provider, LocalDate dueOn) implements OfProvider {}

    @EventType("submission.returned.v1")
    record SubmissionReturned(UUID subject, String provider, String reason, int revision, LocalDate answerBy)
            implements OfProvider {}

    @EventType("submission.rejected-at-triage.v1")
    record RejectedAtTriage(UUID subject, String provider, String reason) implements OfProvider {}

    @EventType("submission.information-complete.v1")
    record InformationComplete(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.deadline-extended.v1")
    record DeadlineExtended(UUID subject, String provider, LocalDate answerBy, String reason) implements OfProvider {}

    @EventType("submission.answer-due-soon.v1")
    record AnswerDueSoon(UUID subject, String provider, LocalDate answerBy, int daysLeft) implements OfProvider {}

    @EventType("submission.lapsed.v1")
    record SubmissionLapsed(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.withdrawn.v1")
    record SubmissionWithdrawn(UUID subject, String provider, String reason) implements OfProvider {}

    @EventType("submission.assessment-begun.v1")
    record AssessmentBegun(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.sent-to-panel.v1")
    record SentToPanel(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.returned-to-assessment.v1")
    record ReturnedToAssessment(UUID subject, String provider) implements OfProvider {}

    @EventType("submission.assessor-allocated.v1")
    record AssessorAllocated(UUID subject, UUID assessorId, Allocation.Role role) implements OfAssessment {}

    @EventType("submission.case-interest-declared.v1")
    record CaseInterestDeclared(UUID subject, UUID assessorId, boolean interest) implements OfAssessment {}

    @EventType("submission.assessor-recused.v1")
    record AssessorRecused(UUID subject, UUID assessorId, String reason) implements OfAssessment {}

    @EventType("submission.recommended.v1")
    record SubmissionRecommended(
            UUID subject,
            Recommended recommendation,
            @Nullable String reason,
            @Nullable UUID panelId) implements OfAssessment {}

    @EventType("submission.deferred.v1")
    record SubmissionDeferred(UUID subject, String provider, String reason, int revision, LocalDate answerBy)
            implements OfProvider {}

    @EventType("submission.decided.v1")
    record SubmissionDecided(
            UUID subject,
            String provider,
            Decision decision,
            LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String accreditationNumber)
            implements OfProvider {}
}
