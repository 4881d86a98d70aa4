package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.nhs.leadership.local.platform.Service;

/**
 * The national body expects something new of everybody: from the request that publishes it until each of 100,000 people has been
 * looked at, with what they hold and what they are on, in turn with inserting the rows that came of it once more.
 */
final class ExpectationRate implements Bench.Measurement {
    private static final int SHARE = 50;

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var people = effort.quick() ? 20_000 : 100_000;
        var found = new double[effort.longRounds()];
        var inserted = new double[found.length];
        var ratios = new double[found.length];
        try (var nation = new Nation(stand, SHARE).grown(people).certified();
                var copies = new RowCopies(stand, Service.ENROLMENT)) {
            for (var i = -1; i < found.length; i++) {
                var rule = new NewRule(stand);
                var began = System.nanoTime();
                rule.publish();
                var millis = (System.nanoTime() - began) / 1e6;
                mustBeFound(nation, rule, people);
                var rows = copies.millis(Map.of("duty", "expectation_id = '" + rule.id() + "'"));
                rule.end();
                if (i >= 0) {
                    found[i] = people * 1_000 / millis;
                    inserted[i] = people * 1_000 / rows;
                    ratios[i] = found[i] / inserted[i];
                }
            }
        }
        return List.of(Line.compared(
                String.format(
                        Locale.UK,
                        "what becomes of %,d people when something new is expected, against COPY of the same rows",
                        people),
                "people/s",
                Rounds.of(found),
                Rounds.of(inserted),
                Rounds.of(ratios)));
    }

    /** Something is expected of each of them, and some have met it: else nothing was looked at. */
    private static void mustBeFound(Nation nation, NewRule rule, int people) throws SQLException {
        var those = "select count(*) from duty where expectation_id = '" + rule.id() + "'";
        var duties = Events.number(nation.database(), those);
        if (duties != people || Events.number(nation.database(), those + " and met_on is not null") == 0) {
            throw new IllegalStateException(duties + " duties of " + people + " people were found, or nobody met one");
        }
    }
}
