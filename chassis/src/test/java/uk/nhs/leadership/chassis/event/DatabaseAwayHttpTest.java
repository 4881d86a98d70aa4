package uk.nhs.leadership.chassis.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
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
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.TcpProxy;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.server.Database;

/** A service whose database goes away for a while. */
@QuarkusTest
@TestProfile(DatabaseAwayHttpTest.BehindADoor.class)
class DatabaseAwayHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Inject
    Tallies tallies;

    @Test
    void requestsAreRefusedForNowAndAllGoesOnByItselfWhenItIsBack() {
        var subject = UUID.randomUUID();
        tallies.append(Counted.of(subject, 1));
        awaitTotal(subject, 1, "1");
        feed().statusCode(200);

        DatabaseDoor.door().cut();

        for (var i = 0; i < 3; i++) {
            var began = System.nanoTime();
            feed().statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("DATABASE_UNAVAILABLE"))
                    .header("Retry-After", "5");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));

        DatabaseDoor.door().restore();

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        await().atMost(SOON).untilAsserted(() -> feed().statusCode(200));
        tallies.append(Counted.of(subject, 1));
        awaitTotal(subject, 2, "1 2");
    }

    private void awaitTotal(UUID subject, long total, String sequences) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tallies.of(subject)).contains(new Tallies.Seen(total, sequences)));
    }

    private static ValidatableResponse feed() {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .get("/v1/events?after=0")
                .then();
    }

    /** The tally application, which reaches its database through a door that the test may shut. */
    public static class BehindADoor extends TallyProbe {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")),
                    new TestResourceEntry(Topic.class),
                    new TestResourceEntry(DatabaseDoor.class));
        }
    }

    /** That door, and the database behind it. */
    public static final class DatabaseDoor implements QuarkusTestResourceLifecycleManager {
        private static final AtomicReference<@Nullable TcpProxy> DOOR = new AtomicReference<>();

        private @Nullable Database database;

        static TcpProxy door() {
            var door = DOOR.get();
            if (door == null) {
                throw new IllegalStateException("started in another class loader");
            }
            return door;
        }

        @Override
        public Map<String, String> start() {
            var servers = LocalServers.forTests();
            var door = TcpProxy.to(servers.postgresPort());
            DOOR.set(door);
            database = servers.createDatabase("chassis");
            return Map.of("DATABASE_URL", new Database(door.port(), "chassis", database.name()).jdbcUrl());
        }

        @Override
        public void stop() {
            var door = DOOR.getAndSet(null);
            if (door != null) {
                door.close();
            }
            if (database != null) {
                LocalServers.forTests().dropDatabase(database);
            }
        }
    }
}
