package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.PLACE_KEPT_FOR_ANOTHER;
import static uk.nhs.leadership.enrolment.takeover.TakeoverRule.TAKEOVER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.takeover.TakeoverRule.TAKEOVER_TOO_LATE;
import static uk.nhs.leadership.enrolment.testing.Given.act;
import static uk.nhs.leadership.enrolment.testing.Given.allocated;
import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.comesTo;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.takeover;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** Somebody who is on a course comes to another trust, which takes the enrolment over or does not. */
@QuarkusTest
class TakeoverHttpTest {

    @Test
    void theNewEmployerTakesItOverAndSeesItAndTheOneBeforeKeepsWhatItWas() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var id = takeover(cohort);
        var enrolment = enrolmentOf(id);
        assertProblem(as(LEAD_RJZ).get(enrolment).then(), 404, "NOT_FOUND");
        as(LEAD_RJ1).get(enrolment).then().statusCode(200);
        assertProblem(as(LEAD_RJ1).get(path(id)).then(), 404, "NOT_FOUND");

        act(LEAD_RJZ, path(id), "accept", "")
                .statusCode(200)
                .body("status", equalTo("TAKEN_OVER"))
                .body("training", equalTo("ENROLLED"));

        as(LEAD_RJZ).get(enrolment).then().statusCode(200).body("employer", equalTo("RJZ"));
        as(LEAD_P0001)
                .get(enrolment)
                .then()
                .body("employer", equalTo("RJZ"))
                .body("participant.familyName", equalTo("Okafor"));
        assertProblem(as(LEAD_RJ1).get(enrolment).then(), 404, "NOT_FOUND");
        as(LEAD_RJ1).get(path(id)).then().statusCode(200).body("fromEmployer", equalTo("RJ1"));
        listed(LEAD_RJ1, "true").body("items.id", hasItem(id));
        listed(LEAD_RJZ, "true").body("items.id", not(hasItem(id)));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
        assertRefused(act(LEAD_RJZ, path(id), "accept", ""), TAKEOVER_MOVE_NOT_ALLOWED);
        assertRefused(act(LEAD_RJZ, path(id), "refuse", ""), TAKEOVER_MOVE_NOT_ALLOWED);
    }

    @Test
    void whatIsRefusedStaysWithTheEmployerBefore() {
        var id = takeover(openCohort(Accreditation.granted(), 5));
        var enrolment = enrolmentOf(id);

        act(LEAD_RJZ, path(id), "refuse", "").statusCode(200).body("status", equalTo("REFUSED"));

        as(LEAD_RJ1).get(enrolment).then().statusCode(200).body("employer", equalTo("RJ1"));
        assertProblem(as(LEAD_RJZ).get(enrolment).then(), 404, "NOT_FOUND");
        listed(LEAD_RJ1, "true").body("items.id", not(hasItem(id)));
        assertRefused(act(LEAD_RJZ, path(id), "accept", ""), TAKEOVER_MOVE_NOT_ALLOWED);
    }

    @Test
    void nobodyElseDecides() {
        var id = takeover(openCohort(Accreditation.granted(), 5));

        for (var act : new String[] {"accept", "refuse"}) {
            assertProblem(act(LEAD_RJ1, path(id), act, ""), 404, "NOT_FOUND");
            assertProblem(act(LEAD_P0001, path(id), act, ""), 403, "FORBIDDEN");
        }
        assertProblem(as(LEAD_RJZ).post(path(id) + "/accept").then(), 428, "VERSION_REQUIRED");
        as(LEAD_RJZ).get(path(id)).then().body("status", equalTo("OPEN"));
    }

    @Test
    void whatHasEndedMeanwhileIsNotTakenOver() {
        var id = takeover(openCohort(Accreditation.granted(), 5));
        var enrolment = enrolmentOf(id);
        move(LEAD_RJ1, enrolment.substring(enrolment.lastIndexOf('/') + 1), "withdraw", because("other"))
                .statusCode(200);

        assertRefused(act(LEAD_RJZ, path(id), "accept", ""), TAKEOVER_TOO_LATE);

        as(LEAD_RJ1).get(enrolment).then().body("employer", equalTo("RJ1"));
    }

    @Test
    void whoGoesBackTakesTheOpenTakeoverWithThem() {
        var id = takeover(openCohort(Accreditation.granted(), 5));
        String participant = as(LEAD_RJZ).get(path(id)).path("participantId");
        String number = as(LEAD_RJZ).get("/v1/participants/" + participant).path("employeeNumber");

        comesTo(LEAD_RJ1, number, today());

        as(LEAD_RJZ).get(path(id)).then().body("status", equalTo("LAPSED"));
        assertRefused(act(LEAD_RJZ, path(id), "accept", ""), TAKEOVER_MOVE_NOT_ALLOWED);
        as(LEAD_RJ1).get(enrolmentOf(id)).then().body("employer", equalTo("RJ1"));
    }

    @Test
    void aPlaceKeptForTheEmployerBeforeStaysKeptUnlessTheNewOneHasAnother() {
        var cohort = openCohort(Accreditation.granted(), 2, today().plusDays(20));
        allocated(cohort, "RJ1", 2);
        var id = takeover(cohort);

        assertRefused(act(LEAD_RJZ, path(id), "accept", ""), PLACE_KEPT_FOR_ANOTHER);
        as(LEAD_RJ1).get(enrolmentOf(id)).then().body("employer", equalTo("RJ1"));

        allocated(cohort, "RJ1", 1);
        act(LEAD_RJZ, path(id), "accept", "").statusCode(200);
        as(LEAD_P0001)
                .get("/v1/cohorts/" + cohort)
                .then()
                .body("placesTaken", equalTo(1))
                .body("placesAllocated", equalTo(1));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort + "/allocations").then().body("items[0].placesTaken", equalTo(0));
    }

    private static String path(String id) {
        return "/v1/takeovers/" + id;
    }

    private static String enrolmentOf(String id) {
        return "/v1/enrolments/" + as(LEAD_RJZ).get(path(id)).path("enrolmentId");
    }

    private static ValidatableResponse listed(String person, String away) {
        return as(person)
                .queryParam("limit", 200)
                .queryParam("away", away)
                .get("/v1/takeovers")
                .then()
                .statusCode(200);
    }
}
