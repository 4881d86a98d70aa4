package uk.nhs.leadership.enrolment.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.rectification.RectificationRule.RECTIFICATION_ASKED_ALREADY;
import static uk.nhs.leadership.enrolment.rectification.RectificationRule.RECTIFICATION_CHANGES_NOTHING;
import static uk.nhs.leadership.enrolment.rectification.RectificationRule.RECTIFICATION_DECIDED;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.PATH;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.REFUSE;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.ask;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.asked;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.body;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.decide;
import static uk.nhs.leadership.enrolment.rectification.Rectifying.nothingIsOpen;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;

/** What participants say is wrong about them. */
@QuarkusTest
class RectificationHttpTest {

    @BeforeEach
    void nothingIsAskedFor() {
        for (var person : List.of(HOLDER, COLLEAGUE)) {
            participantOf(person);
            nothingIsOpen(person);
        }
    }

    @Test
    void whatIsAcceptedStandsInTheRecordFromThenOn() {
        var person = participantOf(HOLDER);
        var name = "Okafor-" + Given.newEmployeeNumber();
        var asked = ask(HOLDER, body("FAMILY_NAME", name))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("ASKED"))
                .body("dueOn", equalTo(today().plusMonths(1).toString()))
                .body("participantId", equalTo(person));
        String id = asked.extract().path("id");
        var version = as(HOLDER).get("/v1/participants/me").header("ETag");

        decide(LEAD_RJ1, id, "accept", "").statusCode(200).body("status", equalTo("ACCEPTED"));

        as(HOLDER)
                .get("/v1/participants/me")
                .then()
                .header("ETag", not(equalTo(version)))
                .body("familyName", equalTo(name));
        as(HOLDER).get("/v1/participants/me/employments").then().body("items.familyName", hasItem(name));
        assertThat(Log.typesOf(person))
                .containsSubsequence(
                        "participant.rectification-asked.v1", "participant.changed.v1", "participant.rectified.v1");
        as(HOLDER).get(PATH + "/" + id).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        // For the other tests, which know the person by this name.
        String back = ask(HOLDER, body("FAMILY_NAME", "Okafor")).extract().path("id");
        decide(LEAD_RJ1, back, "accept", "").statusCode(200);
    }

    @Test
    void whatIsRefusedStaysAsItWasWithTheReason() {
        var id = asked(HOLDER);
        String before = as(HOLDER).get("/v1/participants/me").path("jobTitle");

        decide(LEAD_RJ1, id, "refuse", REFUSE).statusCode(200).body("refusalReason", equalTo("HELD_ELSEWHERE"));

        as(HOLDER).get("/v1/participants/me").then().body("jobTitle", equalTo(before));
        as(HOLDER)
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("refusalText", equalTo("Tell the staff office, flooded"));
        assertThat(Log.typesOf(participantOf(HOLDER))).endsWith("participant.rectification-refused.v1");
    }

    @Test
    void itIsDecidedOnce() {
        var id = asked(HOLDER);
        decide(LEAD_RJ1, id, "refuse", REFUSE).statusCode(200);

        assertRefused(decide(LEAD_RJ1, id, "accept", ""), RECTIFICATION_DECIDED);
        assertRefused(decide(LEAD_RJ1, id, "refuse", REFUSE), RECTIFICATION_DECIDED);

        as(HOLDER).get(PATH + "/" + id).then().body("status", equalTo("REFUSED"));
    }

    @Test
    void ofOneThingOneIsOpenAtATimeAndItSaysSomethingElse() {
        asked(HOLDER);
        assertRefused(ask(HOLDER, Rectifying.job()), RECTIFICATION_ASKED_ALREADY);
        String email = as(HOLDER).get("/v1/participants/me").path("email");
        assertRefused(ask(HOLDER, body("EMAIL", email)), RECTIFICATION_CHANGES_NOTHING);

        as(HOLDER).queryParam("status", "ASKED").get(PATH).then().body("items.field", equalTo(List.of("JOB_TITLE")));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, nobody, /proposed",
        "GIVEN_NAME, '', /proposed",
        "FAMILY_NAME, AB 12 34 56 C, /proposed",
        "PAY, 8A, /field"
    })
    void whatAStaffFileCouldNotSayIsRefused(String field, String proposed, String pointer) {
        assertFault(ask(HOLDER, body(field, proposed)), pointer);

        as(HOLDER).queryParam("status", "ASKED").get(PATH).then().body("items.size()", equalTo(0));
    }

    @Test
    void theTrustListsItsStaffsAndPeopleTheirOwn() {
        var id = asked(HOLDER);
        var other = asked(COLLEAGUE);

        as(LEAD_RJ1)
                .queryParam("status", "ASKED")
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", hasItem(other));
        as(HOLDER)
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(other)));
        as(LEAD_RJZ).queryParam("limit", 200).get(PATH).then().body("items.id", not(hasItem(id)));
        assertFault(as(LEAD_RJ1).queryParam("status", "MAYBE").get(PATH).then(), "?status");
        String next = as(LEAD_RJ1)
                .queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        as(LEAD_RJ1)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void nobodyDecidesOrSeesAnothers() {
        var id = asked(HOLDER);
        var path = PATH + "/" + id;

        assertProblem(as(COLLEAGUE).get(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get(path).then(), 404, "NOT_FOUND");
        assertProblem(decide(LEAD_RJZ, id, "accept", ""), 404, "NOT_FOUND");
        for (var other : List.of(HOLDER, LEAD_P0001, "manager.rj1", "operator.one")) {
            assertProblem(decide(other, id, "accept", ""), 403, "FORBIDDEN");
        }
        assertProblem(ask(LEAD_RJ1, Rectifying.job()), 403, "FORBIDDEN");
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        assertProblem(as(LEAD_RJ1).post(path + "/accept").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_RJ1).header("If-Match", "\"7\"").post(path + "/accept").then(), 412, "VERSION_STALE");
        assertFault(decide(LEAD_RJ1, id, "refuse", "{}"), "/reason");
        as(HOLDER).get(path).then().body("status", equalTo("ASKED"));
    }

    @Test
    void oneKeyAsksOnce() {
        var key = UUID.randomUUID().toString();
        var body = Rectifying.job();
        String first = as(HOLDER)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(HOLDER)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }
}
