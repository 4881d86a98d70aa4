package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import uk.nhs.leadership.local.platform.Service;

/** A provider plans a cohort, against the bare INSERTs of the same three rows in one commit. */
final class Writes implements Bench.Measurement {
    private static final int COUNTED = 200;
    /** Begins every code and key of this run. */
    private static final String RUN =
            "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var startsOn = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        var course = stand.catalogue().course();
        Supplier<String> token = () -> stand.tokens().ofPerson(Stand.PROVIDER);
        var ours = new Target(
                "the write", stand.url(Service.ENROLMENT), token, number -> planned(course, startsOn, number), 201);
        var bare = new Target(
                "the bare write", stand.bare().url(), token, number -> inserted(course, startsOn, number), 201);
        var both = new SideBySide(stand.load(), ours, bare, Effort.CONNECTIONS);
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        return List.of(
                Line.atLeast(
                        "single write with event, idempotency and tenancy",
                        "/s",
                        capacity.ours(Sample::perSecond),
                        capacity.baseline(Sample::perSecond),
                        capacity.ratio(Sample::perSecond),
                        0.50),
                commits(stand, ours));
    }

    private static Call planned(String course, LocalDate startsOn, int number) {
        return Call.post("/v1/cohorts", "Idempotency-Key: " + RUN + "-" + number + "\r\n", """
                {"accreditationNumber":"%s","code":"W-%d","startsOn":"%s","endsOn":"%s","capacity":20,"delivery":"BLENDED"}""".formatted(
                        course, number, startsOn, startsOn.plusMonths(6)));
    }

    /** What the service makes of the same, given to the bare endpoint ready made. */
    private static Call inserted(String course, LocalDate startsOn, int number) {
        return Call.post("/bare/cohorts", "", """
                {"id":"%s","provider":"P0001","code":"W-%d","accreditationNumber":"%s","courseId":"%s",\
                "courseTitle":"First Steps in Leading Care","stage":"S1","award":"Award in Leading Care","startsOn":"%s",\
                "endsOn":"%s","capacity":20,"placesTaken":0,"delivery":"BLENDED","status":"PLANNED",\
                "plannedAt":"2026-11-22T09:30:00Z","updatedAt":"2026-11-22T09:30:00Z","version":0}""".formatted(
                        UUID.randomUUID(), number, course, UUID.randomUUID(), startsOn, startsOn.plusMonths(6)));
    }

    /**
     * Counts transactions by their ids, which PostgreSQL gives to those that write. The sequencer is kept out meanwhile:
     * its transactions would be counted too, and it is the last to write an event's row.
     */
    private static Line commits(Stand stand, Target target) throws IOException, SQLException {
        new Events(stand, Service.ENROLMENT).awaitPublished();
        var prefix = "counted-" + UUID.randomUUID();
        var sequencer = Office.SEQUENCER.hold(stand, Service.ENROLMENT);
        try (sequencer;
                var admin = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN);
                var connection = new Connection(target.url())) {
            var before = nextTransaction(admin);
            var token = stand.tokens().ofPerson(Stand.PROVIDER);
            for (int i = 0; i < COUNTED; i++) {
                var call = target.request().apply(1_000_000_000 + i);
                var keyed = Call.post(call.path(), "Idempotency-Key: " + prefix + "-" + i + "\r\n", call.body());
                if (connection.exchange(keyed.bytes(target.url(), token)) != target.expected()) {
                    throw new IOException("a write was refused: " + connection.body());
                }
            }
            // The next id is ours, taken by asking.
            var transactions = nextTransaction(admin) - before - 1;
            var together = Events.number(admin, """
                    select count(*) from idempotency_key k
                    join cohort c on k.location like '%%/v1/cohorts/' || c.id
                    join event_log e on e.subject = c.id
                    where k.key like '%s-%%' and k.xmin = c.xmin and k.xmin = e.xmin""".formatted(prefix));
            var figure = String.format(
                    Locale.UK,
                    "%.2f (%d of %d in one transaction)",
                    transactions / (double) COUNTED,
                    together,
                    COUNTED);
            return new Line(
                    "commits of such a write",
                    figure,
                    "",
                    "",
                    "exactly 1",
                    transactions == COUNTED && together == COUNTED);
        }
    }

    private static long nextTransaction(java.sql.Connection admin) throws SQLException {
        return Events.number(admin, "select pg_current_xact_id()::text::bigint");
    }
}
