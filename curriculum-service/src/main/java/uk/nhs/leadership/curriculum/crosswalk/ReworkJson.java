package uk.nhs.leadership.curriculum.crosswalk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkJson.EntryJson;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkJson.PartJson;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;

/** The wire format of the version after a published one of a crosswalk, and of what that leaves to be done. */
final class ReworkJson {
    private ReworkJson() {}

    @Schema(
            name = "CrosswalkSuccessor",
            description = "The version that continues a published one, and begins as its copy.")
    record Successor(
            @NotNull
            @Pattern(regexp = CrosswalkJson.VERSION)
            @Schema(description = "The number of the new version", examples = "1.1")
            String version,

            @Nullable
            @Schema(
                    description =
                            "The version of the framework that it is to lead from, if not the same: one that continues it",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8d00")
            UUID fromFrameworkVersionId,

            @Nullable
            @Schema(
                    description =
                            "The version of the framework that it is to lead to, if not the same: one that continues it",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01")
            UUID toFrameworkVersionId) {}

    @Schema(
            name = "CrosswalkSuccessorDraft",
            description = "A version just begun as the copy of another, and what that leaves to be done.")
    record SuccessorView(
            CrosswalkJson.View draft,

            @Schema(description = "Entries that could not be carried over, in order")
            List<UncarriedEntry> rework,

            @Schema(description = "Entries that were, though a competency of theirs reads otherwise now")
            List<EntryJson> reworded) {

        static SuccessorView of(Crosswalk successor, Rework rework) {
            var left = ReworkView.of(rework);
            return new SuccessorView(CrosswalkJson.View.of(successor, false), left.rework, left.reworded);
        }
    }

    @Schema(
            name = "CrosswalkRework",
            description = "What a version leaves to be done about the entries of the one that it continues.")
    record ReworkView(
            @Schema(
                    description =
                            "Entries to be written anew or let go: it has none between what stands for their parts now")
            List<UncarriedEntry> rework,

            @Schema(
                    description = "Entries that it has as they were, though a competency of theirs reads otherwise now:"
                            + " to be looked at")
            List<EntryJson> reworded) {

        static ReworkView of(Rework rework) {
            return new ReworkView(
                    rework.uncarried().stream().map(UncarriedEntry::of).toList(),
                    rework.reworded().stream().map(EntryJson::of).toList());
        }
    }

    @Schema(name = "UncarriedEntry", description = "An entry of the version before, and what became of its two parts.")
    record UncarriedEntry(EntryJson entry, PartNow from, PartNow to) {
        private static UncarriedEntry of(Rework.Uncarried uncarried) {
            return new UncarriedEntry(
                    EntryJson.of(uncarried.entry()), PartNow.of(uncarried.from()), PartNow.of(uncarried.to()));
        }
    }

    @Schema(name = "MappedPartNow", description = "What became of a part that was mapped.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartNow(
            @Nullable
            @Schema(
                    description =
                            "What became of a competency; left out of an area or a standard, and if it is not known",
                    examples = "SPLIT")
            Became became,

            @Schema(description = "What stands for it now; empty if nothing does")
            List<PartJson> candidates) {

        private static PartNow of(Rework.End end) {
            return new PartNow(
                    end.became(), end.candidates().stream().map(PartJson::of).toList());
        }
    }
}
