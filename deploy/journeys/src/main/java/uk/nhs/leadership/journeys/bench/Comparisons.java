package uk.nhs.leadership.journeys.bench;

import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;

/** An author compares a draft with the version it continues: every tenth competency is reworded. */
final class Comparisons implements Bench.Measurement {
    private static final Shape LARGE = new Shape(4, 10, 50, 1);
    private static final String FRAMEWORKS = "/v1/frameworks";

    @Override
    public List<Line> measure(Stand stand, Effort effort) {
        var shelf = new Shelf(stand);
        var code = Shelf.code("C");
        shelf.published(FRAMEWORKS, Shelf.framework(code, "1.0", LARGE, number -> "Plans the week"));
        var draft = shelf.drafted(
                FRAMEWORKS,
                Shelf.framework(code, "1.1", LARGE, number -> number % 10 == 0 ? "Plans the year" : "Plans the week"));
        var author = stand.client().as("author.one").holdingItsToken();
        var path = FRAMEWORKS + "/" + draft.at("/id").textValue() + "/comparison";
        return List.of(Line.figureAtMost(
                String.format(Locale.UK, "a draft of %,d competencies compared with the version before", LARGE.all()),
                "ms",
                Timed.millis(effort, number -> author.to("GET", path), 200),
                1_000));
    }
}
