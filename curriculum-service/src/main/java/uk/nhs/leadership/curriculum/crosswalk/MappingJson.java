package uk.nhs.leadership.curriculum.crosswalk;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkCoverage.Answering;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkCoverage.Covered;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkJson.FrameworkEnd;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkJson.PartJson;

/**
 * The wire format of what is read off crosswalks: what one framework covers of another, whether that
 * still stands, and what answers to a competency.
 */
final class MappingJson {
    static final String CSV = "text/csv";

    private MappingJson() {}

    @Schema(name = "CrosswalkCoverage", description = "What of one framework another one covers.")
    record Coverage(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID crosswalkVersionId,

            @Schema(description = "Whose parts are looked at")
            FrameworkEnd of,

            @Schema(description = "Where their counterparts are looked for")
            FrameworkEnd by,

            @Schema(description = "For each kind of part how many have a counterpart, and how close the closest is")
            List<Summary> summary,

            @Schema(description = "Every part, in the order of its framework")
            List<CoveredPart> parts) {

        static Coverage of(Crosswalk crosswalk, CrosswalkCoverage coverage) {
            return new Coverage(
                    crosswalk.id(),
                    FrameworkEnd.of(coverage.of()),
                    FrameworkEnd.of(coverage.by()),
                    coverage.parts().stream()
                            .collect(groupingBy(covered -> covered.part().kind(), TreeMap::new, Collectors.toList()))
                            .entrySet()
                            .stream()
                            .map(kind -> Summary.of(kind.getKey(), kind.getValue()))
                            .toList(),
                    coverage.parts().stream().map(CoveredPart::of).toList());
        }
    }

    @Schema(name = "CrosswalkCoverageSummary", description = "How many parts of a kind are covered, and how.")
    record Summary(
            @Schema(examples = "COMPETENCY") MappedPart.Kind kind,

            @Schema(description = "How many there are", examples = "27")
            int parts,

            @Schema(description = "Those whose closest counterpart is the same", examples = "2")
            int exact,

            @Schema(description = "Those whose closest counterpart takes in all of them", examples = "14")
            int broader,

            @Schema(description = "Those whose closest counterpart is something of them", examples = "3")
            int narrower,

            @Schema(description = "Those whose closest counterpart only has to do with them", examples = "4")
            int related,

            @Schema(description = "Those without a counterpart", examples = "4")
            int none) {

        private static Summary of(MappedPart.Kind kind, List<Covered> parts) {
            return new Summary(
                    kind,
                    parts.size(),
                    closest(parts, Relation.EXACT),
                    closest(parts, Relation.BROADER),
                    closest(parts, Relation.NARROWER),
                    closest(parts, Relation.RELATED),
                    (int) parts.stream()
                            .filter(covered -> covered.closest().isEmpty())
                            .count());
        }

        private static int closest(List<Covered> parts, Relation relation) {
            return (int) parts.stream()
                    .filter(covered ->
                            covered.closest().filter(relation::equals).isPresent())
                    .count();
        }
    }

    @Schema(name = "CrosswalkCoveredPart", description = "A part, and what answers to it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoveredPart(
            PartJson part,

            @Nullable
            @Schema(description = "The closest of its counterparts; left out if it has none", examples = "BROADER")
            Relation closest,

            List<AnsweringPart> counterparts) {

        private static CoveredPart of(Covered covered) {
            return new CoveredPart(
                    PartJson.of(covered.part()),
                    covered.closest().orElse(null),
                    covered.counterparts().stream().map(AnsweringPart::of).toList());
        }
    }

    @Schema(name = "CrosswalkAnsweringPart", description = "A counterpart.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnsweringPart(
            PartJson part,

            @Schema(description = "What it is, seen from the part that it answers to", examples = "BROADER")
            Relation relation,

            @Nullable
            @Schema(
                    description =
                            "The part above of which it is said, if it is not said of the part itself: what takes in all of"
                                    + " a part takes in what stands in it too")
            PartJson through) {

        private static AnsweringPart of(Answering answering) {
            var through = answering.through();
            return new AnsweringPart(
                    PartJson.of(answering.counterpart()),
                    answering.relation(),
                    through == null ? null : PartJson.of(through));
        }
    }

    /**
     * A line for each counterpart of each part, and one with the rest left empty for a part without any. Codes only, none
     * of which needs quotes or could be taken for a formula.
     */
    static String csv(CrosswalkCoverage coverage) {
        return Stream.concat(
                        Stream.of("kind,code,relation,through,counterpartKind,counterpart"),
                        coverage.parts().stream().flatMap(MappingJson::lines))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(Covered covered) {
        var part = covered.part().kind() + "," + covered.part().code();
        return covered.counterparts().isEmpty()
                ? Stream.of(part + ",,,,")
                : covered.counterparts().stream().map(answering -> part + "," + csv(answering));
    }

    private static String csv(Answering answering) {
        var through = answering.through();
        return answering.relation() + "," + (through == null ? "" : through.code()) + ","
                + answering.counterpart().kind() + "," + answering.counterpart().code();
    }

    @Schema(
            name = "CrosswalkSuccession",
            description = "Whether the frameworks of a crosswalk have gone on since it was drawn.")
    record SuccessionView(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID crosswalkVersionId,

            @Schema(description = "Whether it leads between the versions that were published last", examples = "false")
            boolean current,

            @Schema(description = "First the framework that it leads from, then the one that it leads to")
            List<EndSuccession> frameworks) {

        static SuccessionView of(Crosswalk crosswalk, List<Succession> ends) {
            return new SuccessionView(
                    crosswalk.id(),
                    ends.stream().allMatch(end -> end.newest() == null),
                    ends.stream().map(EndSuccession::of).toList());
        }
    }

    @Schema(name = "CrosswalkEndSuccession", description = "Whether one of the two frameworks has gone on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndSuccession(
            @Schema(description = "The version that was mapped")
            FrameworkEnd mapped,

            @Nullable @Schema(description = "The version that was published last, if it is another one")
            FrameworkEnd newest,

            @Schema(description = "The mapped parts that the newest version no longer has")
            List<PartJson> gone) {

        private static EndSuccession of(Succession succession) {
            var newest = succession.newest();
            return new EndSuccession(
                    FrameworkEnd.of(succession.mapped()),
                    newest == null ? null : FrameworkEnd.of(newest),
                    succession.gone().stream().map(PartJson::of).toList());
        }
    }

    @Schema(name = "Counterpart", description = "What answers to a competency in another framework.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CounterpartJson(
            @Schema(examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8e00")
            UUID crosswalkVersionId,

            @Schema(examples = "HLM-MLF") String crosswalk,
            @Schema(examples = "1.0") String crosswalkVersion,

            @Schema(
                    description = "The version of the competency's own framework that was mapped",
                    examples = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00")
            UUID frameworkVersionId,

            @Schema(description = "What the counterpart is, seen from the competency", examples = "BROADER")
            Relation relation,

            @Schema(description = "The framework of the counterpart")
            FrameworkEnd framework,

            PartJson part,

            @Nullable @Schema(examples = "Of leading with care, the part that looks after oneself.")
            String rationale) {

        static CounterpartJson of(Counterpart counterpart) {
            return new CounterpartJson(
                    counterpart.crosswalk(),
                    counterpart.crosswalkCode(),
                    counterpart.crosswalkVersion(),
                    counterpart.own(),
                    counterpart.relation(),
                    FrameworkEnd.of(counterpart.framework()),
                    PartJson.of(counterpart.part()),
                    counterpart.rationale().isEmpty() ? null : counterpart.rationale());
        }
    }
}
