package uk.nhs.leadership.accreditation.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.finding.PointerJson;
import uk.nhs.leadership.accreditation.moderation.Moderation.Difference;
import uk.nhs.leadership.chassis.http.PlainText;

/** Moderation on the wire. */
final class ModerationJson {
    private ModerationJson() {}

    @Schema(name = "ModerationRequest", description = "What counts for a criterion, and why")
    record Request(
            @NotNull @Schema(examples = "PARTLY_MET", description = "One of those that the criterion allows")
            FindingResult result,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The minutes show one meeting of two; the other assessor had not seen them.")
            String rationale) {}

    @Schema(name = "OneOfDifferingFindings", description = "What was found, without who found it")
    record FoundView(
            @Schema(examples = "NOT_MET") FindingResult result,
            @Schema(examples = "No minutes are shown.") String rationale,
            List<PointerJson.View> pointers) {

        static FoundView of(Finding finding) {
            return new FoundView(
                    finding.result(),
                    finding.rationale(),
                    finding.pointers().stream().map(PointerJson.View::of).toList());
        }
    }

    @Schema(name = "ModeratedFinding", description = "What counts for a criterion on which assessors differ")
    record ModeratedView(
            @Schema(examples = "PARTLY_MET") FindingResult result,

            @Schema(examples = "The minutes show one meeting of two; the other assessor had not seen them.")
            String rationale) {

        static @Nullable ModeratedView of(@Nullable ModeratedFinding moderated) {
            return moderated == null ? null : new ModeratedView(moderated.result(), moderated.rationale());
        }
    }

    @Schema(name = "DifferenceOfFindings")
    record DifferenceView(
            @Schema(examples = "R-GOV-1") String criterion,
            List<FoundView> findings,

            @Nullable ModeratedView moderated) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.criterion().code(),
                    difference.findings().stream().map(FoundView::of).toList(),
                    ModeratedView.of(difference.moderated()));
        }
    }

    @Schema(name = "Moderation")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "true", description = "Whether the submission waits for its lead assessor")
            boolean open,

            @Schema(description = "Where those who judge it differ; empty before all have finished")
            List<DifferenceView> differences) {

        static View of(Moderation moderation) {
            return new View(
                    moderation.submission().id(),
                    moderation.isUnderWay(),
                    moderation.differences().stream().map(DifferenceView::of).toList());
        }
    }
}
