package uk.nhs.leadership.chassis.event.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.chassis.event.wire.Topics;

/**
 * Publishes the log to Kafka, in the order of positions. How far it has come is a cursor in the database, moved on after
 * the broker's acknowledgement: a relay that dies in between sends some events twice, and none never. After any failure
 * the producer is thrown away and the next one begins at the cursor.
 */
final class Relay implements Elected.Office {
    /** The key of the advisory lock. */
    static final long LOCK = 0x6576656e742d726cL;

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCHES_UNDER_WAY = 4;
    /** Longer than the producer's own delivery timeout, which says more clearly what is wrong. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(3);

    private static final String CURSOR = "select position, seal from relay_cursor where name = 'kafka'";

    private static final String SEAL_AT = "select seal from event_log where position = ?";

    private static final String NEXT =
            "select " + LoggedEvent.COLUMNS + ", seal from event_log where position > ? order by position limit ?";

    private static final String ACKNOWLEDGED =
            "update relay_cursor set position = ?, seal = ? where name = 'kafka' and position < ?";

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Topics topics;
    private final int batch;
    private final int rate;

    Relay(Supplier<Producer<byte[], byte[]>> producers, Topics topics, int batch, int rate) {
        this.producers = producers;
        this.topics = topics;
        this.batch = batch;
        this.rate = rate;
    }

    @Override
    public Elected.Term begin(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        withoutWaitingForTheDisk(connection);
        var cursor = cursor(connection);
        warnIfRewritten(connection, cursor);
        return new Publishing(connection, cursor.position());
    }

    /** How far Kafka has acknowledged. */
    static Anchor cursor(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(CURSOR);
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("relay_cursor has lost its row");
            }
            return new Anchor(row.getLong(1), new Seal(row.getBytes(2)));
        }
    }

    /** A crash may take back the cursor's last moves: some events are sent twice then, as after any other end of a relay. */
    private static void withoutWaitingForTheDisk(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
    }

    /** Publishing goes on, because others wait for it; that the past was rewritten must be heard of all the same. */
    private static void warnIfRewritten(Connection connection, Anchor cursor) throws SQLException {
        try (var select = connection.prepareStatement(SEAL_AT)) {
            select.setLong(1, cursor.position());
            try (var row = select.executeQuery()) {
                if (row.next() && !new Seal(row.getBytes(1)).equals(cursor.seal())) {
                    LOG.errorf("event=log-was-rewritten position=%d", cursor.position());
                }
            }
        }
    }

    private record Sent(Anchor last, List<Future<RecordMetadata>> acknowledgements) {}

    private final class Publishing implements Elected.Term {
        private final Connection connection;
        private final Producer<byte[], byte[]> producer;
        private final AtomicBoolean failed = new AtomicBoolean();
        private final Deque<Sent> underWay = new ArrayDeque<>();
        private long sentUpTo;
        private long mayReadAt = System.nanoTime();

        Publishing(Connection connection, long cursor) {
            this.connection = connection;
            this.producer = producers.get();
            this.sentUpTo = cursor;
        }

        @Override
        public boolean work() throws Exception {
            storeAcknowledged(underWay.size() >= BATCHES_UNDER_WAY, PATIENCE);
            keepPace();
            var sent = sendNext();
            if (!sent && !underWay.isEmpty()) {
                storeAcknowledged(true, PATIENCE);
            }
            return sent || !underWay.isEmpty();
        }

        @Override
        public void finish() throws Exception {
            while (!underWay.isEmpty()) {
                storeAcknowledged(true, PATIENCE_AT_END);
            }
        }

        @Override
        public void close() {
            producer.close(Duration.ZERO);
        }

        private void keepPace() {
            LockSupport.parkNanos(mayReadAt - System.nanoTime());
        }

        private boolean sendNext() throws SQLException, InterruptedException, ExecutionException {
            try (var select = connection.prepareStatement(NEXT)) {
                select.setLong(1, sentUpTo);
                select.setInt(2, batch);
                var acknowledgements = new ArrayList<Future<RecordMetadata>>();
                Anchor last = null;
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var event = LoggedEvent.read(row);
                        last = new Anchor(event.position(), new Seal(row.getBytes(LoggedEvent.SEAL_COLUMN)));
                        acknowledgements.add(send(onTheWire(event, last.seal()), topics.ofType(event.type())));
                    }
                }
                if (last == null) {
                    return false;
                }
                underWay.add(new Sent(last, acknowledgements));
                sentUpTo = last.position();
                spendTimeFor(acknowledgements.size());
                return true;
            }
        }

        /** Nothing may overtake a record that failed: no later one is handed over, and those under way are given up. */
        private Future<RecordMetadata> send(CloudEvent event, String topic)
                throws InterruptedException, ExecutionException {
            var acknowledgement = producer.send(event.record(topic), (sent, failure) -> {
                if (failure != null && failed.compareAndSet(false, true)) {
                    producer.close(Duration.ZERO);
                }
            });
            if (acknowledgement.isDone()) {
                acknowledgement.get();
            }
            return acknowledgement;
        }

        private void spendTimeFor(int events) {
            mayReadAt = Math.max(mayReadAt, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(100))
                    + TimeUnit.SECONDS.toNanos(events) / rate;
        }

        /** Moves the cursor over every batch that is acknowledged; waits for the oldest one if told to. */
        private void storeAcknowledged(boolean wait, Duration patience) throws Exception {
            Anchor acknowledged = null;
            var mayWait = wait;
            while (!underWay.isEmpty() && (mayWait || isAcknowledged(underWay.getFirst()))) {
                await(underWay.getFirst(), patience);
                acknowledged = underWay.removeFirst().last();
                mayWait = false;
            }
            if (acknowledged != null) {
                store(acknowledged);
            }
        }

        private void store(Anchor acknowledged) throws SQLException {
            try (var update = connection.prepareStatement(ACKNOWLEDGED)) {
                update.setLong(1, acknowledged.position());
                update.setBytes(2, acknowledged.seal().bytes());
                update.setLong(3, acknowledged.position());
                update.executeUpdate();
            }
            LOG.debugf("event=relayed position=%d", acknowledged.position());
        }
    }

    private static boolean isAcknowledged(Sent sent) {
        return sent.acknowledgements().stream().allMatch(Future::isDone);
    }

    private static void await(Sent sent, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var acknowledgement : sent.acknowledgements()) {
            acknowledgement.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private CloudEvent onTheWire(LoggedEvent event, Seal seal) {
        return new CloudEvent(
                event.id(),
                topics.source(),
                CloudEvent.TYPE_PREFIX + event.type(),
                event.subject(),
                event.time(),
                event.sequence(),
                event.position(),
                seal.hex(),
                event.correlationId(),
                event.traceparent(),
                event.data());
    }
}
