package uk.nhs.leadership.curriculum.exchange;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkDraft;

/** The wire format of what came of an import. */
final class ExchangeJson {
    private ExchangeJson() {}

    /** What an import does. */
    @Schema(name = "ImportOutcome")
    enum Outcome {
        /** It begins a version. */
        DRAFTED,
        /** It takes the place of all that a draft said. */
        REPLACED
    }

    @Schema(name = "FrameworkImport", description = "What an import did or, in a dry run, would do.")
    record Report(
            Outcome outcome,

            @Schema(description = "Whether it was only tried, and nothing kept", examples = "false")
            boolean dryRun,

            @Nullable
            @Schema(
                    description = "The version's id; absent if it was only tried to begin one",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID id,

            @Schema(examples = "MLF") String code,
            @Schema(examples = "1.1") String version,

            @Schema(examples = "5") int stages,
            @Schema(examples = "3") int areas,
            @Schema(examples = "9") int standards,
            @Schema(examples = "27") int competencies,

            @Schema(description = "How many of them are written", examples = "135")
            int statements,

            @Schema(
                    description =
                            "How many parts named an id that no earlier version of the framework has: they were recognised"
                                    + " by their code, or got a new one",
                    examples = "0")
            int idsUnknown) {

        static Report of(FrameworkDraft sent, Framework framework, Outcome outcome, boolean dryRun) {
            var content = framework.content();
            var standards = content.areas().stream()
                    .mapToInt(area -> area.standards().size())
                    .sum();
            return new Report(
                    outcome,
                    dryRun,
                    dryRun && outcome == Outcome.DRAFTED ? null : framework.id(),
                    framework.code(),
                    framework.version(),
                    content.stages().size(),
                    content.areas().size(),
                    standards,
                    (int) content.competencies().count(),
                    (int) statements(content).stream()
                            .filter(statement -> !statement.text().isEmpty())
                            .count(),
                    unknown(sent.content(), content));
        }

        private static List<Statement> statements(FrameworkContent content) {
            return content.competencies()
                    .flatMap(competency -> competency.statements().stream())
                    .toList();
        }

        private static int unknown(FrameworkContent sent, FrameworkContent kept) {
            var ids = kept.ids();
            return (int) sent.ids().stream().filter(id -> !ids.contains(id)).count();
        }
    }
}
