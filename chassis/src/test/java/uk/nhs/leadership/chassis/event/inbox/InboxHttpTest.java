package uk.nhs.leadership.chassis.event.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.Tallies.Seen;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyModel;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.event.tally.TallyRecords;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

@QuarkusTest
@TestProfile(TallyProbe.class)
class InboxHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Inject
    Tallies tallies;

    @Inject
    ReadModels readModels;

    private final TallyRecords records = new TallyRecords();
    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void healthyAgain() {
        TallyModel.OUTAGE.set(null);
        TallyModel.STRONG_STOMACH.set(false);
        records.close();
    }

    @Test
    void anAppendedEventComesBackThroughKafka() {
        tallies.append(Counted.of(subject, 5));
        tallies.append(Counted.of(subject, 7));

        awaitSeen(subject, 12, "1 2");
    }

    @Test
    void duplicatesAndLateEventsChangeNothing() {
        records.send(subject, 1);
        records.send(subject, 1);
        records.send(subject, 2);
        records.send(subject, 1);
        records.send(subject, 2);
        records.send(subject, 3);

        awaitSeen(subject, 6, "1 2 3");
        assertThat(parkedEvents()).isZero();
    }

    @Test
    void eventsWaitForTheOneBeforeThem() {
        records.send(subject, 1);
        records.send(subject, 3);
        records.send(subject, 4);
        await().atMost(SOON).until(() -> parkedEvents() == 2);
        assertSeen(subject, 1, "1");

        records.send(subject, 2);

        awaitSeen(subject, 10, "1 2 3 4");
        assertThat(parkedEvents()).isZero();
    }

    @Test
    void aPoisonEventParksItsSubjectAndNoOther() {
        var others = IntStream.range(0, 30).mapToObj(n -> UUID.randomUUID()).toList();
        records.send(subject, 1);
        others.forEach(other -> records.send(other, 1));
        records.sendPoison(subject, 2);
        records.send(subject, 3);
        others.forEach(other -> records.send(other, 2));

        others.forEach(other -> awaitSeen(other, 3, "1 2"));
        await().atMost(SOON).until(() -> parkedEvents() == 2);
        assertSeen(subject, 1, "1");

        parked().body("items.find { it.subject == '%s' }.reason".formatted(subject), equalTo("POISON"))
                .body("items.find { it.subject == '%s' }.sequence".formatted(subject), equalTo(2))
                .body("items.find { it.subject == '%s' }.events".formatted(subject), equalTo(2))
                .body(
                        "items.find { it.subject == '%s' }.detail".formatted(subject),
                        equalTo("java.lang.IllegalStateException"));
    }

    @Test
    void aPoisonEventAmongManyOfABatchIsFoundAndTheRestIsApplied() {
        var others = IntStream.range(0, 30).mapToObj(n -> UUID.randomUUID()).toList();
        var inbox = readModels.running().getFirst();
        // What is sent meanwhile comes as one batch.
        TallyModel.OUTAGE.set(new SQLException("the database is away", "08006"));
        others.forEach(other -> records.send(other, 1));
        records.sendPoison(subject, 1);
        records.send(subject, 2);
        others.forEach(other -> records.send(other, 2));
        await().atMost(SOON).until(() -> inbox.failures() > 0);

        TallyModel.OUTAGE.set(null);

        others.forEach(other -> awaitSeen(other, 3, "1 2"));
        await().atMost(SOON).until(() -> parkedEvents() == 2);
        assertThat(seen(subject)).isEmpty();
    }

    @Test
    void aParkedSubjectIsReplayedWhenItCanBeAppliedAndNotBefore() {
        records.sendPoison(subject, 1);
        records.send(subject, 2);
        records.send(subject, 3);
        await().atMost(SOON).until(() -> parkedEvents() == 3);

        replay(subject).statusCode(409).body("code", equalTo("EVENT_STILL_FAILS"));
        assertThat(seen(subject)).isEmpty();
        parked().body("items.find { it.subject == '%s' }.attempts".formatted(subject), equalTo(2));

        TallyModel.STRONG_STOMACH.set(true);
        replay(subject).statusCode(200).body("applied", equalTo(3));

        assertSeen(subject, 6, "1 2 3");
        assertThat(parkedEvents()).isZero();
        replay(subject).statusCode(404);
    }

    @Test
    void afterAReplayTheSubjectGoesOnByItself() {
        records.sendPoison(subject, 1);
        await().atMost(SOON).until(() -> parkedEvents() == 1);
        TallyModel.STRONG_STOMACH.set(true);
        replay(subject).statusCode(200);

        records.send(subject, 2);

        awaitSeen(subject, 3, "1 2");
    }

    @Test
    void aReplayBeforeAGapIsFilledIsRefused() {
        records.send(subject, 2);
        await().atMost(SOON).until(() -> parkedEvents() == 1);

        replay(subject).statusCode(409).body("code", equalTo("EVENT_MISSING"));
    }

    @Test
    void aPoisonEventThatWaitedForAnotherIsFoundOut() {
        records.send(subject, 2);
        records.sendPoison(subject, 3);
        records.send(subject, 4);
        await().atMost(SOON).until(() -> parkedEvents() == 3);

        records.send(subject, 1);

        awaitSeen(subject, 3, "1 2");
        await().atMost(SOON).until(() -> parkedEvents() == 2);
        parked().body("items.find { it.subject == '%s' }.reason".formatted(subject), equalTo("POISON"))
                .body("items.find { it.subject == '%s' }.sequence".formatted(subject), equalTo(3));
    }

    @Test
    void whatIsNoEventIsKeptAndHoldsUpNobody() {
        records.sendRubbish(subject);
        records.sendData(subject, 1, "not json");
        records.send(subject, 1);

        awaitSeen(subject, 1, "1");
        assertThat(parkedEvents()).isEqualTo(2);
        parked().body("items.find { it.subject == '%s' }.reason".formatted(subject), equalTo("UNREADABLE"));

        given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .post("/v1/read-models/tally/parked/{subject}/discard-unreadable", subject)
                .then()
                .statusCode(200)
                .body("discarded", equalTo(2));
        assertThat(parkedEvents()).isZero();
    }

    @Test
    void anOutageIsWaitedOutAndParksNothing() {
        TallyModel.OUTAGE.set(new SQLException("the database is away", "08006"));
        records.send(subject, 1);
        var inbox = readModels.running().getFirst();
        await().atMost(SOON).until(() -> inbox.failures() > 1);
        assertThat(parkedEvents()).isZero();
        assertThat(seen(subject)).isEmpty();

        TallyModel.OUTAGE.set(null);

        awaitSeen(subject, 1, "1");
    }

    @Test
    void logLinesOfAnEventCarryTheCorrelationIdOfItsRequest() {
        records.send(subject, 1);

        await().atMost(SOON).until(() -> ("correlation-of-" + subject).equals(TallyModel.LAST_CORRELATION_ID.get()));
    }

    @Test
    void aTraceGoesOnBeyondKafka() {
        records.sendTraced(subject, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        await().atMost(SOON).until(() -> "0af7651916cd43dd8448eb211c80319c".equals(TallyModel.LAST_TRACE.get()));
    }

    @Test
    void theTraceOfARequestGoesWithItsEvent() {
        var request = Span.wrap(SpanContext.create(
                "1bf7651916cd43dd8448eb211c80319d",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault()));
        try (var _ = request.makeCurrent()) {
            tallies.append(Counted.of(subject, 1));
        }

        await().atMost(SOON).until(() -> "1bf7651916cd43dd8448eb211c80319d".equals(TallyModel.LAST_TRACE.get()));
    }

    @Test
    void theOperatorSeesHowFarTheReadModelsAre() {
        records.send(subject, 1);
        awaitSeen(subject, 1, "1");

        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(TOKENS.ofPerson("operator.one"))
                        .get("/v1/read-models")
                        .then()
                        .statusCode(200)
                        .body("items[0].name", equalTo("tally"))
                        .body("items[0].reading.lagRecords", equalTo(0)));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'read models' }.status", equalTo("UP"));
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("read_model_lag_records", "read_model_parked_subjects", "events_unsent_age_seconds");
    }

    @Test
    void onlyOperatorsLookAfterReadModels() {
        given().get("/v1/read-models").then().statusCode(401);
        given().auth()
                .oauth2(TOKENS.ofPerson("lead.rj1"))
                .get("/v1/read-models")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TOKENS.ofPerson("lead.rj1"))
                .post("/v1/read-models/tally/rebuild")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .get("/v1/read-models/nothing/parked")
                .then()
                .statusCode(404);
    }

    private void awaitSeen(UUID of, long total, String sequences) {
        await().atMost(SOON).untilAsserted(() -> assertSeen(of, total, sequences));
    }

    private void assertSeen(UUID of, long total, String sequences) {
        assertThat(seen(of)).contains(new Seen(total, sequences));
    }

    private Optional<Seen> seen(UUID of) {
        return tallies.of(of);
    }

    private long parkedEvents() {
        return tallies.number("select count(*) from parked where subject = '" + subject + "'");
    }

    private static ValidatableResponse parked() {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .queryParam("limit", 200)
                .get("/v1/read-models/tally/parked")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replay(UUID of) {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .post("/v1/read-models/tally/parked/{subject}/replay", of)
                .then();
    }
}
