package uk.nhs.leadership.chassis.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyModel;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

@QuarkusTest
@TestProfile(RebuildRestartHttpTest.OfItsOwn.class)
class RebuildRestartHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Tallies tallies;

    @Inject
    ReadModels readModels;

    @Inject
    @All
    List<ReadModel> models;

    @Inject
    EventsConfig config;

    @Inject
    KafkaClients kafka;

    @Inject
    Topics topics;

    @Inject
    InboxTransactions transactions;

    @Inject
    InboxTracing tracing;

    @Inject
    Rebuild rebuild;

    @Inject
    ParkedEvents parkedEvents;

    @Inject
    Clock clock;

    /** An application whose read models may be stopped without harm to other tests. */
    public static class OfItsOwn extends TallyProbe {}

    @Test
    void aRebuildGoesOnAfterARestart() {
        var subject = UUID.randomUUID();
        tallies.append(Counted.of(subject, 1));
        await().atMost(SOON).until(() -> tallies.of(subject).isPresent());
        TallyModel.STRONG_STOMACH.set(true);
        TallyModel.OUTAGE_OF_GENERATION.set(2);
        TallyModel.OUTAGE.set(new SQLException("the database is away", "08006"));
        rebuild.begin(readModels.named("tally"));
        await().atMost(SOON).until(() -> {
            var filling = readModels.inbox("tally", 2);
            return filling != null && filling.failures() > 0;
        });

        readModels.stop(new ShutdownEvent());
        assertThat(readModels.running()).isEmpty();
        tallies.append(Counted.of(subject, 10));
        TallyModel.OUTAGE.set(null);
        var restarted = new ReadModels(
                models,
                config,
                kafka,
                topics,
                transactions,
                tracing,
                rebuild,
                parkedEvents,
                clock,
                new SimpleMeterRegistry());
        restarted.start(new StartupEvent());

        try {
            await().atMost(SOON)
                    .until(() -> readModels.state(readModels.named("tally")).reading() == 2);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(tallies.of(subject)).contains(new Tallies.Seen(11, "1 2")));
        } finally {
            restarted.stop(new ShutdownEvent());
            TallyModel.STRONG_STOMACH.set(false);
        }
    }
}
