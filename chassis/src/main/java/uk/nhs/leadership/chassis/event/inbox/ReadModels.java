package uk.nhs.leadership.chassis.event.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.background.Loop;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.inbox.ParkedEvents.Count;
import uk.nhs.leadership.chassis.event.inbox.ParkedEvents.Generation;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;
import uk.nhs.leadership.chassis.rule.NotFound;

/**
 * All read models of this service: runs an inbox on this replica for every generation that is read or being rebuilt, and
 * changes readers over when a rebuild has caught up.
 */
@ApplicationScoped
class ReadModels {
    private static final long OFTEN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SELDOM_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<ReadModel> models;
    private final EventsConfig.Inbox config;
    private final KafkaClients kafka;
    private final Topics topics;
    private final InboxTransactions transactions;
    private final InboxTracing tracing;
    private final Rebuild rebuild;
    private final ParkedEvents parkedEvents;
    private final Clock clock;
    private final InboxMeters meters;
    private final Map<Generation, Inbox> inboxes = new ConcurrentHashMap<>();
    private final Loop supervisor;
    private volatile Map<Generation, Count> parked = Map.of();
    private long supervisedAt = System.nanoTime() - SELDOM_NANOS;
    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean rebuilding;

    ReadModels(
            @All List<ReadModel> models,
            EventsConfig config,
            KafkaClients kafka,
            Topics topics,
            InboxTransactions transactions,
            InboxTracing tracing,
            Rebuild rebuild,
            ParkedEvents parkedEvents,
            Clock clock,
            MeterRegistry meters) {
        this.models =
                models.stream().sorted(Comparator.comparing(ReadModel::name)).toList();
        this.config = config.inbox();
        this.kafka = kafka;
        this.topics = topics;
        this.transactions = transactions;
        this.tracing = tracing;
        this.rebuild = rebuild;
        this.parkedEvents = parkedEvents;
        this.clock = clock;
        this.meters = new InboxMeters(meters, this::parked);
        this.supervisor = new Loop("read-models", this::supervise, this::stopAll);
    }

    void start(@Observes StartupEvent started) {
        if (!models.isEmpty() && config.enabled()) {
            supervisor.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        supervisor.close();
    }

    List<ReadModel> all() {
        return models;
    }

    /** @throws NotFound if there is none of that name */
    ReadModel named(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findAny()
                .orElseThrow(NotFound::new);
    }

    Generations.State state(ReadModel model) {
        return transactions.run(connection -> {
            var generations = new Generations(connection, model.name());
            generations.ensure();
            return generations.state();
        });
    }

    /** This replica's inbox of a generation, if it runs one. */
    @Nullable
    Inbox inbox(String model, int generation) {
        return inboxes.get(new Generation(model, generation));
    }

    List<Inbox> running() {
        return inboxes.values().stream()
                .sorted(Comparator.comparing(Inbox::model).thenComparingInt(Inbox::generation))
                .toList();
    }

    Count parked(String model, int generation) {
        return parked.getOrDefault(new Generation(model, generation), new Count(0, 0));
    }

    /** Looks after everything at once, rather than at the next second. */
    void wake() {
        asked.set(true);
        supervisor.wake();
    }

    private boolean supervise() {
        var rested = System.nanoTime() - supervisedAt >= (rebuilding ? OFTEN_NANOS : SELDOM_NANOS);
        if (!asked.getAndSet(false) && !rested) {
            return false;
        }
        supervisedAt = System.nanoTime();
        parked = parkedEvents.counts();
        rebuilding = false;
        for (var model : models) {
            supervise(model);
        }
        return false;
    }

    private void supervise(ReadModel model) {
        var state = state(model);
        inboxes.values().stream()
                .filter(inbox -> inbox.model().equals(model.name()) && !state.has(inbox.generation()))
                .toList()
                .forEach(this::stop);
        run(model, state.reading());
        if (state.rebuilding() != null) {
            rebuilding = true;
            run(model, state.rebuilding());
            rebuild.changeOverIfCaughtUp(model);
        }
        if (state.forgetting() != null) {
            rebuild.forgetOld(model);
        }
    }

    private void run(ReadModel model, int generation) {
        inboxes.computeIfAbsent(new Generation(model.name(), generation), key -> {
            var inbox = new Inbox(model, generation, config, kafka, topics, transactions, tracing, clock);
            meters.register(inbox);
            return inbox.start();
        });
    }

    private void stop(Inbox inbox) {
        inboxes.remove(new Generation(inbox.model(), inbox.generation()));
        meters.remove(inbox);
        inbox.close();
    }

    private void stopAll() {
        List.copyOf(inboxes.values()).forEach(this::stop);
    }
}
