package uk.nhs.leadership.curriculum.impact;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Descent.Fate;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;

/** The wire format of what a new version would change. */
final class ImpactJson {
    private ImpactJson() {}

    @Schema(
            name = "TouchedVersion",
            description = "A version of something that builds on a version of a framework, and what of it is touched.")
    record TouchedVersion(
            @Schema(examples = "CURRICULUM") Touched.Kind kind,

            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b00")
            UUID id,

            @Schema(examples = "ADC") String code,
            @Schema(examples = "1.0") String version,

            @Schema(examples = "Accredited development curriculum")
            String title,

            PublicationStatus status,

            @Schema(
                    description =
                            "Its outcomes, modules or counterparts for competencies in which something changes, in order;"
                                    + " empty if there are none, and of a pathway, which builds on the stages: its programmes are"
                                    + " listed themselves")
            List<TouchedPart> parts) {

        static TouchedVersion of(Touched touched, Map<UUID, Fate> fates) {
            var byPart = touched.parts().stream()
                    .collect(groupingBy(Touched.Part::id, LinkedHashMap::new, Collectors.toList()));
            return new TouchedVersion(
                    touched.kind(),
                    touched.id(),
                    touched.code(),
                    touched.version(),
                    touched.title(),
                    touched.status(),
                    byPart.values().stream()
                            .map(parts -> TouchedPart.of(parts, fates))
                            .toList());
        }
    }

    @Schema(
            name = "TouchedPart",
            description = "An outcome, a module or a counterpart for competencies in which something changes.")
    record TouchedPart(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b01")
            UUID id,

            @Schema(examples = "1.1.1-S1") String code,
            List<ChangedCompetency> competencies) {

        private static TouchedPart of(List<Touched.Part> parts, Map<UUID, Fate> fates) {
            var first = parts.getFirst();
            return new TouchedPart(
                    first.id(),
                    first.code(),
                    parts.stream()
                            .map(part -> ChangedCompetency.of(requireNonNull(fates.get(part.competency()))))
                            .toList());
        }
    }

    @Schema(name = "ChangedCompetency", description = "A competency in which something changes, as it was.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedCompetency(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")
            UUID id,

            @Schema(examples = "1.1.1") String code,

            @Nullable @Schema(description = "What becomes of it; left out while that is not stated", examples = "SPLIT")
            Became became,

            @Schema(
                    description = "The codes of the competencies that stand for it then",
                    examples = "[\"1.1.1\", \"1.1.4\"]")
            List<String> candidates) {

        private static ChangedCompetency of(Fate fate) {
            return new ChangedCompetency(
                    requireNonNull(fate.was().id()),
                    fate.was().code(),
                    fate.became(),
                    fate.now().stream().map(Competency::code).toList());
        }
    }
}
