package uk.nhs.leadership.curriculum.caseimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;

/** The wire format of what became of a package. */
final class CaseImportJson {
    private CaseImportJson() {}

    @Schema(name = "CaseImportReport", description = "What became of a package of CASE.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            @Schema(
                    description = "Whether nothing was kept, because only this report was asked for",
                    examples = "false")
            boolean dryRun,

            @Nullable
            @Schema(
                    description = "The draft that was begun; none if it was only tried",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(examples = "LICH") String code,
            @Schema(examples = "1.0") String version,

            @Schema(examples = "Leading in care homes") String title,

            @Schema(
                    description = "Whether each item says which of our kinds it is, so that nothing had to be guessed",
                    examples = "false")
            boolean ownPackage,

            Parts parts,

            @Schema(
                    description = "How much there is of each kind that did not come through as it stood",
                    examples = "{\"FOLDED\": 1, \"NOT_KEPT\": 2}")
            Map<String, Integer> findingCounts,

            @Schema(description = "The first 200 of them; first what is not kept at all, once for each sort")
            List<FoundThing> findings) {

        static Report of(CaseImport read, Framework made, boolean dryRun) {
            var findings = read.findings();
            var counts = new TreeMap<String, Integer>();
            findings.counts().forEach((kind, count) -> counts.put(kind.name(), count));
            return new Report(
                    dryRun,
                    dryRun ? null : made.id(),
                    made.code(),
                    made.version(),
                    made.title(),
                    read.own(),
                    Parts.of(made.content()),
                    counts,
                    findings.first().stream().map(FoundThing::of).toList());
        }
    }

    @Schema(name = "CaseImportParts", description = "How many parts the version has.")
    record Parts(
            @Schema(examples = "1") int stages,
            @Schema(examples = "0") int codePrinciples,
            @Schema(examples = "0") int ratings,
            @Schema(examples = "1") int areas,
            @Schema(examples = "1") int standards,
            @Schema(examples = "1") long competencies,
            @Schema(examples = "1") int statements) {

        private static Parts of(FrameworkContent content) {
            return new Parts(
                    content.stages().size(),
                    content.codePrinciples().size(),
                    content.ratingScale().size(),
                    content.areas().size(),
                    content.areas().stream()
                            .mapToInt(area -> area.standards().size())
                            .sum(),
                    content.competencies().count(),
                    content.competencies()
                            .mapToInt(competency -> competency.statements().size())
                            .sum());
        }
    }

    @Schema(name = "CaseFinding", description = "Something that did not come through as it stood in the package.")
    record FoundThing(
            @Schema(examples = "CODE_CHANGED") Finding.Kind kind,

            @Schema(
                    description = "Where, as a JSON Pointer into the package",
                    examples = "/CFItems/7/humanCodingScheme")
            String pointer,

            @Schema(examples = "A.1 (b) became A.1-b") String detail) {

        private static FoundThing of(Finding finding) {
            return new FoundThing(finding.kind(), finding.pointer(), finding.detail());
        }
    }
}
