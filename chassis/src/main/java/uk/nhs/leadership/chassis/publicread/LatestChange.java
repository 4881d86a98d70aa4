package uk.nhs.leadership.chassis.publicread;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.Wakers;

/**
 * Tells whether anything has been changed: every change is an event, so nothing has as long as the log does not grow. This
 * process counts its own commits at once; those of others it sees when it looks how far the log has come.
 */
@Singleton
class LatestChange {
    private static final Logger LOG = Logger.getLogger(LatestChange.class);

    /** The last position; of events that have none yet, as far as anyone may read them, that something is changing. */
    private static final String HEAD =
            "select case when exists (select from event_log where position is null) then -1 else event_log_head() end";

    /** What the calendar turns, it turns at midnight, which everywhere in England and in UTC is at a full hour. */
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** No position stands for it: what was read while something changed may be told from what was read after. */
    private static final long CHANGING = -1;

    private static final long NOT_LOOKED_YET = -2;

    private final DataSource database;
    private final Clock clock;
    private final long lookEvery;
    private final AtomicLong committedHere = new AtomicLong();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Look look = new Look(NOT_LOOKED_YET, System.nanoTime());

    LatestChange(DataSource database, Clock clock, PublicReadConfig config, Wakers wakers) {
        this.database = database;
        this.clock = clock;
        this.lookEvery = config.recentFor().toNanos();
        wakers.onAppended(committedHere::incrementAndGet);
    }

    /** @param at by the nanoseconds of this JVM, before it was looked */
    private record Look(long head, long at) {}

    /** What has been changed so far, as far as is known. What was read under one stamp holds while that is the latest. */
    record Stamp(long committedHere, long head, long hour) {}

    Stamp stamp() {
        return new Stamp(committedHere.get(), look.head(), clock.millis() / HOUR);
    }

    /**
     * Whether the log was looked at a moment ago and was quiet. Somebody looks again before that moment is over, so that nobody
     * waits for it: as long as there are questions and no changes, there is always an answer.
     */
    boolean isKnown() {
        var last = look;
        var age = System.nanoTime() - last.at();
        if ((last.head() == CHANGING || age >= lookEvery / 2) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("latest-change").start(this::look);
        }
        return last.head() != CHANGING && age < lookEvery;
    }

    /** What is not known is not guessed: without the database nothing is sent from memory, and the endpoints say what is wrong. */
    private void look() {
        var at = System.nanoTime();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(HEAD);
                var row = select.executeQuery()) {
            row.next();
            look = new Look(row.getLong(1), at);
        } catch (SQLException e) {
            LOG.debug("event=latest-change-unknown", e);
        } finally {
            looking.set(false);
        }
    }
}
