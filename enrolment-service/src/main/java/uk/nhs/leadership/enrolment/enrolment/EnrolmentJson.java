package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.enrolment.enrolment.Declaration.Kind;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentService.EnrolledPerson;
import uk.nhs.leadership.enrolment.enrolment.Outcome.Result;
import uk.nhs.leadership.enrolment.participant.Participant;

/** How enrolments look on the wire. */
final class EnrolmentJson {
    private EnrolmentJson() {}

    @Schema(name = "Enrol", description = "Who is to have a place on which cohort.")
    record Enrol(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20") @NotNull
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @NotNull
            UUID cohortId) {}

    @Schema(name = "Declare", description = "A provider's dated statement.")
    record Declare(
            @Schema(examples = "STARTED") @NotNull Kind kind,

            @Schema(
                    description = "The day it happened: between the start of the cohort and today.",
                    examples = "2026-11-30")
            @NotNull
            LocalDate on) {}

    @Schema(name = "RecordOutcome", description = "What an assessment came to.")
    record RecordOutcome(
            @Schema(examples = "PASSED") @NotNull Result result,

            @Schema(description = "The day it was decided.", examples = "2027-06-11") @NotNull
            LocalDate on) {}

    @Schema(name = "Withdraw", description = "Why a participant leaves.")
    record Withdraw(
            @Schema(examples = "insufficient-capacity") @NotNull
            WithdrawalReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "The ward cannot release her before spring.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Person", description = "Whom to turn to.")
    record Person(
            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "amara.okafor@rj1.example") String email) {

        static Person of(Participant participant) {
            return new Person(participant.givenName(), participant.familyName(), participant.email());
        }
    }

    @Schema(name = "Withdrawal", description = "Why the participant left.")
    record Withdrawal(
            @Schema(examples = "insufficient-capacity") WithdrawalReason reason,

            @Schema(examples = "The ward cannot release her before spring.") @Nullable
            String text) {}

    @Schema(name = "Enrolment", description = "A participant's place on a cohort and what became of it.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "Absent when the caller may no longer know who it is.") @Nullable
            Person participant,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(examples = "RJ1") String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(description = "Which try on this course it is, from 1.", examples = "1")
            int attempt,

            @Schema(examples = "ENROLLED") PlaceStatus place,

            @Schema(examples = "AWAITING_OUTCOME") TrainingStatus training,

            @Schema(examples = "2026-11-30") @Nullable LocalDate startedOn,

            @Schema(examples = "2027-05-28") @Nullable LocalDate completedOn,

            @Schema(description = "The day the outcome was decided.", examples = "2027-06-11") @Nullable
            LocalDate decidedOn,

            @Nullable Withdrawal withdrawal,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant enrolledAt,

            @Schema(examples = "2027-05-28T16:05:00Z") Instant updatedAt) {

        static View of(EnrolledPerson enrolled) {
            var enrolment = enrolled.enrolment();
            var reason = enrolment.withdrawalReason();
            return new View(
                    enrolment.id(),
                    enrolment.participantId(),
                    enrolled.person() == null ? null : Person.of(enrolled.person()),
                    enrolment.cohortId(),
                    enrolment.courseId(),
                    enrolment.employer(),
                    enrolment.provider(),
                    enrolment.attempt(),
                    enrolment.place(),
                    enrolment.training(),
                    enrolment.startedOn(),
                    enrolment.completedOn(),
                    enrolment.decidedOn(),
                    reason == null ? null : new Withdrawal(reason, enrolment.withdrawalText()),
                    enrolment.enrolledAt(),
                    enrolment.updatedAt());
        }
    }

    @Schema(name = "Declaration", description = "A provider's dated statement as it was made.")
    record DeclarationView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d60")
            UUID id,

            @Schema(examples = "STARTED") Kind kind,

            @Schema(examples = "2026-11-30") LocalDate on,

            @Schema(examples = "2026-12-01T08:12:00Z") Instant recordedAt) {

        static DeclarationView of(Declaration declaration) {
            return new DeclarationView(
                    declaration.id(), declaration.kind(), declaration.declaredOn(), declaration.recordedAt());
        }
    }

    @Schema(name = "Outcome", description = "What an assessment came to, as it was recorded.")
    record OutcomeView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d70")
            UUID id,

            @Schema(examples = "PASSED") Result result,

            @Schema(examples = "2027-06-11") LocalDate on,

            @Schema(examples = "2027-06-11T15:40:00Z") Instant recordedAt) {

        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(outcome.id(), outcome.result(), outcome.decidedOn(), outcome.recordedAt());
        }
    }

    @Schema(name = "Eligibility", description = "Whether an enrolment would be accepted now, and if not, why.")
    record Eligibility(
            @Schema(examples = "false") boolean eligible,

            @Schema(description = "Every reason against it; the first is the code a refusal would have.")
            List<Reason> reasons) {
        Eligibility {
            reasons = List.copyOf(reasons);
        }

        static Eligibility of(List<Rule> obstacles) {
            return new Eligibility(
                    obstacles.isEmpty(), obstacles.stream().map(Reason::of).toList());
        }
    }

    @Schema(name = "Reason", description = "One reason against an enrolment.")
    record Reason(
            @Schema(examples = "COHORT_FULL") String code,

            @Schema(examples = "Every place on the cohort is taken")
            String detail) {

        static Reason of(Rule rule) {
            return new Reason(rule.name(), rule.sentence());
        }
    }
}
