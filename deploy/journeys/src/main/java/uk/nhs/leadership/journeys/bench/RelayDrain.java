package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.local.platform.Service;

/** Events that lie sequenced in the log, from the moment a relay may begin until Kafka has acknowledged the last. */
final class RelayDrain implements Bench.Measurement {
    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        var events = new Events(stand, Service.ENROLMENT);
        var rates = new double[effort.longRounds()];
        for (int i = 0; i < rates.length; i++) {
            events.awaitPublished();
            var relay = Office.RELAY.hold(stand, Service.ENROLMENT);
            try (relay) {
                events.addCohorts(effort.events());
                events.awaitSequenced();
            }
            var began = System.nanoTime();
            events.awaitPublished();
            rates[i] = effort.events() / ((System.nanoTime() - began) / 1e9);
        }
        return List.of(Line.figureAtLeast(
                String.format(Locale.UK, "relay: %,d events from the log to Kafka", effort.events()),
                "events/s",
                Rounds.of(rates),
                15_000));
    }
}
