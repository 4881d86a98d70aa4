package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.local.platform.Service;

/** The catalogue of accredited courses filled anew, from the request until readers see the new filling. */
final class RebuildRate implements Bench.Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MODEL = "catalogue";

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        new Events(stand, Service.ACCREDITATION).addGrants(effort.events());
        try (var admin = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN)) {
            Waits.until("the catalogue is filled", PATIENCE, () -> courses(admin) >= effort.events());
            var rates = new double[effort.longRounds()];
            for (int i = 0; i < rates.length; i++) {
                Waits.until("the last filling is forgotten", PATIENCE, () -> Events.number(admin, """
                        select count(*) from read_model
                        where name = 'catalogue' and (forgetting is not null or rebuilding is not null)""") == 0);
                var before = generation(admin);
                var courses = courses(admin);
                var began = System.nanoTime();
                stand.client()
                        .as("operator.one")
                        .to("POST", "/v1/read-models/" + MODEL + "/rebuild")
                        .at(Service.ENROLMENT)
                        .send()
                        .expect(202);
                Waits.until("readers have changed over", PATIENCE, () -> generation(admin) > before);
                rates[i] = courses / ((System.nanoTime() - began) / 1e9);
            }
            return List.of(Line.figureAtLeast(
                    String.format(Locale.UK, "read model of %,d events rebuilt while it serves", effort.events()),
                    "events/s",
                    Rounds.of(rates),
                    20_000));
        }
    }

    private static long generation(java.sql.Connection admin) throws SQLException {
        return Events.number(admin, "select generation from read_model where name = '" + MODEL + "'");
    }

    private static long courses(java.sql.Connection admin) throws SQLException {
        return Events.number(
                admin, "select count(*) from accredited_course where generation = read_model_generation('catalogue')");
    }
}
