package uk.nhs.leadership.enrolment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.duty.DutyApi.DUTIES;
import static uk.nhs.leadership.enrolment.duty.DutyApi.duties;
import static uk.nhs.leadership.enrolment.duty.DutyApi.eventually;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.body;
import static uk.nhs.leadership.enrolment.expectation.Expecting.byCourse;
import static uk.nhs.leadership.enrolment.expectation.Expecting.inForce;
import static uk.nhs.leadership.enrolment.expectation.Expecting.newJobTitle;
import static uk.nhs.leadership.enrolment.expectation.Expecting.staff;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class DutyListHttpTest {

    @Test
    void theListIsNarrowedAndPaged() {
        var title = newJobTitle();
        var leeds = staff(LEAD_RJ1, title, "site", "Leeds");
        var york = staff(LEAD_RJ1, title, "site", "York");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        becameDue(york, expectation);

        asking(expectation, "site", "Leeds").body("items.participantId", contains(leeds));
        asking(expectation, "status", "OVERDUE").body("items.participantId", contains(york));
        asking(expectation, "dueBefore", today().toString()).body("items.participantId", contains(york));
        asking(expectation, "stage", "S2").body("items", empty());
        asking(expectation, "participant", leeds).body("items.participantId", contains(leeds));
        String next = asking(expectation, "limit", "1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        as(LEAD_RJ1)
                .queryParam("expectation", expectation)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get(DUTIES)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        for (var wrong : List.of("status", "stage", "dueBefore", "participant", "expectation")) {
            assertFault(as(LEAD_RJ1).queryParam(wrong, "x").get(DUTIES).then(), "?" + wrong);
        }
    }

    @Test
    void itIsCountedByPartsAndNationallyByTrust() {
        var title = newJobTitle();
        staff(LEAD_RJ1, title, "site", "Leeds");
        var late = staff(LEAD_RJ1, title, "site", "Leeds");
        staff(LEAD_RJ1, title, "", "");
        staff(LEAD_RJZ, title, "", "");
        var expectation = inForce("publisher.one", body(title, BY_NOTHING));
        becameDue(late, expectation);

        counted(LEAD_RJ1, "SITE", expectation)
                .body("items", hasSize(2))
                .body("items[0].part", nullValue())
                .body("items[0].expected", equalTo(1))
                .body("items[1].part", equalTo("Leeds"))
                .body("items[1].expected", equalTo(1))
                .body("items[1].overdue", equalTo(1))
                .body("items[1].met", equalTo(0));
        counted(LEAD_RJ1, "TRUST", expectation).body("items.part", contains("RJ1"));
        for (var national : List.of("publisher.one", "analyst.one")) {
            counted(national, "TRUST", expectation)
                    .body("items.part", contains("RJ1", "RJZ"))
                    .body("items.expected", contains(2, 1));
        }
        String next = as(LEAD_RJ1)
                .queryParam("by", "SITE")
                .queryParam("expectation", expectation)
                .queryParam("limit", 1)
                .get(DUTIES + "/numbers")
                .then()
                .extract()
                .path("next");
        as(LEAD_RJ1)
                .queryParam("by", "SITE")
                .queryParam("expectation", expectation)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get(DUTIES + "/numbers")
                .then()
                .body("items.part", contains("Leeds"))
                .body("next", nullValue());
        counted(LEAD_RJ1, "EXPECTATION", expectation).body("items.part", contains(expectation));
        assertFault(
                as("analyst.one")
                        .queryParam("by", "TRUST")
                        .get(DUTIES + "/numbers")
                        .then(),
                "?expectation");
        assertFault(as(LEAD_RJ1).get(DUTIES + "/numbers").then(), "?by");
    }

    @Test
    void aParticipantIsToldWhatToDoNextAndWhere() {
        var person = Awarded.participantOf(Awarded.HOLDER);
        var accreditation = Accreditation.granted();
        var expectation = inForce(LEAD_RJ1, body("{\"stages\": [\"S1\"]}", byCourse(accreditation), 0, 0));
        var later = Given.openCohort(accreditation, 3, today().plusDays(20));
        var soon = Given.openCohort(accreditation, 3, today().plusDays(10));
        Given.plannedCohort(accreditation, 3);

        var own = "items.find { it.duty.expectationId == '" + expectation + "' }";
        eventually(() -> as(Awarded.HOLDER)
                .get("/v1/participants/me/duties")
                .then()
                .statusCode(200)
                .body(own + ".duty.status", equalTo("EXPECTED"))
                .body(own + ".next.cohortId", contains(soon, later))
                .body(own + ".next[0].courseTitle", equalTo("First Steps in Leading Care")));
        as(LEAD_RJ1)
                .get("/v1/participants/" + person + "/duties")
                .then()
                .statusCode(200)
                .body(own + ".next.cohortId", contains(soon, later));
        as(LEAD_RJ1)
                .header("If-Match", "\"1\"")
                .post("/v1/expectations/" + expectation + "/end")
                .then()
                .statusCode(200);
    }

    @Test
    void aLineManagerSeesTheirOwnStaffOnly() {
        Given.participantOf("manager.rj1", LEAD_RJ1);
        var title = newJobTitle();
        var own = staff(LEAD_RJ1, title, "manager_employee_number", "MANAGER-RJ1");
        var other = staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));

        duties("manager.rj1", expectation).body("items.participantId", contains(own));
        as("manager.rj1").get("/v1/participants/" + own + "/duties").then().statusCode(200);
        assertProblem(
                as("manager.rj1").get("/v1/participants/" + other + "/duties").then(), 404, "NOT_FOUND");
        assertProblem(as("manager.rj1").get(DUTIES + "/numbers?by=SITE").then(), 403, "FORBIDDEN");
    }

    @Test
    void nobodyElseIsTold() {
        var title = newJobTitle();
        var participant = staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));

        duties(LEAD_RJZ, expectation).body("items", empty());
        counted(LEAD_RJZ, "SITE", expectation).body("items", empty());
        assertProblem(
                as(LEAD_RJZ).get("/v1/participants/" + participant + "/duties").then(), 404, "NOT_FOUND");
        for (var person : List.of(LEAD_P0001, "participant.one.rj1", "publisher.one", "analyst.one")) {
            assertProblem(as(person).get(DUTIES).then(), 403, "FORBIDDEN");
            assertProblem(
                    as(person)
                            .get("/v1/participants/" + participant + "/duties")
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        assertProblem(as(LEAD_P0001).get(DUTIES + "/numbers?by=SITE").then(), 403, "FORBIDDEN");
        assertProblem(as(LEAD_RJ1).get("/v1/participants/me/duties").then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(DUTIES).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void howFarItIsBehindIsMeasured() {
        var metrics = anonymous().accept("text/plain").get("/q/metrics").then().statusCode(200);

        assertThat(metrics.extract().asString()).contains("duty_lag_seconds");
    }

    /** The days by which it was due and from which it is overdue are past. */
    private static void becameDue(String participant, String expectation) {
        Rows.change("update duty set due_on = due_on - 2, overdue_from = overdue_from - 2 where participant_id = '"
                + participant + "' and expectation_id = '" + expectation + "'");
    }

    private static ValidatableResponse asking(String expectation, String name, String value) {
        return as(LEAD_RJ1)
                .queryParam("expectation", expectation)
                .queryParam(name, value)
                .get(DUTIES)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse counted(String person, String by, String expectation) {
        return as(person)
                .queryParam("by", by)
                .queryParam("expectation", expectation)
                .get(DUTIES + "/numbers")
                .then()
                .statusCode(200);
    }
}
