package uk.nhs.leadership.chassis.event.inbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import uk.nhs.leadership.chassis.event.inbox.ParkedEvents.Count;

/** The numbers by which an inbox is watched. */
final class InboxMeters {
    private final MeterRegistry registry;
    private final BiFunction<String, Integer, Count> parked;
    private final Map<Inbox, List<Meter>> meters = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry registry, BiFunction<String, Integer, Count> parked) {
        this.registry = registry;
        this.parked = parked;
    }

    void register(Inbox inbox) {
        var tags = Tags.of("read_model", inbox.model(), "generation", Integer.toString(inbox.generation()));
        meters.put(
                inbox,
                List.of(
                        Gauge.builder("read.model.lag", inbox, Inbox::lagRecords)
                                .baseUnit("records")
                                .description("Records not yet read of the partitions that this replica reads")
                                .tags(tags)
                                .register(registry),
                        Gauge.builder("read.model.lag.age", inbox, Inbox::lagSeconds)
                                .baseUnit("seconds")
                                .description("How far behind this replica is; alert on this")
                                .tags(tags)
                                .register(registry),
                        Gauge.builder("read.model.parked.subjects", inbox, this::parkedSubjects)
                                .description("Subjects whose events wait for an operator; alert above 0")
                                .tags(tags)
                                .register(registry),
                        FunctionCounter.builder("read.model.events.applied", inbox, Inbox::applied)
                                .description("Events applied")
                                .tags(tags)
                                .register(registry),
                        FunctionCounter.builder("read.model.events.without.effect", inbox, Inbox::withoutEffect)
                                .description("Duplicates and late events, which changed nothing")
                                .tags(tags)
                                .register(registry)));
    }

    void remove(Inbox inbox) {
        var registered = meters.remove(inbox);
        if (registered != null) {
            registered.forEach(registry::remove);
        }
    }

    private double parkedSubjects(Inbox inbox) {
        return parked.apply(inbox.model(), inbox.generation()).subjects();
    }
}
