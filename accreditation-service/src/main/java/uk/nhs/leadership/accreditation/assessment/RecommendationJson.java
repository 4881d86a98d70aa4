package uk.nhs.leadership.accreditation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.panel.RecommendedCondition;
import uk.nhs.leadership.accreditation.submission.Recommendation;
import uk.nhs.leadership.accreditation.submission.Recommendation.RefusalReason;
import uk.nhs.leadership.accreditation.submission.Recommended;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** What panels recommend and ratifiers decide, on the wire. */
final class RecommendationJson {
    private static final int MOST_CONDITIONS = 50;
    private static final int MOST_ADVICE = 50;

    private RecommendationJson() {}

    @Schema(name = "ConditionOfRecommendation", description = "What the provider is to do after the decision")
    record ConditionJson(
            @NotBlank
            @Size(max = 2_000)
            @PlainText(multiline = true)
            @Schema(examples = "Write down how complaints of participants are dealt with.")
            String text,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}", message = "must be the code of a criterion")
            @Schema(examples = "R-GOV-1", description = "Code of one of the submission's criteria")
            String criterion,

            @NotNull
            @Schema(
                    examples = "2027-03-31",
                    description = "The last day; one that is not a working day moves to the next that is")
            LocalDate dueOn,

            @NotBlank
            @Size(max = 2_000)
            @PlainText(multiline = true)
            @Schema(examples = "The procedure, signed, and the record of its first use.")
            String evidenceExpected) {

        RecommendedCondition toCondition() {
            return new RecommendedCondition(text, criterion, dueOn, evidenceExpected);
        }

        static ConditionJson of(RecommendedCondition condition) {
            return new ConditionJson(
                    condition.text(), condition.criterion(), condition.dueOn(), condition.evidenceExpected());
        }
    }

    @Schema(name = "RecommendationRequest")
    record Request(
            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90", description = "The panel you speak for")
            UUID panel,

            @NotNull @Schema(examples = "DEFERRED") Recommended recommendation,

            @Schema(examples = "CRITERIA_NOT_MET", description = "For a refusal or a deferral, and only then") @Nullable
            RefusalReason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "R-GOV-1 is met in part: the panel asks to see the record of the board's meetings.")
            String reasonText,

            @Size(max = MOST_CONDITIONS)
            @Schema(description = "At least one for ACCREDITED_WITH_CONDITIONS, and none for anything else")
            @Nullable
            List<@NotNull @Valid ConditionJson> conditions,

            @Size(max = MOST_ADVICE)
            @Schema(
                    examples = "[\"Let participants of earlier cohorts speak at the first workshop.\"]",
                    description = "What the provider does well to do, and need not")
            @Nullable
            List<@NotBlank @Size(max = 2_000) @PlainText(multiline = true) String> advice) {

        Verdict by(String account) {
            if ((recommendation == Recommended.REFUSED || recommendation == Recommended.DEFERRED) != (reason != null)) {
                throw new InvalidInput(new Fault(
                        "/reason",
                        "REASON_OF_REFUSAL",
                        "A refusal or deferral has a reason, and nothing else has one"));
            }
            var asked = Objects.requireNonNullElse(conditions, List.<ConditionJson>of());
            return new Verdict(
                    new Recommendation(recommendation, reason, reasonText, account, panel),
                    asked.stream().map(ConditionJson::toCondition).toList(),
                    Objects.requireNonNullElse(advice, List.of()));
        }
    }

    @Schema(name = "Recommendation")
    record View(
            @Schema(examples = "ACCREDITED_WITH_CONDITIONS") Recommended recommendation,
            @Schema(examples = "CRITERIA_NOT_MET") @Nullable RefusalReason reason,

            @Schema(examples = "Every essential criterion is met; R-GOV-1 is met in part.")
            String reasonText,

            List<ConditionJson> conditions,

            @Schema(examples = "[\"Let participants of earlier cohorts speak at the first workshop.\"]")
            List<String> advice) {

        static @Nullable View of(AssessmentShown assessment) {
            var verdict = assessment.verdict();
            return verdict == null
                    ? null
                    : new View(
                            verdict.recommendation().recommended(),
                            verdict.recommendation().reason(),
                            verdict.recommendation().reasonText(),
                            verdict.conditions().stream().map(ConditionJson::of).toList(),
                            verdict.advice());
        }
    }
}
