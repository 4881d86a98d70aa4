package uk.nhs.leadership.curriculum.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.comparison.Change.Act;
import uk.nhs.leadership.curriculum.comparison.FrameworkComparison.StageTally;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

/** The wire format of comparisons. */
final class ComparisonJson {
    private ComparisonJson() {}

    @Schema(
            name = "FrameworkComparison",
            description = "What became of each part of a framework from one version to another.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Nullable @Schema(description = "Absent if the version continues none: then all there is was added")
            ComparedVersion from,

            ComparedVersion to,

            @Schema(description = "How many parts of any kind; one that was moved and reworded counts as both")
            Tally total,

            @Schema(description = "How many statements, for each stage of either version")
            List<Stage> stages,

            @Schema(
                    description =
                            "One for each part that is not as it was: first those there are now, in their order, then those"
                                    + " that are gone")
            List<ChangedPart> changes) {

        static View of(Compared compared) {
            var from = compared.from();
            var comparison = compared.comparison();
            return new View(
                    from == null ? null : ComparedVersion.of(from),
                    ComparedVersion.of(compared.to()),
                    Tally.of(comparison.total()),
                    comparison.stages().stream().map(Stage::of).toList(),
                    comparison.changes().stream().map(ChangedPart::of).toList());
        }
    }

    @Schema(name = "ComparedVersion", description = "One of the two versions of a framework.")
    record ComparedVersion(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,
            @Schema(examples = "1.0") String version,
            PublicationStatus status) {

        private static ComparedVersion of(Framework framework) {
            return new ComparedVersion(
                    framework.id(),
                    framework.code(),
                    framework.version(),
                    framework.publication().status());
        }
    }

    @Schema(name = "ChangeTally", description = "How many parts there are of which this became.")
    record Tally(
            @Schema(examples = "131") int unchanged,
            @Schema(examples = "2") int added,
            @Schema(examples = "0") int removed,
            @Schema(examples = "1") int moved,

            @Schema(description = "Those that have another code", examples = "1")
            int recoded,

            @Schema(examples = "3") int reworded,

            @Schema(description = "Those that have another note or other references", examples = "1")
            int annotated) {

        private static Tally of(FrameworkComparison.Tally tally) {
            return new Tally(
                    tally.unchanged(),
                    tally.added(),
                    tally.removed(),
                    tally.moved(),
                    tally.recoded(),
                    tally.reworded(),
                    tally.annotated());
        }
    }

    @Schema(name = "StageChangeTally", description = "What became of the statements for one stage.")
    record Stage(@Schema(examples = "S1") String stage, Tally statements) {

        private static Stage of(StageTally stage) {
            return new Stage(stage.stage(), Tally.of(stage.tally()));
        }
    }

    @Schema(name = "ChangedPart", description = "What became of one part.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedPart(
            @Schema(examples = "STATEMENT") Part.Kind part,

            @Nullable
            @Schema(
                    description =
                            "Its id, the same in both versions, unless it is known by its code or is the title or note",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a04")
            UUID id,

            @Schema(
                    description =
                            "ADDED or REMOVED alone, any of the others together. MOVED: it stands in something else, for"
                                    + " another stage, or in another place among those beside it. ANNOTATED: it has another note or other"
                                    + " references; those of the version as a whole are shown with its title",
                    examples = "[\"REWORDED\"]")
            List<Act> acts,

            @Nullable @Schema(description = "As it was; absent if it was added")
            PartState before,

            @Nullable @Schema(description = "As it is; absent if it was removed")
            PartState after,

            @Schema(description = "What differs in its text; empty unless it was reworded")
            List<Words> words) {

        private static ChangedPart of(Change change) {
            var part = change.part();
            return new ChangedPart(
                    part.kind(),
                    part.id(),
                    change.acts(),
                    PartState.of(change.before()),
                    PartState.of(change.after()),
                    change.words().stream().map(Words::of).toList());
        }
    }

    @Schema(
            name = "ComparedWords",
            description =
                    "A stretch of a text that was reworded. All that is not ADDED, put together, is the text as it was;"
                            + " all that is not REMOVED, the text as it is.")
    record Words(
            Passage.Fate fate,

            @Schema(examples = "what matters most to patients")
            String text) {

        private static Words of(Passage passage) {
            return new Words(passage.fate(), passage.text());
        }
    }

    @Schema(name = "PartState", description = "A part as one of the two versions has it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartState(
            @Nullable @Schema(description = "The code of what it stands in", examples = "1.1.1")
            String in,

            @Nullable @Schema(description = "Its code; of a rating, the value", examples = "1.1.1")
            String code,

            @Nullable @Schema(description = "Of a statement: for which stage", examples = "S1")
            String stage,

            @Schema(
                    description = "Its title, label or wording; empty for a statement that is not written yet",
                    examples = "Plans the team's week around what matters most to patients")
            String text,

            @Nullable
            @Schema(
                    description = "The note of an area, standard or competency; absent if there is none",
                    examples = "Read together with the working time rules.")
            String note,

            @Nullable @Schema(description = "The official texts that it rests on; absent if there are none")
            List<ComparedReference> references) {

        private static @Nullable PartState of(@Nullable Part part) {
            return part == null ? null : ofPart(part);
        }

        private static PartState ofPart(Part part) {
            var note = part.background().note();
            var references = part.background().references();
            return new PartState(
                    part.in(),
                    part.code(),
                    part.stage(),
                    part.text(),
                    note.isEmpty() ? null : note,
                    references.isEmpty()
                            ? null
                            : references.stream().map(ComparedReference::of).toList());
        }
    }

    @Schema(name = "ComparedReference", description = "An official text that a part rests on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparedReference(
            @Schema(examples = "The Working Time Regulations 1998")
            String title,

            @Nullable @Schema(examples = "https://www.legislation.gov.uk/uksi/1998/1833")
            String uri) {

        private static ComparedReference of(Reference reference) {
            return new ComparedReference(reference.title(), reference.uri());
        }
    }
}
