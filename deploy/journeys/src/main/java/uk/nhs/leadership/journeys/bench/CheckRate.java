package uk.nhs.leadership.journeys.bench;

import java.util.List;
import java.util.Locale;

/** A provider has a large draft checked: every mapping, and every outcome that none of them takes. */
final class CheckRate implements Bench.Measurement {
    private static final int MAPPINGS = 2_000;

    @Override
    public List<Line> measure(Stand stand, Effort effort) {
        var drafts = new Drafts(stand, "K");
        var path = "/v1/submissions/" + drafts.drafted(MAPPINGS) + "/check";
        return List.of(Line.figureAtMost(
                String.format(Locale.UK, "the check of a submission of %,d mappings", MAPPINGS),
                "ms",
                Timed.millis(effort, number -> drafts.provider().to("GET", path), 200),
                100));
    }
}
