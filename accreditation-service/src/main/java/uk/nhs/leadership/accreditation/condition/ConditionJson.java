package uk.nhs.leadership.accreditation.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.condition.Condition.ExtensionReason;
import uk.nhs.leadership.chassis.http.PlainText;

/** Conditions on the wire: for the provider whose they are and the national body, so without who did what. */
final class ConditionJson {
    private ConditionJson() {}

    @Schema(name = "ConditionToImpose")
    record Imposed(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Assess outcome 1.1.2-S1 by an observed conversation.")
            String text,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}", message = "must be the code of a criterion")
            @Schema(examples = "1.1.2-S1", description = "The code of the criterion that it is about, if of one")
            @Nullable
            String criterion,

            @NotNull
            @Schema(
                    examples = "2027-03-31",
                    description = "The last day; if that is no working day in England, the next one that is")
            LocalDate dueOn,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The marking guide, and three marked examples.")
            String evidenceExpected) {

        Imposition toImposition() {
            return Imposition.condition(text, criterion, dueOn, evidenceExpected);
        }
    }

    @Schema(name = "ConditionEvidenceSubmission")
    record EvidenceSubmission(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The guide is in use since January; the examples are of the February cohort.")
            String text) {}

    @Schema(name = "ConditionAcceptance")
    record Acceptance(
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Met in full.", description = "A remark that the provider will read")
            @Nullable
            String reasonText) {}

    @Schema(name = "ConditionRefusal")
    record Refusal(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Two of the three examples are of another module.")
            String reasonText) {}

    @Schema(name = "ConditionExtension")
    record Extension(
            @NotNull @Schema(examples = "2027-05-31") LocalDate until,

            @NotNull @Schema(examples = "EVIDENCE_TAKES_LONGER")
            ExtensionReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The next cohort is assessed in May.")
            String reasonText) {}

    @Schema(name = "StepOfCondition")
    record StepView(
            @Schema(examples = "EXTENDED") ConditionStep.Kind step,
            @Schema(examples = "2027-03-01T09:00:00Z") Instant at,

            @Schema(examples = "EVIDENCE_TAKES_LONGER") @Nullable
            String reason,

            @Schema(examples = "The next cohort is assessed in May.") @Nullable
            String text,

            @Schema(examples = "2027-05-31", description = "When it was due from then on") @Nullable
            LocalDate dueOn) {

        static StepView of(ConditionStep step) {
            return new StepView(step.kind(), step.takenAt(), step.reason(), step.reasonText(), step.dueOn());
        }
    }

    @Schema(name = "Condition")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5ea0", description = "What evidence for it is about")
            UUID id,

            @Schema(examples = "LMA-000123-1", description = "The number of its accreditation")
            String number,

            @Schema(examples = "P0001") String provider,
            @Schema(examples = "1") int ordinal,
            @Schema(examples = "CONDITION") Imposition.Kind kind,

            @Schema(examples = "Assess outcome 1.1.2-S1 by an observed conversation.")
            String text,

            @Schema(examples = "1.1.2-S1") @Nullable String criterion,

            @Schema(
                    examples = "2027-03-31",
                    description = "The last day; if that is no working day in England, the next one that is")
            @Nullable
            LocalDate dueOn,

            @Schema(examples = "The marking guide, and three marked examples.") @Nullable
            String evidenceExpected,

            @Schema(examples = "OPEN") ConditionStatus status,

            @Schema(examples = "2027-03-20") @Nullable LocalDate metOn,

            @Schema(examples = "0", description = "How often it was extended")
            int extensions) {

        static View of(Condition condition) {
            return new View(
                    condition.id(),
                    condition.number(),
                    condition.provider(),
                    condition.ordinal(),
                    condition.kind(),
                    condition.wording(),
                    condition.criterion(),
                    condition.dueOn(),
                    condition.evidenceExpected(),
                    condition.status(),
                    condition.metOn(),
                    condition.extensions());
        }
    }

    @Schema(name = "ConditionWithHistory")
    record Whole(
            View condition,

            @Schema(description = "What was done about it, in order")
            List<StepView> history) {

        static Whole of(ConditionShown shown) {
            return new Whole(
                    View.of(shown.condition()),
                    shown.steps().stream().map(StepView::of).toList());
        }
    }

    @Schema(name = "ConditionsOfAccreditation")
    record All(
            @Schema(examples = "LMA-000123-1") String number,

            @Schema(description = "In the order in which they were imposed, with what was only advised")
            List<View> conditions) {

        static All of(String number, List<Condition> conditions) {
            return new All(number, conditions.stream().map(View::of).toList());
        }
    }
}
