package uk.nhs.leadership.curriculum.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.Stream;
import uk.nhs.leadership.curriculum.coverage.Coverage.Cell;
import uk.nhs.leadership.curriculum.coverage.Coverage.Reached;
import uk.nhs.leadership.curriculum.coverage.Coverage.Taught;

/** The matrix of coverage as CSV. Codes and numbers only, none of which needs quotes or could be taken for a formula. */
final class CoverageSheet {
    private CoverageSheet() {}

    /**
     * A line for each module that works towards an outcome; for an outcome without one, and for a cell of which the
     * curriculum asks nothing, a line with the rest left empty.
     */
    static String of(CoverageService.Answer answer) {
        var bases = answer.correspondences().stream()
                .collect(toMap(each -> each.from().id(), Correspondence::basis));
        var modules = answer.modules().stream()
                .map(taught -> module(taught)
                        + ","
                        + requireNonNull(bases.get(taught.programme().curriculumId())))
                .toList();
        return Stream.concat(
                        Stream.of(
                                "competency,stage,outcome,required,depth,programme,version,module,hours,recognisedBy"),
                        answer.coverage().cells().stream().flatMap(cell -> lines(cell, modules)))
                .collect(joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(Cell cell, List<String> modules) {
        var place = cell.competency() + "," + cell.stage();
        return cell.outcomes().isEmpty()
                ? Stream.of(place + ",,,,,,,,")
                : cell.outcomes().stream().flatMap(reached -> lines(place, reached, modules));
    }

    private static Stream<String> lines(String place, Reached reached, List<String> modules) {
        var outcome =
                place + "," + reached.outcome().code() + "," + reached.outcome().required();
        return reached.contributions().isEmpty()
                ? Stream.of(outcome + ",,,,,,")
                : reached.contributions().stream()
                        .map(contribution -> outcome + "," + contribution.depth() + ","
                                + modules.get(contribution.by().place()));
    }

    private static String module(Taught taught) {
        return taught.programme().code() + "," + taught.programme().version() + ","
                + taught.module().code() + "," + taught.module().hours();
    }
}
