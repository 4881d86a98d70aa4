package uk.nhs.leadership.chassis.event.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Closed;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

@QuarkusTest
@TestProfile(TallyProbe.class)
class ChangeFeedHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));
    private static final String SEES_ALL = TOKENS.ofPerson("operator.one");
    private static final String OF_RGT = TOKENS.ofPerson("every.role.rgt");

    @Inject
    Tallies tallies;

    private final UUID subject = UUID.randomUUID();
    private long before;

    @BeforeEach
    void begin() {
        tallies.append(Counted.of(UUID.randomUUID(), 1));
        before = sequenced();
    }

    @Test
    void eventsComeInOrderAndPageByPage() {
        tallies.append(Counted.of(subject, 1), Counted.of(subject, 2), new Closed(subject, "FINISHED"));
        sequenced();

        page(SEES_ALL, "?after=" + before + "&limit=2")
                .body("items", hasSize(2))
                .body("items[0].position", equalTo((int) before + 1))
                .body("items[0].type", equalTo("uk.nhs.leadership.tally.counted.v1"))
                .body("items[0].subject", equalTo(subject.toString()))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].data.n", equalTo(1))
                .body("items[0].seal", notNullValue())
                .body("items[0].correlationId", notNullValue())
                .body("next", equalTo((int) before + 2));
        page(SEES_ALL, "?after=" + (before + 2) + "&limit=2")
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("uk.nhs.leadership.tally.closed.v1"))
                .body("items[0].reason", equalTo("FINISHED"))
                .body("next", equalTo((int) before + 3));
        page(SEES_ALL, "?after=" + (before + 3)).body("items", hasSize(0)).body("next", equalTo((int) before + 3));
    }

    @Test
    void aReaderSeesWhatIsPublicAndWhatIsForItsOrganisation() {
        tallies.append(Counted.seenBy(subject, 1, "RGT"), Counted.seenBy(subject, 2, "RJ1"), Counted.of(subject, 3));
        sequenced();

        page(OF_RGT, "?after=" + before).body("items.sequence", equalTo(List.of(1, 3)));
        page(SEES_ALL, "?after=" + before).body("items.sequence", equalTo(List.of(1, 2, 3)));
    }

    @Test
    void whoActedIsForTheirOwnOrganisationAndForWhoSeesAll() {
        tallies.appendAs(person("person-1", "RJ1"), Counted.of(subject, 1));
        tallies.appendAs(person("person-2", "RGT"), Counted.of(subject, 2));
        sequenced();

        page(OF_RGT, "?after=" + before)
                .body("items[0].actor", nullValue())
                .body("items[0].organisation", equalTo("RJ1"))
                .body("items[1].actor", equalTo("person-2"));
        page(SEES_ALL, "?after=" + before).body("items.actor", equalTo(List.of("person-1", "person-2")));
    }

    @Test
    void aReaderWhoSeesFewEventsGetsOnAllTheSame() {
        for (var i = 0; i < 50; i++) {
            tallies.append(Counted.seenBy(UUID.randomUUID(), 1, "RJ1"));
        }
        tallies.append(Counted.seenBy(subject, 1, "RGT"));
        var head = sequenced();

        var after = before;
        var pages = 0;
        List<String> found = List.of();
        while (found.isEmpty() && pages < 20) {
            var page = page(OF_RGT, "?after=" + after).extract();
            found = page.path("items.subject");
            int next = page.path("next");
            assertThat((long) next).isGreaterThan(after);
            after = next;
            pages++;
        }
        assertThat(found).containsExactly(subject.toString());
        assertThat(after).isEqualTo(head);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void aTypeCanBeAskedForWithOrWithoutPrefix() {
        tallies.append(Counted.of(subject, 1), new Closed(subject, "FINISHED"));
        sequenced();

        for (var type : List.of("tally.closed.v1", "uk.nhs.leadership.tally.closed.v1")) {
            page(SEES_ALL, "?after=" + before + "&type=" + type)
                    .body("items.type", equalTo(List.of("uk.nhs.leadership.tally.closed.v1")))
                    .body("next", equalTo((int) before + 2));
        }
    }

    @Test
    void aWaitingReaderIsAnsweredAsSoonAsSomethingHappens() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var waiting = thread.submit(() -> {
                var began = System.nanoTime();
                page(SEES_ALL, "?wait=25&after=" + before).body("items.subject", equalTo(List.of(subject.toString())));
                return Duration.ofNanos(System.nanoTime() - began);
            });
            await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            var happened = System.nanoTime();
            tallies.append(Counted.of(subject, 1));

            assertThat(waiting.get()).isGreaterThan(Duration.ofMillis(600));
            assertThat(Duration.ofNanos(System.nanoTime() - happened)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aWaitingReaderForWhomNothingHappensIsAnsweredWhenTheTimeIsOver() {
        var began = System.nanoTime();
        tallies.append(Counted.seenBy(subject, 1, "RJ1"));
        var head = sequenced();

        page(OF_RGT, "?wait=1&after=" + before).body("items", hasSize(0)).body("next", equalTo((int) head));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void onlySoManyReadersMayWait() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> given().auth()
                        .oauth2(SEES_ALL)
                        .get("/v1/events?wait=4&after=" + before)
                        .statusCode()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 503);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(4);
        }
    }

    @Test
    void aReaderTooManyIsToldWhenToComeBack() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var waiting = new ArrayList<Future<ValidatableResponse>>();
            for (var i = 0; i < 4; i++) {
                waiting.add(threads.submit(() -> page(SEES_ALL, "?wait=4&after=" + before)));
            }
            await().atMost(SOON)
                    .untilAsserted(() -> given().auth()
                            .oauth2(SEES_ALL)
                            .get("/v1/events?wait=1&after=" + before)
                            .then()
                            .statusCode(503)
                            .header("Retry-After", notNullValue()));
            for (var reader : waiting) {
                reader.get();
            }
        }
        page(SEES_ALL, "?wait=1&after=" + before);
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, ?after, POSITION_INVALID",
        "after=x, ?after, POSITION_INVALID",
        "after=999999999999, ?after, POSITION_UNKNOWN",
        "limit=0, ?limit, LIMIT_INVALID",
        "limit=201, ?limit, LIMIT_INVALID",
        "wait=26, ?wait, WAIT_INVALID",
        "wait=1.5, ?wait, WAIT_INVALID",
        "type=Drop Table, ?type, TYPE_INVALID"
    })
    void whatCannotBeUnderstoodIsRefusedByName(String query, String pointer, String code) {
        given().auth()
                .oauth2(SEES_ALL)
                .get("/v1/events?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void onlySystemsWithTheScopeOperatorsAndAnalystsFollowEvents() {
        given().get("/v1/events").then().statusCode(401);
        assertStatus(403, TOKENS.ofPerson("lead.rj1"));
        assertStatus(403, TOKENS.ofSystem("scopeless-system"));
        assertStatus(200, TOKENS.ofSystem("event-subscriber"));
        assertStatus(200, TOKENS.ofPerson("analyst.one"));
    }

    @Test
    void aStreamSendsWhatWasAndWhatComes() throws Exception {
        tallies.append(Counted.of(subject, 1));
        sequenced();
        try (var stream = new Stream(feed() + "?after=" + before, SEES_ALL, null)) {
            assertThat(stream.next("data:"))
                    .contains(
                            "id:" + (before + 1) + "\n",
                            "event:uk.nhs.leadership.tally.counted.v1\n",
                            "\"position\":" + (before + 1),
                            "\"data\":{\"n\":1");

            tallies.append(Counted.of(subject, 2));
            assertThat(stream.next("data:")).contains("id:" + (before + 2) + "\n");
        }
    }

    @Test
    void aReaderWhoComesBackGoesOnWhereItWas() throws Exception {
        tallies.append(Counted.of(subject, 1), Counted.of(subject, 2));
        sequenced();
        try (var stream = new Stream(feed() + "?after=0", SEES_ALL, Long.toString(before + 1))) {
            assertThat(stream.next("data:")).contains("\"position\":" + (before + 2));
        }
    }

    @Test
    void aStreamWithoutNewsSaysThatItIsAliveAndHowFarItLooked() throws Exception {
        tallies.append(Counted.seenBy(subject, 1, "RJ1"));
        var head = sequenced();
        try (var stream = new Stream(feed() + "?after=" + before, OF_RGT, null)) {
            assertThat(stream.next("id:" + head)).startsWith(":alive");
        }
    }

    @Test
    void aStreamFromAPositionThatIsNotFromHereIsRefused() throws Exception {
        try (var stream = new Stream(feed() + "?after=999999999999", SEES_ALL, null)) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    @Test
    void aReaderWhoHasGoneGivesItsPlaceBack() {
        for (var i = 0; i < 12; i++) {
            await().atMost(SOON).untilAsserted(() -> {
                try (var stream = new Stream(feed() + "?after=" + before, SEES_ALL, null)) {
                    assertThat(stream.status()).isEqualTo(200);
                }
            });
        }
    }

    private static String feed() {
        return "http://localhost:" + RestAssured.port + "/v1/events";
    }

    private static Caller person(String id, String organisation) {
        return new Caller(id, Caller.Kind.PERSON, organisation, Caller.Reach.OWN, Set.of());
    }

    private static void assertStatus(int status, String token) {
        given().auth().oauth2(token).get("/v1/events").then().statusCode(status);
    }

    private static ValidatableResponse page(String token, String query) {
        return given().auth().oauth2(token).get("/v1/events" + query).then().statusCode(200);
    }

    /** Waits until everything appended has its position, and tells the last one. */
    private long sequenced() {
        await().atMost(SOON).until(() -> tallies.number("select count(*) from event_log where position is null") == 0);
        return tallies.number("select event_log_head()");
    }
}
