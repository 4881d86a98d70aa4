package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.Declaration.Kind;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.Outcome.Result;
import uk.nhs.leadership.enrolment.training.VoidReason;

/** How the road through the training looks on the wire. */
final class TrainingJson {
    private TrainingJson() {}

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

    @Schema(name = "VoidDeclaration", description = "Why what was declared is to count no more.")
    record VoidIt(
            @Schema(examples = "wrong-date") @NotNull VoidReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "The register of the first day says otherwise.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Defer", description = "Why and since when a participant pauses.")
    record Defer(
            @Schema(examples = "parental-leave") @NotNull DeferralReason reason,

            @Schema(description = "The first day of the pause: not in the future.", examples = "2027-01-11") @NotNull
            LocalDate on,

            @Schema(description = "More about it, for those concerned only.", examples = "Back in September.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(name = "Resume", description = "Since when a participant goes on, and where.")
    record Resume(
            @Schema(description = "The day: not in the future.", examples = "2027-09-06") @NotNull
            LocalDate on,

            @Schema(
                    description = "Another cohort of the course that takes enrolments; the same one if left out.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d31")
            @Nullable
            UUID cohortId) {}

    @Schema(name = "ChangeCohort", description = "Where a participant goes who has not begun.")
    record ChangeCohort(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d31") @NotNull
            UUID cohortId) {}

    @Schema(name = "Declaration", description = "A provider's dated statement as it was made.")
    record DeclarationView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d60")
            UUID id,

            @Schema(examples = "STARTED") Kind kind,

            @Schema(examples = "2026-11-30") LocalDate on,

            @Schema(examples = "2026-12-01T08:12:00Z") Instant recordedAt,

            @Schema(
                    description =
                            "The same declaration on the enrolment with another provider that this one goes on with.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d59")
            @Nullable
            UUID carriedFrom,

            @Schema(description = "Why it counts no more; absent if it does.") @Nullable
            Voided voided) {

        static DeclarationView of(Declaration declaration) {
            return new DeclarationView(
                    declaration.id(),
                    declaration.kind(),
                    declaration.declaredOn(),
                    declaration.recordedAt(),
                    declaration.carriedFrom(),
                    Voided.of(declaration));
        }
    }

    @Schema(name = "VoidedDeclaration", description = "Why what was declared counts no more.")
    record Voided(
            @Schema(examples = "wrong-date") VoidReason reason,

            @Schema(examples = "The register of the first day says otherwise.") @Nullable
            String text,

            @Schema(examples = "2026-12-02T10:00:00Z") Instant voidedAt) {

        static @Nullable Voided of(Declaration declaration) {
            var reason = declaration.voidReason();
            var at = declaration.voidedAt();
            return reason == null || at == null ? null : new Voided(reason, declaration.voidText(), at);
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
}
