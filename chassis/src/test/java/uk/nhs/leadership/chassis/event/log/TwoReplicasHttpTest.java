package uk.nhs.leadership.chassis.event.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/** A service of which another replica runs: the same work, elected through the same database. */
@QuarkusTest
@TestProfile(TallyProbe.class)
class TwoReplicasHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Inject
    Tallies tallies;

    @Inject
    LogDatabase database;

    @Inject
    LogWork here;

    @Inject
    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Test
    void aReaderHereHearsOfWhatTheOtherReplicaSequences() throws Exception {
        var subject = UUID.randomUUID();
        try (var other = new Elected("other", Sequencer.LOCK, database, new Sequencer(100, head -> {})).start();
                var thread = Executors.newSingleThreadExecutor()) {
            await().atMost(SOON).until(() -> {
                if (!other.inOffice()) {
                    cutOffTheElected();
                }
                return other.inOffice() && !here.sequences();
            });
            var after = tallies.number("select event_log_head()");
            var waiting = thread.submit(() -> feed("?wait=20&after=" + after)
                    .statusCode(200)
                    .body("items[0].subject", equalTo(subject.toString())));
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            var happened = System.nanoTime();
            tallies.append(Counted.of(subject, 1));
            waiting.get();

            assertThat(Duration.ofNanos(System.nanoTime() - happened)).isLessThan(Duration.ofSeconds(10));
        }
        await().atMost(SOON).until(here::sequences);
    }

    @Test
    void eventsAreAppliedOnceThoughTheRelayIsCutOffAgainAndAgain() throws Exception {
        var subjects = IntStream.range(0, 10).mapToObj(n -> UUID.randomUUID()).toList();
        for (var round = 1; round <= 30; round++) {
            for (var subject : subjects) {
                tallies.append(Counted.of(subject, round));
            }
            if (round % 6 == 0) {
                cutOffTheElected();
            }
        }

        await().atMost(SOON).untilAsserted(() -> {
            for (var subject : subjects) {
                assertThat(tallies.of(subject).map(Tallies.Seen::total)).contains(465L);
            }
        });
        for (var subject : subjects) {
            assertThat(tallies.number("select count(*) from parked where subject = '" + subject + "'"))
                    .isZero();
        }
        given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .get("/v1/events/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("complete", equalTo(true))
                .body("anchors", equalTo(List.of("kafka", "relay")));
    }

    @Test
    void onlyOperatorsVerifyAndOnlyWithWhatCanBeUnderstood() {
        given().get("/v1/events/verification").then().statusCode(401);
        given().auth()
                .oauth2(TOKENS.ofPerson("analyst.one"))
                .get("/v1/events/verification")
                .then()
                .statusCode(403);
        verification("?anchorPosition=1&anchorSeal=xyz").statusCode(400);
        verification("?anchorSeal=" + "ab".repeat(32)).statusCode(400);
        verification("?from=0").statusCode(400);
        verification("?from=999999999").statusCode(400);
        verification("?anchorPosition=999999999&anchorSeal=" + "ab".repeat(32))
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("finding.kind", equalTo("CUT_OFF"));
    }

    /** Not whoever else holds an advisory lock: the inbox takes one with a connection that others are given after it. */
    private void cutOffTheElected() throws Exception {
        try (var admin = DriverManager.getConnection(url, "postgres", "postgres")) {
            admin.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)"
                            + " where locktype = 'advisory' and granted and usename = 'chassis_sequencer'"
                            + " and datname = current_database()");
        }
    }

    private static ValidatableResponse feed(String query) {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .get("/v1/events" + query)
                .then();
    }

    private static ValidatableResponse verification(String query) {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .get("/v1/events/verification" + query)
                .then();
    }
}
