package uk.nhs.leadership.chassis.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

/**
 * The loop that fills one generation of one read model. Replicas share the partitions; where each is read from is noted
 * in the database with what was applied, so that offsets committed to Kafka are only for those who watch it. When it
 * has much to catch up with, it applies batches of several partitions at the same time.
 */
final class Inbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_BESIDE = Duration.ofMillis(20);
    private static final long BETWEEN_COMMITS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final ReadModel model;
    private final int generation;
    private final KafkaClients kafka;
    private final Topics topics;
    private final InboxTransactions transactions;
    private final Clock clock;
    private final EventsConfig.Inbox config;
    private final Intake intake;
    private final InboxTracing tracing;
    private final Loop loop;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong withoutEffect = new AtomicLong();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();
    private long committedAt = System.nanoTime() - BETWEEN_COMMITS_NANOS;
    private volatile long lagRecords;
    private volatile long lagMillis;
    private @Nullable Consumer<byte[], byte[]> consumer;

    Inbox(
            ReadModel model,
            int generation,
            EventsConfig.Inbox config,
            KafkaClients kafka,
            Topics topics,
            InboxTransactions transactions,
            InboxTracing tracing,
            Clock clock) {
        this.model = model;
        this.generation = generation;
        this.config = config;
        this.kafka = kafka;
        this.topics = topics;
        this.transactions = transactions;
        this.clock = clock;
        this.intake = new Intake(model, generation, transactions, clock);
        this.tracing = tracing;
        this.loop = new Loop(name(), this::step, this::leave);
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

    private String name() {
        return "inbox-" + model.name() + "-" + generation;
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

    private boolean step() throws InterruptedException {
        if (gone.get()) {
            return false;
        }
        var member = consumer == null ? join() : consumer;
        try {
            var records = member.poll(POLL);
            var taken = records.isEmpty() ? List.<Batch>of() : take(member, records);
            if (!gone.get()) {
                measure(member, taken);
                commitOffsets(member, records.isEmpty());
            }
            return true;
        } catch (KafkaException e) {
            leave();
            throw e;
        }
    }

    private Consumer<byte[], byte[]> join() {
        var member = kafka.member(topics.group(model.name(), generation), config.batch());
        consumer = member;
        member.subscribe(model.topics().stream().map(topics::named).toList(), new Seek(member));
        return member;
    }

    private void leave() {
        var member = consumer;
        consumer = null;
        toCommit.clear();
        if (member != null) {
            try {
                member.close(CloseOptions.timeout(LEAVING));
            } catch (KafkaException e) {
                LOG.debugf(e, "event=group-not-left readModel=%s", model.name());
            }
        }
    }

    /** A full batch says that there is more: what other partitions have is then applied at the same time. */
    private List<Batch> take(Consumer<byte[], byte[]> member, ConsumerRecords<byte[], byte[]> records)
            throws InterruptedException {
        var abreast = new ArrayList<Batch>();
        abreast.add(new Batch(records));
        try {
            while (abreast.getLast().isFull() && abreast.size() < config.abreast()) {
                abreast.getLast().applyBeside();
                member.pause(abreast.getLast().records.partitions());
                var more = member.poll(POLL_BESIDE);
                if (more.isEmpty()) {
                    break;
                }
                abreast.add(new Batch(more));
            }
        } finally {
            end(member, abreast);
        }
        return abreast;
    }

    /** Waits for all of them, so that nothing is under way between two steps; what was not applied is read again. */
    private void end(Consumer<byte[], byte[]> member, List<Batch> abreast) throws InterruptedException {
        RuntimeException failure = null;
        try {
            // This thread applies the last one while the others are applied beside it.
            for (var batch : abreast.reversed()) {
                try {
                    var taken = batch.taken();
                    applied.addAndGet(taken.applied());
                    withoutEffect.addAndGet(taken.withoutEffect());
                    toCommit.putAll(batch.after());
                } catch (Progress.GenerationGone e) {
                    gone.set(true);
                } catch (RuntimeException e) {
                    batch.seekBack(member);
                    failure = e;
                }
            }
        } catch (InterruptedException e) {
            abreast.forEach(Batch::giveUp);
            throw e;
        }
        member.resume(member.paused());
        if (gone.get()) {
            leave();
        } else if (failure != null) {
            throw failure;
        }
    }

    /** Not often: nobody reads on from there, and each is a write for the broker. */
    private void commitOffsets(Consumer<byte[], byte[]> member, boolean idle) {
        if (toCommit.isEmpty() || (!idle && System.nanoTime() - committedAt < BETWEEN_COMMITS_NANOS)) {
            return;
        }
        member.commitAsync(Map.copyOf(toCommit), (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf(failure, "event=offsets-not-committed readModel=%s", model.name());
            }
        });
        toCommit.clear();
        committedAt = System.nanoTime();
    }

    private void measure(Consumer<byte[], byte[]> member, List<Batch> taken) {
        var left = 0L;
        for (var partition : member.assignment()) {
            left += member.currentLag(partition).orElse(0);
        }
        lagRecords = left;
        if (left == 0) {
            lagMillis = 0;
        } else if (!taken.isEmpty()) {
            var oldest = taken.stream().mapToLong(Batch::oldest).min().orElseThrow();
            lagMillis = Math.max(0, clock.millis() - oldest);
        }
    }

    /** What one poll gave, to be applied in one transaction: by the inbox's own thread, or by another beside it. */
    private final class Batch {
        private final ConsumerRecords<byte[], byte[]> records;
        private final FutureTask<Intake.Taken> work = new FutureTask<>(this::apply);

        Batch(ConsumerRecords<byte[], byte[]> records) {
            this.records = records;
        }

        boolean isFull() {
            return records.count() >= config.batch();
        }

        void applyBeside() {
            Thread.ofPlatform().name(name() + "-beside").daemon(true).start(work);
        }

        /** Its outcome; applies it now unless another thread is at it. */
        Intake.Taken taken() throws InterruptedException {
            work.run();
            try {
                return work.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("a batch was not applied", e.getCause());
            }
        }

        void giveUp() {
            work.cancel(true);
        }

        private Intake.Taken apply() {
            var arrivals = new ArrayList<Arrival>(records.count());
            records.forEach(record -> arrivals.add(Arrival.of(record)));
            return tracing.traced(model.name(), arrivals, () -> intake.take(arrivals));
        }

        /** Partitions that went to another replica meanwhile are that one's concern. */
        void seekBack(Consumer<byte[], byte[]> member) {
            records.partitions().stream()
                    .filter(member.assignment()::contains)
                    .forEach(partition -> member.seek(
                            partition, records.records(partition).getFirst().offset()));
        }

        Map<TopicPartition, OffsetAndMetadata> after() {
            return records.partitions().stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> new OffsetAndMetadata(
                                    records.records(partition).getLast().offset() + 1)));
        }

        long oldest() {
            var oldest = Long.MAX_VALUE;
            for (var record : records) {
                oldest = Math.min(oldest, record.timestamp());
            }
            return oldest;
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
            // What is under way holds the partition's lock in the database: its next reader waits for that.
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
