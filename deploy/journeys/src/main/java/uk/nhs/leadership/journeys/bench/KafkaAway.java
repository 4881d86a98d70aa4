package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.local.platform.Service;

/** Kafka is stopped, as many events as an hour brings are written and sequenced, Kafka returns. */
final class KafkaAway implements Bench.Measurement {
    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        var events = new Events(stand, Service.ENROLMENT);
        var kafka = stand.platform().servers().kafka();
        kafka.stop();
        try {
            events.addCohorts(effort.backlog());
            events.awaitSequenced();
        } finally {
            kafka.start();
        }
        var began = System.nanoTime();
        events.awaitPublished();
        var seconds = (System.nanoTime() - began) / 1e9;
        return List.of(Line.figureAtMost(
                String.format(
                        Locale.UK,
                        "backlog of %,d events, from Kafka's return until it has acknowledged the last",
                        effort.backlog()),
                "s",
                Rounds.of(seconds),
                60));
    }
}
