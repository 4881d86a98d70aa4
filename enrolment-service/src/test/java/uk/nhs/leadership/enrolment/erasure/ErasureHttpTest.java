package uk.nhs.leadership.enrolment.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.erasure.Erasing.ERASE;
import static uk.nhs.leadership.enrolment.erasure.Erasing.erase;
import static uk.nhs.leadership.enrolment.erasure.ErasureRule.ERASURE_WHILE_ENROLLED;
import static uk.nhs.leadership.enrolment.erasure.ErasureRule.ERASURE_WHILE_HELD;
import static uk.nhs.leadership.enrolment.erasure.ErasureRule.HOLD_LIFTED_ALREADY;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What becomes of somebody who is erased, and what forbids it. */
@QuarkusTest
class ErasureHttpTest {
    private static final String OPERATOR = "operator.one";
    private static final String HEADING =
            "employee_number,given_name,family_name,email,job_title,pay_band,stage,site,esr_person_id,account_id\n";

    /** Somebody with a word in every place of which a search can find it. */
    private record Somebody(String id, String number, String word, String account) {
        static Somebody known() {
            var number = Given.newEmployeeNumber();
            var word = "Zz" + number;
            var account = UUID.randomUUID().toString();
            as(LEAD_RJ1)
                    .contentType(CSV)
                    .body(HEADING
                            + "%1$s,%2$s,%2$s,%2$s@rj1.example,%2$s,7,S1,%2$s,%1$s,%3$s\n"
                                    .formatted(number, word, account))
                    .post("/v1/participants/import")
                    .then()
                    .statusCode(200);
            return new Somebody(idOf(number), number, word, account);
        }

        /** In which columns of which tables anything of them stands. */
        List<String> traces() {
            var tables =
                    Rows.texts("select format('select %L from %I t where to_jsonb(t)::text ~* %L limit 1', name, name,"
                            + " '" + word + "|" + account + "') from held_table where on_erasure <> 'SOON_GONE'"
                            + " and name not in ('event_log', 'held_column')");
            var found = new ArrayList<String>();
            tables.forEach(query -> found.addAll(Rows.texts(query)));
            return found;
        }
    }

    @Test
    void nothingThatTellsWhoTheyWereIsLeftAnywhere() {
        var somebody = Somebody.known();
        var accreditation = Accreditation.granted();
        var passed = Given.enrolment(LEAD_RJ1, somebody.id(), Given.openCohort(accreditation, 3));
        Given.finished(passed, "PASSED");
        var withdrawn = Given.enrolment(LEAD_RJ1, somebody.id(), Given.openCohort(Accreditation.granted(), 3));
        Given.move(
                        LEAD_RJ1,
                        withdrawn,
                        "withdraw",
                        "{\"reason\": \"other\", \"text\": \"%s is ill\"}".formatted(somebody.word()))
                .statusCode(200);
        String number = as(LEAD_RJ1)
                .queryParam("participant", somebody.id())
                .get("/v1/certificates")
                .path("items[0].number");
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"%s had it twice\"}".formatted(somebody.word()))
                .post("/v1/certificates/" + number + "/revocation")
                .then()
                .statusCode(201);
        Erasing.lift(LEAD_RJ1, somebody.id(), Erasing.held(LEAD_RJ1, somebody.id()), "\"0\"")
                .statusCode(200);
        assertThat(somebody.traces()).contains("participant", "employment", "enrolment", "certificate_revocation");

        erase(LEAD_RJ1, somebody.id())
                .statusCode(200)
                .body("participantId", equalTo(somebody.id()))
                .body("reason", equalTo("PERSON_ASKED"))
                .body("erasedFor", equalTo("RJ1"));

        assertThat(somebody.traces()).isEmpty();
        assertThat(Rows.texts("select value from identifier where value = '" + somebody.number() + "'"))
                .isEmpty();
        assertThat(Rows.texts("select text from legal_hold where participant_id = '" + somebody.id() + "'"))
                .containsOnlyNulls();
        assertProblem(as(LEAD_RJ1).get("/v1/participants/" + somebody.id()).then(), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_RJ1)
                        .get("/v1/participants/" + somebody.id() + "/employments")
                        .then(),
                404,
                "NOT_FOUND");
        assertThat(Log.typesOf(somebody.id())).endsWith("participant.erased.v1");
    }

    @Test
    void whatWasPassedStaysUnderTheIdAndTheCertificateIsCheckedByItsNumberWithNobodysName() {
        var person = Awarded.participantOf("participant.two.rj1");
        var awarded = Awarded.to(person);
        String secret = as("participant.two.rj1")
                .post(awarded.path() + "/renew-link")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        anonymous().queryParam("s", secret).get(awarded.path()).then().body("holder.givenName", equalTo("Amara"));
        as("participant.two.rj1")
                .body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "A note"}""")
                .post("/v1/participants/me/cpd")
                .then()
                .statusCode(201);
        endedEverything(person);
        var before =
                as(LEAD_RJ1).get("/v1/enrolments/" + awarded.enrolment()).then().statusCode(200);

        erase(LEAD_RJ1, person).statusCode(200);

        anonymous()
                .queryParam("s", secret)
                .get(awarded.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("VALID"))
                .body("$", not(hasKey("holder")));
        assertProblem(as(LEAD_RJ1).get(awarded.path() + "/document").then(), 404, "NOT_FOUND");
        var after = as(LEAD_RJ1)
                .get("/v1/enrolments/" + awarded.enrolment())
                .then()
                .statusCode(200)
                .body("training", equalTo("PASSED"))
                .body("participantId", equalTo(person))
                .body("participant", nullValue());
        assertThat(version(after.extract().header("ETag")))
                .isGreaterThan(version(before.extract().header("ETag")));
        assertThat(Rows.texts(
                        "select distinct note || recorded_by from cpd_entry where participant_id = '" + person + "'"))
                .containsExactly("Erasederased");
        // The account is nobody's any more, and may be linked again.
        as("participant.two.rj1").get("/v1/participants/me").then().statusCode(404);
        assertThat(Awarded.participantOf("participant.two.rj1")).isNotEqualTo(person);
    }

    @Test
    void theSameStaffNumberIsSomebodyNewAndTheErasedLeaveNoTrustAgain() {
        var somebody = Somebody.known();
        erase(LEAD_RJ1, somebody.id()).statusCode(200);

        var again = Given.participant(LEAD_RJ1, somebody.number());

        assertThat(again).isNotEqualTo(somebody.id());
        as(LEAD_RJ1).get("/v1/participants/" + again + "/employments").then().body("items.size()", equalTo(1));
        assertThat(Rows.texts("select count(*) from participant where employer = 'RJ1' and erased"
                        + " and employed_until is null"))
                .containsExactly("0");
    }

    @Test
    void aSecondErasureChangesNothing() {
        var person = Given.participant(LEAD_RJ1);
        String at = erase(LEAD_RJ1, person).statusCode(200).extract().path("erasedAt");
        var events = Log.typesOf(person);

        as(LEAD_RJ1)
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"UNLAWFUL\"}")
                .post("/v1/participants/" + person + "/erasure")
                .then()
                .statusCode(200)
                .body("reason", equalTo("PERSON_ASKED"))
                .body("erasedAt", equalTo(at));

        assertThat(Log.typesOf(person)).isEqualTo(events);
        as(LEAD_RJ1).get("/v1/participants/" + person + "/erasure").then().body("erasedAt", equalTo(at));
    }

    @Test
    void whoeverHasAPlaceOrMayGetOneIsNotErased() {
        var enrolled = Given.participant(LEAD_RJ1);
        var enrolment = Given.enrolment(LEAD_RJ1, enrolled, Given.openCohort(Accreditation.granted(), 3));
        var nominated = Given.participant(LEAD_RJ1);
        Given.nomination(LEAD_RJ1, nominated, Given.openCohort(Accreditation.granted(), 3));

        assertRefused(erase(LEAD_RJ1, nominated), ERASURE_WHILE_ENROLLED);
        assertRefused(erase(LEAD_RJ1, enrolled), ERASURE_WHILE_ENROLLED);

        as(LEAD_RJ1).get("/v1/participants/" + enrolled).then().body("familyName", equalTo("Okafor"));
        assertThat(Log.typesOf(enrolled)).doesNotContain("participant.erased.v1");
        Given.move(LEAD_RJ1, enrolment, "withdraw", "{\"reason\": \"other\"}").statusCode(200);
        erase(LEAD_RJ1, enrolled).statusCode(200);
    }

    @Test
    void aLegalHoldOfWhomeverForbidsItUntilItIsLifted() {
        var person = Given.participant(LEAD_RJ1);
        var hold = Erasing.held(OPERATOR, person);

        assertRefused(erase(LEAD_RJ1, person), ERASURE_WHILE_HELD);

        as(LEAD_RJ1).get("/v1/participants/" + person).then().body("familyName", equalTo("Okafor"));
        // What the national body holds, and why, is not the trust's to see or to lift.
        as(LEAD_RJ1).get("/v1/participants/" + person + "/legal-holds").then().body("items", empty());
        assertProblem(Erasing.lift(LEAD_RJ1, person, hold, "\"0\""), 404, "NOT_FOUND");
        Erasing.lift(OPERATOR, person, hold, "\"0\"").statusCode(200).body("liftedAt", not(nullValue()));
        assertRefused(Erasing.lift(OPERATOR, person, hold, "\"1\""), HOLD_LIFTED_ALREADY);
        erase(LEAD_RJ1, person).statusCode(200);
        assertThat(Log.typesOf(person))
                .contains("participant.held.v1", "participant.hold-lifted.v1", "participant.erased.v1");
    }

    @Test
    void aHoldIsListedAndShownToWhoeverPlacedIt() {
        var person = Given.participant(LEAD_RJ1);
        var hold = Erasing.held(LEAD_RJ1, person);
        var path = "/v1/participants/" + person + "/legal-holds";

        as(LEAD_RJ1).get(path).then().statusCode(200).body("items.id", equalTo(List.of(hold)));
        as(OPERATOR).get(path).then().statusCode(200).body("items.id", hasItem(hold));
        var shown = as(LEAD_RJ1).get(path + "/" + hold).then().statusCode(200).body("reason", equalTo("LITIGATION"));
        as(LEAD_RJ1)
                .header("If-None-Match", shown.extract().header("ETag"))
                .get(path + "/" + hold)
                .then()
                .statusCode(304);
        assertProblem(as(LEAD_RJZ).get(path).then(), 404, "NOT_FOUND");
        assertProblem(Erasing.lift(LEAD_RJ1, person, hold, "\"3\""), 412, "VERSION_STALE");
        assertFault(as(LEAD_RJ1).body("{\"reason\": null}").post(path).then(), "/reason");
        assertFault(as(LEAD_RJ1).body("{\"reason\": \"BORED\"}").post(path).then(), "/reason");
    }

    @Test
    void aHoldIsPlacedOnceUnderOneKey() {
        var person = Given.participant(LEAD_RJ1);
        var key = UUID.randomUUID().toString();
        var path = "/v1/participants/" + person + "/legal-holds";

        for (var each = 0; each < 2; each++) {
            as(LEAD_RJ1)
                    .header("Idempotency-Key", key)
                    .body(Erasing.HOLD)
                    .post(path)
                    .then()
                    .statusCode(201);
        }

        as(LEAD_RJ1).get(path).then().body("items.size()", equalTo(1));
    }

    /** The erasure holds the participant's row until it is committed; the enrolment has seen the participant before. */
    @Test
    void whoeverIsEnrolledWhileTheyAreErasedIsNotEnrolled() throws Exception {
        var person = Given.participant(LEAD_RJ1);
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        try (var session = Rows.connection();
                var erase = session.createStatement()) {
            session.setAutoCommit(false);
            erase.execute("select erase_participant('" + person + "', current_date, now())");
            var answer = CompletableFuture.supplyAsync(() -> as(LEAD_RJ1)
                    .body(Given.enrol(person, cohort))
                    .post("/v1/enrolments")
                    .statusCode());
            await().until(() -> !Rows.texts("select 1 from pg_locks where not granted and pid in"
                            + " (select pid from pg_stat_activity where datname = current_database())")
                    .isEmpty());
            session.commit();

            assertThat(answer.join()).isEqualTo(503);
        }
        assertThat(Rows.texts("select id from enrolment where participant_id = '" + person + "'"))
                .isEmpty();
        assertProblem(
                as(LEAD_RJ1)
                        .body(Given.enrol(person, cohort))
                        .post("/v1/enrolments")
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void othersEraseNobodyHere() {
        var person = Given.participant(LEAD_RJ1);
        Given.finished(Given.enrolment(LEAD_RJ1, person, Given.openCohort(Accreditation.granted(), 3)), "PASSED");

        assertProblem(erase(LEAD_RJZ, person), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_P0001, "participant.one.rj1", "manager.rj1", "author.one")) {
            assertProblem(erase(other, person), 403, "FORBIDDEN");
        }
        assertProblem(
                anonymous()
                        .body(ERASE)
                        .post("/v1/participants/" + person + "/erasure")
                        .then(),
                401,
                "UNAUTHENTICATED");
        assertProblem(
                as(LEAD_RJ1).get("/v1/participants/" + person + "/erasure").then(), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_RJ1)
                        .body(ERASE)
                        .post("/v1/participants/" + person + "/erasure")
                        .then(),
                428,
                "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_RJ1)
                        .header("If-Match", "\"9\"")
                        .body(ERASE)
                        .post("/v1/participants/" + person + "/erasure")
                        .then(),
                412,
                "VERSION_STALE");
        assertFault(
                as(LEAD_RJ1)
                        .header("If-Match", "\"0\"")
                        .body("{}")
                        .post("/v1/participants/" + person + "/erasure")
                        .then(),
                "/reason");
        as(LEAD_RJ1).get("/v1/participants/" + person).then().statusCode(200).header("ETag", "\"0\"");
        as(OPERATOR)
                .header("If-Match", "\"0\"")
                .body(ERASE)
                .post("/v1/participants/" + person + "/erasure")
                .then()
                .statusCode(200);
    }

    private static String idOf(String number) {
        return as(LEAD_RJ1)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Other tests may have enrolled whoever signs in. */
    private static void endedEverything(String person) {
        List<String> live = as(LEAD_RJ1)
                .queryParam("participant", person)
                .queryParam("limit", 200)
                .get("/v1/enrolments")
                .then()
                .extract()
                .path(
                        "items.findAll { it.training in ['ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME'] }.id");
        live.forEach(id ->
                Given.move(LEAD_RJ1, id, "withdraw", "{\"reason\": \"other\"}").statusCode(200));
        List<String> asked = as(LEAD_RJ1)
                .queryParam("participant", person)
                .queryParam("limit", 200)
                .get("/v1/enrolments")
                .then()
                .extract()
                .path("items.findAll { it.place in ['NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED'] }.id");
        asked.forEach(
                id -> Given.move(LEAD_RJ1, id, "cancel", Given.because("other")).statusCode(200));
    }

    private static int version(String etag) {
        return Integer.parseInt(etag.replace("\"", ""));
    }
}
