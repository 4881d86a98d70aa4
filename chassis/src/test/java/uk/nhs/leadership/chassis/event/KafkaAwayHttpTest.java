package uk.nhs.leadership.chassis.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyModel;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.OwnKafka;
import uk.nhs.leadership.local.identity.Tokens;

/** A service whose Kafka goes away for a while. */
@QuarkusTest
@TestProfile(KafkaAwayHttpTest.WithItsOwnKafka.class)
class KafkaAwayHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Inject
    Tallies tallies;

    @Test
    void requestsTheFeedAndReadinessDoNotMindAndAfterwardsNothingIsLost() {
        var subject = UUID.randomUUID();
        tallies.append(Counted.of(subject, 1));
        awaitTotal(subject, 1, "1");

        Kafka.own().stopKafka();
        for (var i = 2; i <= 40; i++) {
            var began = System.nanoTime();
            tallies.append(Counted.of(subject, 1));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
        await().atMost(SOON).until(() -> tallies.number("select count(*) from event_log where position is null") == 0);
        assertThat(readThroughTheFeed(subject)).isEqualTo(40);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        await().atMost(SOON).until(() -> unsentAge() > 3);
        given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .post("/v1/read-models/tally/rebuild")
                .then()
                .statusCode(503);
        assertThat(tallies.of(subject)).contains(new Tallies.Seen(1, "1"));

        Kafka.own().startKafka();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(tallies.of(subject).map(Tallies.Seen::total)).contains(40L));
        await().atMost(SOON).until(() -> unsentAge() == 0);
        assertThat(tallies.number("select count(*) from parked")).isZero();
    }

    private void awaitTotal(UUID subject, long total, String sequences) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tallies.of(subject)).contains(new Tallies.Seen(total, sequences)));
    }

    private static long readThroughTheFeed(UUID subject) {
        var found = 0L;
        var after = -1;
        var next = 0;
        while (next > after) {
            after = next;
            var page = given().auth()
                    .oauth2(TOKENS.ofPerson("operator.one"))
                    .get("/v1/events?after=" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> subjects = page.path("items.subject");
            found += subjects.stream().filter(subject.toString()::equals).count();
            next = page.path("next");
        }
        return found;
    }

    /** As whoever is paged would see it. */
    private static double unsentAge() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("events_unsent_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** The tally application beside a Kafka that this test may stop. */
    public static class WithItsOwnKafka extends TallyProbe {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")),
                    new TestResourceEntry(Kafka.class));
        }
    }

    /** Starts that Kafka. */
    public static final class Kafka implements QuarkusTestResourceLifecycleManager {
        private static final AtomicReference<@Nullable OwnKafka> OWN = new AtomicReference<>();

        static OwnKafka own() {
            var own = OWN.get();
            if (own == null) {
                throw new IllegalStateException("started in another class loader");
            }
            return own;
        }

        @Override
        public Map<String, String> start() {
            var own = LocalServers.ownKafka();
            OWN.set(own);
            TallyProbe.create(own.bootstrap(), LocalServers.forTests().topicPrefix() + TallyModel.TOPIC);
            return Map.of("KAFKA_BOOTSTRAP_SERVERS", own.bootstrap());
        }

        @Override
        public void stop() {
            var own = OWN.getAndSet(null);
            if (own != null) {
                own.close();
            }
        }
    }
}
