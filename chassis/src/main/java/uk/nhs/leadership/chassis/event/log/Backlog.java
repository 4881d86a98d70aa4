package uk.nhs.leadership.chassis.event.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.background.Loop;

/**
 * How far sequencing and publishing are behind, read every few seconds on every replica, so that it is known also where
 * nobody is elected. An age and not a count: a count says nothing of how long somebody waits.
 */
final class Backlog implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final String READ = """
            select
                (select coalesce(max(position), 0) from event_log),
                (select extract(epoch from clock_timestamp() - time) from event_log
                    where position is null order by entry limit 1),
                (select extract(epoch from clock_timestamp() - time) from event_log
                    where position > (select position from relay_cursor where name = 'kafka')
                    order by position limit 1),
                (select position from relay_cursor where name = 'kafka')""";

    private final LogDatabase database;
    private final Loop loop;
    private @Nullable Connection connection;
    private long readAt = System.nanoTime() - EVERY_NANOS;
    private volatile long head;
    private volatile long published;
    private volatile double unsequencedAgeSeconds;
    private volatile double unsentAgeSeconds;

    Backlog(LogDatabase database) {
        this.database = database;
        this.loop = new Loop("event-backlog", this::step, this::disconnect);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    long head() {
        return head;
    }

    long published() {
        return published;
    }

    double unsequencedAgeSeconds() {
        return unsequencedAgeSeconds;
    }

    double unsentAgeSeconds() {
        return unsentAgeSeconds;
    }

    private boolean step() throws SQLException {
        if (System.nanoTime() - readAt >= EVERY_NANOS) {
            readAt = System.nanoTime();
            try {
                read(connection == null ? connect() : connection);
            } catch (SQLException e) {
                disconnect();
                throw e;
            }
        }
        return false;
    }

    private Connection connect() throws SQLException {
        var opened = database.open();
        connection = opened;
        return opened;
    }

    private void read(Connection from) throws SQLException {
        try (var select = from.prepareStatement(READ);
                var row = select.executeQuery()) {
            row.next();
            head = row.getLong(1);
            unsequencedAgeSeconds = Math.max(0, row.getDouble(2));
            unsentAgeSeconds = Math.max(unsequencedAgeSeconds, row.getDouble(3));
            published = row.getLong(4);
        }
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException("connection not cut", e);
            } finally {
                connection = null;
            }
        }
    }
}
