package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.NEW;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.REWORDED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SAME;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.PublicationJson.Missing;

/** The wire format of migration maps. */
final class MigrationJson {
    private MigrationJson() {}

    @Schema(
            name = "MigrationStatements",
            description =
                    "All that authors state: of competencies that are gone, of those that are new, and of those that became"
                            + " more or less than they were. What is in both versions needs no statement.")
    record Draft(@NotNull @Size(max = 5_000) List<@NotNull @Valid Statement> statements) {

        /**
         * What the author meant.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if statements contradict themselves or one another
         */
        List<Stated> toStated() {
            var check = new DraftCheck();
            var first = new HashMap<UUID, Became>();
            check.mustDiffer(statements, Pair::of, "/statements", "");
            DraftCheck.each(statements, "/statements", (statement, at) -> statement.mustBeSound(first, at, check));
            check.mustBeNone();
            return statements.stream()
                    .map(statement -> new Stated(statement.became(), statement.from(), statement.to()))
                    .toList();
        }
    }

    private record Pair(@Nullable UUID from, @Nullable UUID to) {
        static Pair of(Statement statement) {
            return new Pair(statement.from(), statement.to());
        }

        @Override
        public String toString() {
            return "from " + from + " to " + to;
        }
    }

    @Schema(name = "MigrationStatement", description = "What became of a competency, or that it is new.")
    record Statement(
            @NotNull
            @Schema(
                    description =
                            "MERGED into another; SPLIT into several, with one statement for each; DROPPED; or NEW. SAME and"
                                    + " REWORDED show by themselves and are not stated",
                    examples = "MERGED")
            Became became,

            @Nullable
            @Schema(
                    description = "The competency of the version before; left out for what is new",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID from,

            @Nullable
            @Schema(
                    description = "A competency that stands for it in this version; left out for what was dropped",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a13")
            UUID to) {

        private void mustBeSound(Map<UUID, Became> first, String at, DraftCheck check) {
            if (became == SAME || became == REWORDED) {
                check.add(at + "/became", "NOT_STATED", became + " shows by itself");
                return;
            }
            mustBe(became != NEW, from, at + "/from", check);
            mustBe(became != DROPPED, to, at + "/to", check);
            var before = from == null ? null : first.putIfAbsent(from, became);
            if (before != null && before != became) {
                check.add(at + "/became", "CONTRADICTORY", "Of the same competency it says " + before + " too");
            }
        }

        private static void mustBe(boolean needed, @Nullable UUID id, String at, DraftCheck check) {
            if (needed && id == null) {
                check.add(at, "REQUIRED", "is needed");
            } else if (!needed && id != null) {
                check.add(at, "NOT_MEANT", "has no meaning here");
            }
        }
    }

    @Schema(
            name = "MigrationMap",
            description =
                    "What became of each competency of the version that this one continues; empty if it continues none.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Nullable
            @Schema(description = "The version that it continues", examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f89ff")
            UUID predecessorId,

            @Schema(description = "Whether every competency of both versions is accounted for", examples = "false")
            boolean complete,

            List<Missing> missing,
            List<Step> steps) {

        static View of(Framework framework, MigrationMap map) {
            return new View(
                    framework.predecessorId().orElse(null),
                    map.missing().isEmpty(),
                    map.missing().stream()
                            .map(fault -> new Missing(fault.pointer(), fault.code(), fault.detail()))
                            .toList(),
                    map.steps().stream().map(Step::of).toList());
        }
    }

    @Schema(name = "MigrationStep", description = "What became of one competency.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Became became,

            @Schema(description = "Whether an author said so; otherwise it shows by itself", examples = "true")
            boolean stated,

            @Nullable @Schema(description = "As it was; absent for what is new")
            MappedCompetency from,

            @Nullable @Schema(description = "What stands for it; absent for what was dropped")
            MappedCompetency to) {

        private static Step of(MigrationMap.Step step) {
            return new Step(
                    step.became(), step.stated(), MappedCompetency.of(step.from()), MappedCompetency.of(step.to()));
        }
    }

    @Schema(name = "MappedCompetency", description = "A competency as one of the two versions has it.")
    record MappedCompetency(
            @Nullable @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @Schema(examples = "1.1.1") String code,

            @Schema(examples = "Prioritise for personal productivity")
            String title) {

        private static @Nullable MappedCompetency of(@Nullable Competency competency) {
            return competency == null
                    ? null
                    : new MappedCompetency(competency.id(), competency.code(), competency.title());
        }
    }
}
