package uk.nhs.leadership.journeys.bench;

import java.util.List;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;

/** What many programmes cover of one curriculum, worked out anew for each who asks. */
final class CoverageRate implements Bench.Measurement {
    private static final int PROGRAMMES = 500;

    @Override
    public List<Line> measure(Stand stand, Effort effort) {
        var shelf = new Shelf(stand);
        var framework = shelf.published(
                "/v1/frameworks", Shelf.framework(Shelf.code("V"), "1.0", Shape.NATIONAL, number -> "Plans the week"));
        var curriculum = shelf.published("/v1/curricula", Shelf.curriculum(Shelf.code("V"), framework));
        for (var i = 0; i < PROGRAMMES; i++) {
            shelf.published("/v1/programmes", Shelf.programme(i, curriculum));
        }
        var path = "/v1/curricula/" + curriculum.at("/id").textValue() + "/coverage";
        return List.of(Line.figureAtMost(
                "what " + PROGRAMMES + " programmes of ten modules cover of a curriculum",
                "ms",
                Timed.millis(effort, number -> stand.client().anyone().to("GET", path), 200),
                1_000));
    }
}
