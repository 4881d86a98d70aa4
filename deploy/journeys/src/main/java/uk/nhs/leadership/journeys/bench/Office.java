package uk.nhs.leadership.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.nhs.leadership.local.platform.Service;

/** Work of an event log that one session at a time does, known by its advisory lock. */
enum Office {
    SEQUENCER(0x6576656e742d7371L),
    RELAY(0x6576656e742d726cL);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final long lock;

    Office(long lock) {
        this.lock = lock;
    }

    /** Takes the work out of the service's hands, as another replica would that never does it. */
    Held hold(Stand stand, Service service) throws SQLException {
        var holder = stand.connect(service, Stand.Role.ADMIN);
        // It queues for the lock before whoever has it is sent away, and so is the next to get it.
        var got = CompletableFuture.runAsync(() -> {
            try (var statement = holder.createStatement()) {
                statement.execute("select pg_advisory_lock(" + lock + ")");
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
        try (var admin = stand.connect(service, Stand.Role.ADMIN)) {
            Waits.until("the lock is asked for", PATIENCE, () -> count(admin, false) > 0 || got.isDone());
            Waits.until("the lock is free", PATIENCE, () -> {
                count(admin, true);
                return got.isDone();
            });
            got.join();
            return new Held(holder);
        }
    }

    /** Sessions that wait for the lock; or, of those that have it, how many were just ended. */
    private long count(Connection admin, boolean endingHolders) throws SQLException {
        var those = "from pg_locks where locktype = 'advisory' and objsubid = 1"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and classid = " + (lock >>> 32) + " and objid = " + (lock & 0xFFFF_FFFFL);
        return Events.number(
                admin,
                endingHolders
                        ? "select count(pg_terminate_backend(pid)) " + those + " and granted and exists (select "
                                + those + " and not granted)"
                        : "select count(*) " + those + " and not granted");
    }

    /** Gives the work back when closed. */
    record Held(Connection holder) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            holder.close();
        }
    }
}
