package uk.nhs.leadership.accreditation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.finding.PointerJson;
import uk.nhs.leadership.accreditation.moderation.ModeratedFinding;
import uk.nhs.leadership.accreditation.submission.Allocation;
import uk.nhs.leadership.accreditation.submission.Allocation.Declaration;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Allocation.Role;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;

/** Assessments on the wire. */
final class AssessmentJson {
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final int MOST_POINTERS = 50;

    private AssessmentJson() {}

    /** The number of a revision, as a parameter of a query says it. */
    static @Nullable Integer revision(@Nullable String parameter) {
        var number = QueryValue.like(REVISION, "Send the number of a revision such as 1", "revision", parameter);
        return number == null ? null : Integer.valueOf(number);
    }

    private static Found found(FindingResult result, String rationale, @Nullable List<PointerJson.Request> pointers) {
        return new Found(
                result,
                rationale,
                Objects.requireNonNullElse(pointers, List.<PointerJson.Request>of()).stream()
                        .map(PointerJson.Request::toPlace)
                        .toList());
    }

    @Schema(name = "AllocationRequest")
    record AllocationRequest(
            @NotNull
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70", description = "Id from the list of assessors")
            UUID assessor,

            @Schema(examples = "ASSESSOR", description = """
                            ASSESSOR, also if absent, judges the submission; LEAD looks at where those who judge it \
                            differ, and is not one of them""") @Nullable
            Role role) {

        Role roleOrAssessor() {
            return Objects.requireNonNullElse(role, Role.ASSESSOR);
        }
    }

    @Schema(name = "FindingRequest")
    record FindingRequest(
            @NotNull
            @jakarta.validation.constraints.Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}",
                    message = "must be the code of a criterion")
            @Schema(examples = "1.1.1-S1", description = "Code of one of the submission's criteria")
            String criterion,

            @NotNull @Schema(examples = "MET", description = "One of those that the criterion allows")
            FindingResult result,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Module 1 assesses it with an observed conversation; the marking guide is clear.")
            String rationale,

            @Size(max = MOST_POINTERS) @Schema(description = "Where in the evidence you saw it") @Nullable
            List<PointerJson.@NotNull @Valid Request> pointers) {

        Found found() {
            return AssessmentJson.found(result, rationale, pointers);
        }
    }

    @Schema(name = "FindingCorrection")
    record FindingCorrection(
            @NotNull @Schema(examples = "PARTLY_MET") FindingResult result,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "On second reading the marking guide covers only half of the outcome.")
            String rationale,

            @Size(max = MOST_POINTERS)
            @Schema(description = "Where in the evidence you saw it, instead of what you said before")
            @Nullable
            List<PointerJson.@NotNull @Valid Request> pointers) {

        Found found() {
            return AssessmentJson.found(result, rationale, pointers);
        }
    }

    @Schema(name = "Finding")
    record FindingView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e74")
            UUID id,

            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70",
                    description = "Absent for a provider that is not told who judged it")
            @Nullable
            UUID assessor,

            @Schema(examples = "1.1.1-S1") String criterion,
            @Schema(examples = "MET") FindingResult result,

            @Schema(examples = "Module 1 assesses it with an observed conversation; the marking guide is clear.")
            String rationale,

            List<PointerJson.View> pointers,
            @Schema(examples = "2026-09-20T13:00:00Z") Instant recordedAt,
            @Schema(examples = "2026-09-20T13:00:00Z") Instant updatedAt) {

        static FindingView of(Finding finding) {
            return of(finding, true);
        }

        static FindingView of(Finding finding, boolean withAssessor) {
            return new FindingView(
                    finding.id(),
                    withAssessor ? finding.assessorId() : null,
                    finding.criterion(),
                    finding.result(),
                    finding.rationale(),
                    finding.pointers().stream().map(PointerJson.View::of).toList(),
                    finding.recordedAt(),
                    finding.updatedAt());
        }
    }

    @Schema(name = "AllocationOfAssessor")
    record AllocationView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(
                    examples = "Rowan Exampleford",
                    description = "Once it is decided, where the procedure lets the provider know")
            @Nullable
            String name,

            @Schema(examples = "ASSESSOR") Role role,
            @Schema(examples = "2026-09-05T08:00:00Z") Instant allocatedAt,

            @Schema(examples = "NONE", description = "Whether they have an interest in it; absent until they say")
            @Nullable
            Declaration declaration,

            @Schema(examples = "2026-09-06T08:00:00Z") @Nullable
            Instant recusedAt,

            @Schema(examples = "INTEREST") @Nullable RecusalReason recusalReason) {

        static AllocationView of(Map.Entry<UUID, Allocation> allocation, Map<UUID, String> names) {
            return new AllocationView(
                    allocation.getKey(),
                    names.get(allocation.getKey()),
                    allocation.getValue().role(),
                    allocation.getValue().allocatedAt(),
                    allocation.getValue().declaration(),
                    allocation.getValue().recusedAt(),
                    allocation.getValue().recusalReason());
        }
    }

    @Schema(name = "MissingFinding")
    record MissingView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70")
            UUID assessor,

            @Schema(examples = "R-GOV-1") String criterion) {}

    @Schema(name = "ModeratedCriterion")
    record ModeratedView(
            @Schema(examples = "R-GOV-1") String criterion,
            @Schema(examples = "PARTLY_MET") FindingResult result,

            @Schema(examples = "The minutes show one meeting of two; the other assessor had not seen them.")
            String rationale) {

        static ModeratedView of(ModeratedFinding moderated) {
            return new ModeratedView(moderated.criterion(), moderated.result(), moderated.rationale());
        }
    }

    @Schema(
            name = "Assessment",
            description =
                    "What was found on a submission, as far as you may know: assessors see only their own findings"
                            + " until all have finished, the provider nothing before the decision, and who assessed only where"
                            + " the procedure says so")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "1", description = "The one that the findings are on")
            int revision,

            @Schema(examples = "IN_ASSESSMENT") SubmissionStatus status,

            @Schema(examples = "FINDINGS", description = "Which part of its procedure the submission is at now")
            Step step,

            List<AllocationView> assessors,
            List<FindingView> findings,

            @Schema(description = "What is still to be found")
            List<MissingView> missing,

            @Schema(description = "What counts where assessors differ, by their lead assessor")
            List<ModeratedView> moderated,

            RecommendationJson.@Nullable View recommendation) {

        static View of(AssessmentShown assessment) {
            var submission = assessment.submission();
            return new View(
                    submission.id(),
                    assessment.revision(),
                    submission.status(),
                    assessment.step(),
                    submission.allocations().entrySet().stream()
                            .filter(allocation -> assessment.known().contains(allocation.getKey()))
                            .sorted(Map.Entry.comparingByKey())
                            .map(allocation -> AllocationView.of(allocation, assessment.names()))
                            .toList(),
                    assessment.findings().stream()
                            .map(finding ->
                                    FindingView.of(finding, assessment.known().contains(finding.assessorId())))
                            .toList(),
                    assessment.missing().stream()
                            .map(missing -> new MissingView(missing.assessorId(), missing.criterion()))
                            .toList(),
                    assessment.moderated().stream().map(ModeratedView::of).toList(),
                    RecommendationJson.View.of(assessment));
        }
    }
}
