package uk.nhs.leadership.chassis.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * What one operation asked of PostgreSQL: how many commands of each kind, in how many round trips. Read from the
 * driver's own trace, so that whatever sends SQL is counted; commands of background threads are not.
 *
 * <pre>{@code
 * var cost = Statements.of(() -> given().auth().oauth2(token).get("/v1/cohorts/" + id).then().statusCode(200));
 * assertThat(cost.commands()).isEqualTo(Map.of("BEGIN", 1, "SELECT", 2, "COMMIT", 1));
 * }</pre>
 *
 * @param commands from the command (SELECT, INSERT, UPDATE, DELETE, BEGIN, COMMIT, ROLLBACK) to how often it ran
 * @param roundTrips how often the application waited for the database
 */
public record Statements(Map<String, Integer> commands, int roundTrips) {
    private static final Pattern DONE = Pattern.compile("<=BE CommandStatus\\(([A-Z]+)");
    private static final String WAITED = "<=BE ReadyForQuery";
    private static final Formatter MESSAGES = new SimpleFormatter();

    public Statements {
        commands = Map.copyOf(commands);
    }

    /** Runs an operation, in this thread or by a request to the application, and tells what it cost. */
    public static Statements of(Runnable operation) {
        var here = Thread.currentThread();
        try (var trace = new Trace(thread -> thread.equals(here) || thread.isVirtual())) {
            operation.run();
            return trace.counted();
        }
    }

    public int of(String command) {
        return commands.getOrDefault(command, 0);
    }

    /**
     * How many bytes of write-ahead log an operation made, by the counters of the application's own sessions.
     * Background work of the same application counts too, so take the least of a few runs.
     */
    public static long walBytes(Runnable operation) {
        var before = flushedWalBytes();
        operation.run();
        return flushedWalBytes() - before;
    }

    /** A session reports its counters at most once a second, so every session of the pool is made to report now. */
    private static long flushedWalBytes() {
        var pool = Arc.container().instance(AgroalDataSource.class).get();
        try (var one = pool.getConnection()) {
            var sessions = number(
                    one,
                    "select count(*) from pg_stat_activity"
                            + " where datname = current_database() and usename = current_user");
            var held = new ArrayList<Connection>();
            try {
                for (var i = 1; i < sessions; i++) {
                    held.add(pool.getConnection());
                }
                for (var connection : held) {
                    number(connection, "select count(pg_stat_force_next_flush())");
                }
                number(one, "select count(pg_stat_force_next_flush())");
                return number(
                        one,
                        "select coalesce(sum(w.wal_bytes), 0)::bigint from pg_stat_activity a,"
                                + " pg_stat_get_backend_wal(a.pid) w"
                                + " where a.datname = current_database() and a.usename = current_user");
            } finally {
                for (var connection : held) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the write-ahead log cannot be measured", e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Listens to the driver's trace as long as it is open. */
    private static final class Trace extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        private final Level levelBefore = logger.getLevel();
        private final boolean parentsBefore = logger.getUseParentHandlers();
        private final Map<String, AtomicInteger> commands = new ConcurrentHashMap<>();
        private final AtomicInteger roundTrips = new AtomicInteger();
        private final Predicate<Thread> counts;

        Trace(Predicate<Thread> counts) {
            this.counts = counts;
            logger.setUseParentHandlers(false);
            logger.addHandler(this);
            logger.setLevel(Level.FINEST);
        }

        @Override
        public void publish(LogRecord trace) {
            if (trace.getMessage() == null || !counts.test(Thread.currentThread())) {
                return;
            }
            // The driver hands the command over as a parameter of its message.
            var message = MESSAGES.formatMessage(trace);
            var done = DONE.matcher(message);
            if (message.contains(WAITED)) {
                roundTrips.incrementAndGet();
            } else if (done.find()) {
                commands.computeIfAbsent(done.group(1), command -> new AtomicInteger())
                        .incrementAndGet();
            }
        }

        /** The answer may reach the caller a moment before the request's thread has read the last of the database. */
        Statements counted() {
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> open() == 0);
            var counted = new TreeMap<String, Integer>();
            commands.forEach((command, times) -> counted.put(command, times.get()));
            // The driver sends a BEGIN along with the first statement, though the database answers both.
            return new Statements(counted, roundTrips.get() - times("BEGIN"));
        }

        private int open() {
            return times("BEGIN") - times("COMMIT") - times("ROLLBACK");
        }

        private int times(String command) {
            var times = commands.get(command);
            return times == null ? 0 : times.get();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(parentsBefore);
            logger.setLevel(levelBefore);
        }
    }
}
