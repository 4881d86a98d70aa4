package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Note;
import uk.nhs.leadership.chassis.probe.NoteResource;
import uk.nhs.leadership.chassis.probe.Notes;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.local.identity.Tokens;

/** A creating request that is repeated under one key happens once. */
@QuarkusTest
@TestProfile(Probe.class)
class IdempotencyHttpTest {
    @Inject
    Notes notes;

    @Inject
    Callers callers;

    @Inject
    FirstAnswersChore cleanUp;

    @Inject
    jakarta.persistence.EntityManager database;

    @ConfigProperty(name = "OIDC_ISSUER")
    URI issuer;

    private final String key = UUID.randomUUID().toString();
    private final String text = "note " + key;

    @Test
    void theFirstAnswerIsGivenAgainAndNothingHappensTwice() {
        var first = write("lead.rj1", key, text).statusCode(201).header("Idempotency-Replayed", nullValue());

        write("lead.rj1", key, text)
                .statusCode(201)
                .header("Idempotency-Replayed", is("true"))
                .header("Location", is(first.extract().header("Location")))
                .header("ETag", is(first.extract().header("ETag")))
                .contentType(ContentType.JSON)
                .body("id", is(first.extract().<String>path("id")));

        assertThat(notesSaying(text)).isEqualTo(1);
    }

    @Test
    void spacingDoesNotMakeAnotherRequest() {
        write("lead.rj1", key, text).statusCode(201);

        sent("lead.rj1", key, "  { \"text\" :\n \"" + text + "\" } ")
                .statusCode(201)
                .header("Idempotency-Replayed", is("true"));
    }

    @Test
    void otherContentUnderTheKeyIsRefused() {
        write("lead.rj1", key, text).statusCode(201);

        write("lead.rj1", key, text + " and more").statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));

        assertThat(notesSaying(text + " and more")).isZero();
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        var first = write("lead.rj1", key, text).statusCode(201).extract().<String>path("id");

        write("lead.rjz", key, text).statusCode(201).body("id", not(first));
    }

    @Test
    void aRequestWhoseFirstIsStillRunningIsAskedToWait() throws Exception {
        NoteResource.slowNotes = new CountDownLatch(1);
        var slow = NoteResource.SLOW + key;
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = background.submit(
                    () -> write("lead.rj1", key, slow).extract().statusCode());
            await().untilAsserted(() -> assertThat(keysTaken()).isPositive());

            write("lead.rj1", key, slow)
                    .statusCode(409)
                    .body("code", is("REQUEST_IN_PROGRESS"))
                    .header("Retry-After", is("1"));

            NoteResource.slowNotes.countDown();
            assertThat(first.get()).isEqualTo(201);
        }
        assertThat(notesSaying(slow)).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotKeptAndLeavesNothing() {
        sentTo("/probe/notes/refused", "lead.rj1", key, "{\"text\":\"" + text + "\"}")
                .statusCode(404);

        assertThat(notesSaying(text)).isZero();
        write("lead.rj1", key, text).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a space", "tab\tinside", "grüße"})
    void aKeyOfAnotherFormIsRefused(String malformed) {
        write("lead.rj1", malformed, text)
                .statusCode(400)
                .body("errors[0].pointer", is("#Idempotency-Key"))
                .body("errors[0].code", is("IDEMPOTENCY_KEY_INVALID"));
    }

    @Test
    void aKeyTooLongIsRefused() {
        write("lead.rj1", "k".repeat(256), text).statusCode(400).body("errors[0].code", is("IDEMPOTENCY_KEY_INVALID"));
        write("lead.rj1", "k".repeat(219) + key, text).statusCode(201);
    }

    @Test
    void anOperationMayInsistOnAKey() {
        given().auth()
                .oauth2(new Tokens(issuer).ofPerson("lead.rj1"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/probe/notes/with-key-only")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void aProtectedWriteIsOneCommit() {
        write("lead.rj1", UUID.randomUUID().toString(), "warm " + key).statusCode(201);

        var cost = Statements.of(() -> write("lead.rj1", key, text).statusCode(201));

        assertThat(cost.of("COMMIT")).isEqualTo(1);
        // The caller, the key, the note, the answer.
        assertThat(cost.of("SELECT")).isEqualTo(2);
        assertThat(cost.of("INSERT")).isEqualTo(2);
    }

    @Test
    void whoCallsAndTheKeyGoToTheDatabaseTogether() {
        // The pool tries a connection that has lain idle for a second, which is a round trip of its own.
        var fewest = IntStream.range(0, 4)
                .map(i -> Statements.of(
                                () -> write("lead.rj1", key + i, text + i).statusCode(201))
                        .roundTrips())
                .min();

        // The caller and the key, the note, the answer, the commit.
        assertThat(fewest).hasValue(4);
    }

    @Test
    void whatIsOldIsLookedForWithoutAnybodyAskingAndTheMetricsSaySo() {
        assertThat(given().get("/q/metrics").asString())
                .contains("chore_last_success_age_seconds{chore=\"idempotency-clean-up\"}");
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        write("lead.rj1", key, text).statusCode(201);
        write("lead.rj1", key + "-fresh", text + " fresh").statusCode(201);
        age(key);

        boolean more = callers.as(Caller.service(cleanUp.name()), cleanUp::doSome);

        assertThat(more).isFalse();

        // Forgotten, the request runs again, and finds its note there already.
        write("lead.rj1", key, text).statusCode(409).body("code", is("NOTE_SAID_ALREADY"));
        write("lead.rj1", key + "-fresh", text + " fresh").header("Idempotency-Replayed", is("true"));
    }

    private ValidatableResponse write(String username, String underKey, String said) {
        return sent(username, underKey, "{\"text\":\"" + said + "\"}");
    }

    private ValidatableResponse sent(String username, String underKey, String body) {
        return sentTo("/probe/notes", username, underKey, body);
    }

    private ValidatableResponse sentTo(String path, String username, String underKey, String body) {
        return given().auth()
                .oauth2(new Tokens(issuer).ofPerson(username))
                .header("Idempotency-Key", underKey)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private long notesSaying(String said) {
        return callers.as(
                Caller.service("test"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> notes.stream("text", said).map(Note::id).count()));
    }

    private long keysTaken() {
        return callers.as(
                Caller.service("test"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) database.createNativeQuery(
                                                "select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1 and granted"
                                                        + " and pid in (select pid from pg_stat_activity where usename = current_user"
                                                        + " and datname = current_database())")
                                        .getSingleResult())
                                .longValue()));
    }

    private void age(String aged) {
        var actor = new Tokens(issuer).subjectOf("lead.rj1");
        var lead = new Caller(actor, Caller.Kind.PERSON, "RJ1", Caller.Reach.OWN, java.util.Set.of());
        var rows = callers.as(
                lead,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "with old as (delete from idempotency_key where key = :key returning *)"
                                                + " insert into idempotency_key select organisation, actor, key, request, status,"
                                                + " location, etag, body, answered_at - interval '25 hours' from old")
                                .setParameter("key", aged)
                                .executeUpdate()));
        assertThat(rows).isEqualTo(1);
    }
}
