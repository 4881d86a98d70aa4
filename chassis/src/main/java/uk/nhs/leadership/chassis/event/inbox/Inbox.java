package uk.nhs.leadership.chassis.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.background.Loop;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

/**
 * The loop that fills one generation of one read model. Replicas share the partitions; where each is read from is noted
 * in the database with what was applied, so that offsets committed to Kafka are only for those who watch it.
 */
final class Inbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final ReadModel model;
    private final int generation;
    private final KafkaClients kafka;
    private final Topics topics;
    private final InboxTransactions transactions;
    private final Clock clock;
    private final int batch;
    private final Intake intake;
    private final InboxTracing tracing;
    private final Loop loop;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong withoutEffect = new AtomicLong();
    private final AtomicBoolean gone = new AtomicBoolean();
    private volatile long lagRecords;
    private volatile long lagMillis;
    private @Nullable Consumer<byte[], byte[]> consumer;

    Inbox(
            ReadModel model,
            int generation,
            int batch,
            KafkaClients kafka,
            Topics topics,
            InboxTransactions transactions,
            InboxTracing tracing,
            Clock clock) {
        this.model = model;
        this.generation = generation;
        this.batch = batch;
        this.kafka = kafka;
        this.topics = topics;
        this.transactions = transactions;
        this.clock = clock;
        this.intake = new Intake(model, generation, transactions, clock);
        this.tracing = tracing;
        this.loop = new Loop("inbox-" + model.name() + "-" + generation, this::step, this::leave);
    }

    Inbox start() {
        loop.start();
        return this;
    }

    @Override
    public void close() {
        loop.close();
    }

    Intake intake() {
        return intake;
    }

    String model() {
        return model.name();
    }

    int generation() {
        return generation;
    }

    /** Events applied by this replica since it started. */
    long applied() {
        return applied.get();
    }

    /** Duplicates and late events that changed nothing. */
    long withoutEffect() {
        return withoutEffect.get();
    }

    /** Records not yet read of the partitions that this replica reads. */
    long lagRecords() {
        return lagRecords;
    }

    /** How old the last record read was when it was read; 0 when nothing is left. */
    double lagSeconds() {
        return lagMillis / 1_000.0;
    }

    int failures() {
        return loop.failures();
    }

    private boolean step() {
        if (gone.get()) {
            return false;
        }
        var member = consumer == null ? join() : consumer;
        try {
            var records = member.poll(POLL);
            if (!records.isEmpty()) {
                take(member, records);
            }
            measure(member, records);
            return true;
        } catch (KafkaException e) {
            leave();
            throw e;
        }
    }

    private Consumer<byte[], byte[]> join() {
        var member = kafka.member(topics.group(model.name(), generation), batch);
        consumer = member;
        member.subscribe(model.topics().stream().map(topics::named).toList(), new Seek(member));
        return member;
    }

    private void leave() {
        var member = consumer;
        consumer = null;
        if (member != null) {
            try {
                member.close(CloseOptions.timeout(LEAVING));
            } catch (KafkaException e) {
                LOG.debugf(e, "event=group-not-left readModel=%s", model.name());
            }
        }
    }

    private void take(Consumer<byte[], byte[]> member, ConsumerRecords<byte[], byte[]> records) {
        var arrivals = new ArrayList<Arrival>(records.count());
        records.forEach(record -> arrivals.add(Arrival.of(record)));
        try {
            var taken = tracing.traced(model.name(), arrivals, () -> intake.take(arrivals));
            applied.addAndGet(taken.applied());
            withoutEffect.addAndGet(taken.withoutEffect());
        } catch (Progress.GenerationGone e) {
            gone.set(true);
            leave();
            return;
        } catch (RuntimeException e) {
            records.partitions()
                    .forEach(partition -> member.seek(
                            partition, records.records(partition).getFirst().offset()));
            throw e;
        }
        member.commitAsync(committed(records), (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf(failure, "event=offsets-not-committed readModel=%s", model.name());
            }
        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(ConsumerRecords<byte[], byte[]> records) {
        return records.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> new OffsetAndMetadata(
                                records.records(partition).getLast().offset() + 1)));
    }

    private void measure(Consumer<byte[], byte[]> member, ConsumerRecords<byte[], byte[]> records) {
        var left = 0L;
        for (var partition : member.assignment()) {
            left += member.currentLag(partition).orElse(0);
        }
        lagRecords = left;
        if (left == 0) {
            lagMillis = 0;
        } else {
            var oldest = Long.MAX_VALUE;
            for (var record : records) {
                oldest = Math.min(oldest, record.timestamp());
            }
            if (oldest != Long.MAX_VALUE) {
                lagMillis = Math.max(0, clock.millis() - oldest);
            }
        }
    }

    /** Begins each partition where the database says that applying has come to. */
    private final class Seek implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> member;

        Seek(Consumer<byte[], byte[]> member) {
            this.member = member;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is under way between two polls.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) {
                return;
            }
            var known = new HashMap<TopicPartition, Long>(
                    transactions.run(connection -> new Progress(connection, model.name(), generation).nextOffsets()));
            var unread = new ArrayList<TopicPartition>();
            for (var partition : List.copyOf(partitions)) {
                var next = known.get(partition);
                if (next == null) {
                    unread.add(partition);
                } else {
                    member.seek(partition, next);
                }
            }
            if (!unread.isEmpty()) {
                member.seekToBeginning(unread);
            }
        }
    }
}
