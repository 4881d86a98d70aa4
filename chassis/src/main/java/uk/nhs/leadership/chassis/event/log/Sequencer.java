package uk.nhs.leadership.chassis.event.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.background.Elected;

/**
 * Gives committed events their position and seal. Takes the rows without a position in the order of {@code entry}, by
 * one statement and so from one snapshot: an event's successor cannot have been written before the event was committed,
 * so whoever sees the successor sees the event, and a subject's order holds however late a transaction commits.
 */
final class Sequencer implements Elected.Office {
    /** The key of the advisory lock. */
    static final long LOCK = 0x6576656e742d7371L;
    /**
     * Events committed within so long are sequenced, sent and noted as sent together. One by one they cost the database a
     * commit each for every one of these, which under load takes more of it than the changes themselves.
     */
    static final Duration REST = Duration.ofMillis(5);

    private static final Logger LOG = Logger.getLogger(Sequencer.class);

    /** Each commit flushes the write-ahead log: so many a second take little from the writers, and few wait for long. */
    private static final long BETWEEN_COMMITS_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final String LAST_GIVEN =
            "select position, seal from event_log where position is not null order by position desc limit 1";

    private static final String WAITING =
            "select " + LoggedEvent.COLUMNS + " from event_log where position is null order by entry limit ?";

    private static final String GIVE = """
            update event_log e set position = given.position, seal = given.seal
            from unnest(?::bigint[], ?::bigint[], ?::bytea[]) given (entry, position, seal)
            where e.entry = given.entry and e.position is null""";

    private final int batch;
    private final LongConsumer sequenced;

    /** @param sequenced told of each new head, after the commit */
    Sequencer(int batch, LongConsumer sequenced) {
        this.batch = batch;
        this.sequenced = sequenced;
    }

    /**
     * Begins where the log ends. If the relay has already published further than that, the log was cut off or restored
     * from an older copy: no position is then given a second time, and the verifier shows what is missing.
     */
    @Override
    public Elected.Term begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        var given = lastGiven(connection);
        var published = Relay.cursor(connection);
        if (published.position() > given.position()) {
            LOG.errorf("event=log-was-cut-off last=%d published=%d", given.position(), published.position());
            return new InOrder(connection, published);
        }
        return new InOrder(connection, given);
    }

    private static Anchor lastGiven(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST_GIVEN);
                var row = select.executeQuery()) {
            return row.next() ? new Anchor(row.getLong(1), new Seal(row.getBytes(2))) : Anchor.beginning();
        }
    }

    private final class InOrder implements Elected.Term {
        private final Connection connection;
        private long head;
        private Seal seal;
        private long mayCommitAt = System.nanoTime();

        InOrder(Connection connection, Anchor last) throws SQLException {
            this.connection = connection;
            this.head = last.position();
            this.seal = last.seal();
            connection.setAutoCommit(false);
        }

        @Override
        public boolean work() throws SQLException {
            LockSupport.parkNanos(mayCommitAt - System.nanoTime());
            var waiting = waiting();
            if (!waiting.isEmpty()) {
                mayCommitAt = System.nanoTime() + BETWEEN_COMMITS_NANOS;
                var after = give(waiting);
                connection.commit();
                head += waiting.size();
                seal = after;
                sequenced.accept(head);
            } else {
                connection.commit();
            }
            return waiting.size() == batch;
        }

        private List<LoggedEvent> waiting() throws SQLException {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setInt(1, batch);
                var waiting = new ArrayList<LoggedEvent>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        waiting.add(LoggedEvent.read(row));
                    }
                }
                return waiting;
            }
        }

        /** @return the seal of the last one */
        private Seal give(List<LoggedEvent> waiting) throws SQLException {
            var entries = new Long[waiting.size()];
            var positions = new Long[waiting.size()];
            var seals = new byte[waiting.size()][];
            var last = seal;
            for (var i = 0; i < waiting.size(); i++) {
                var event = waiting.get(i).at(head + 1 + i);
                last = last.next(event);
                entries[i] = event.entry();
                positions[i] = event.position();
                seals[i] = last.bytes();
            }
            try (var update = connection.prepareStatement(GIVE)) {
                update.setArray(1, connection.createArrayOf("bigint", entries));
                update.setArray(2, connection.createArrayOf("bigint", positions));
                update.setArray(3, connection.createArrayOf("bytea", seals));
                var given = update.executeUpdate();
                if (given != waiting.size()) {
                    throw new IllegalStateException(
                            "gave " + given + " positions to " + waiting.size() + " events: somebody else gives them");
                }
            }
            LOG.debugf("event=sequenced events=%d head=%d", waiting.size(), head + waiting.size());
            return last;
        }
    }
}
