package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.nhs.leadership.local.platform.Service;

/**
 * Accreditations granted at a steady rate, each from its commit in one database until enrolment-service has committed
 * what it made of it in another: both times as PostgreSQL itself notes them. They are written by another process than
 * the one that sequences them, as with several replicas, so nobody wakes the sequencer.
 */
final class Delivery implements Bench.Measurement {
    private static final int PER_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        stand.catalogue();
        noteCommitTimes(stand);
        round(stand, Duration.ofSeconds(effort.quick() ? 3 : 10));
        var halves = new double[effort.rounds()];
        var worst = new double[effort.rounds()];
        for (int i = 0; i < effort.rounds(); i++) {
            var millis = round(stand, effort.pacedRound());
            halves[i] = share(millis, 0.50);
            worst[i] = share(millis, 0.99);
        }
        return List.of(
                Line.figureAtMost("commit to consumer applied at 200 events/s: p50", "ms", Rounds.of(halves), 25),
                Line.figureAtMost("the same: p99", "ms", Rounds.of(worst), 150));
    }

    /** Off by default; only a restart turns it on. */
    private static void noteCommitTimes(Stand stand) throws SQLException {
        try (var admin = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN);
                var statement = admin.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
        var platform = stand.platform();
        for (var service : Service.values()) {
            platform.service(service).stop();
        }
        platform.servers().postgres().stop();
        platform.servers().postgres().start();
        platform.startServices();
    }

    /** @return how long each event took, in milliseconds, shortest first */
    private static double[] round(Stand stand, Duration length) throws SQLException {
        var count = (int) (length.toSeconds() * PER_SECOND);
        var events = new Events(stand, Service.ACCREDITATION);
        var transactions = new Long[count];
        var numbers = new String[count];
        var first = events.last() + 1;
        try (var writer = stand.connect(Service.ACCREDITATION, Stand.Role.APP)) {
            var start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                waitUntil(start + i * (1_000_000_000L / PER_SECOND));
                numbers[i] = "B-" + (first + i);
                transactions[i] = Events.addGrant(writer, first + i);
            }
        }
        try (var enrolment = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN);
                var accreditation = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN)) {
            Waits.until("all are applied", PATIENCE, () -> applied(enrolment, numbers).length == count);
            var applied = applied(enrolment, numbers);
            var committed = committed(accreditation, transactions);
            var millis = new double[count];
            for (int i = 0; i < count; i++) {
                millis[i] = (applied[i] - committed[i]) * 1_000;
            }
            Arrays.sort(millis);
            return millis;
        }
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** When each course was committed by its reader, in seconds, in the order of the numbers. */
    private static double[] applied(Connection database, String[] numbers) throws SQLException {
        return seconds(database, """
                select extract(epoch from pg_xact_commit_timestamp(c.xmin))
                from unnest(?::text[]) with ordinality wanted (number, n)
                join accredited_course c
                    on c.number = wanted.number and c.generation = read_model_generation('catalogue')
                order by wanted.n""", "text", numbers);
    }

    private static double[] committed(Connection database, Long[] transactions) throws SQLException {
        return seconds(database, """
                select extract(epoch from pg_xact_commit_timestamp(wanted.id::text::xid))
                from unnest(?::bigint[]) with ordinality wanted (id, n) order by wanted.n""", "bigint", transactions);
    }

    private static double[] seconds(Connection database, String query, String type, Object[] values)
            throws SQLException {
        try (var select = database.prepareStatement(query)) {
            select.setArray(1, database.createArrayOf(type, values));
            try (var rows = select.executeQuery()) {
                var seconds = new double[values.length];
                var count = 0;
                while (rows.next()) {
                    seconds[count++] = rows.getDouble(1);
                }
                return Arrays.copyOf(seconds, count);
            }
        }
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
