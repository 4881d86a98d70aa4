package uk.nhs.leadership.chassis.event.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.Wakers;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

/** Starts and stops this replica's part in sequencing and publishing, and tells how far behind the publishing is. */
@ApplicationScoped
class LogWork {
    private final Elected sequencer;
    private final Elected relay;
    private final Backlog backlog;
    private final boolean publishes;

    LogWork(
            EventsConfig config,
            LogDatabase database,
            KafkaClients kafka,
            Topics topics,
            Wakers wakers,
            MeterRegistry meters) {
        sequencer = new Elected(
                "event-sequencer",
                Sequencer.LOCK,
                database,
                new Sequencer(config.log().batch(), wakers::sequenced),
                Sequencer.REST);
        relay = new Elected(
                "event-relay",
                Relay.LOCK,
                database,
                new Relay(
                        kafka::producer,
                        topics,
                        config.relay().batch(),
                        config.relay().rate()));
        backlog = new Backlog(database);
        publishes = config.relay().enabled();
        wakers.onAppended(sequencer::wake);
        wakers.onSequenced(head -> relay.wake());
        // Where one event was there are soon more, also those of other replicas, whose commits wake nobody here.
        wakers.onSequenced(head -> sequencer.wake());
        measure(meters);
    }

    void start(@Observes StartupEvent started) {
        sequencer.start();
        backlog.start();
        if (publishes) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        sequencer.close();
        relay.close();
        backlog.close();
    }

    boolean sequences() {
        return sequencer.inOffice();
    }

    boolean relays() {
        return relay.inOffice();
    }

    Backlog backlog() {
        return backlog;
    }

    private void measure(MeterRegistry meters) {
        Gauge.builder("events.unsent.age", backlog, Backlog::unsentAgeSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that Kafka has not acknowledged; alert on this")
                .register(meters);
        Gauge.builder("events.unsequenced.age", backlog, Backlog::unsequencedAgeSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest committed event without a position")
                .register(meters);
        Gauge.builder("events.head", backlog, Backlog::head)
                .description("The last position given")
                .register(meters);
        Gauge.builder("events.sequencer.elected", sequencer, elected -> elected.inOffice() ? 1 : 0)
                .description("1 on the replica that gives positions")
                .register(meters);
        Gauge.builder("events.relay.elected", relay, elected -> elected.inOffice() ? 1 : 0)
                .description("1 on the replica that publishes")
                .register(meters);
    }
}
