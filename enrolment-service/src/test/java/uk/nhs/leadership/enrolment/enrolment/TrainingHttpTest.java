package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.COHORT_OF_ANOTHER_COURSE;
import static uk.nhs.leadership.enrolment.testing.Given.declaration;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.finished;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.outcome;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.waiting;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARATION_RESTED_ON;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.NO_ATTEMPT_LEFT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.OUTCOME_RESTS_ON_IT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.VOIDED_ALREADY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** The road through the training: declared, voided, paused, assessed again, on another cohort. */
@QuarkusTest
class TrainingHttpTest {
    private static final String WRONG_DATE = "{\"reason\": \"wrong-date\", \"text\": \"The register says otherwise.\"}";

    @Test
    void whatWasDeclaredWronglyIsVoidedStaysToBeSeenAndIsDeclaredAgain() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 5));
        declare(id, "STARTED").statusCode(201);
        declare(id, "RETAINED_1").statusCode(201).body("training", equalTo("IN_PROGRESS"));
        var started = declarationOf(id, "STARTED");
        var retained = declarationOf(id, "RETAINED_1");

        assertRefused(voidIt(LEAD_P0001, id, started), DECLARATION_RESTED_ON);
        assertProblem(voidIt(LEAD_P0002, id, retained), 404, "NOT_FOUND");
        assertProblem(voidIt(LEAD_RJ1, id, retained), 403, "FORBIDDEN");
        assertFault(move(LEAD_P0001, id, "declarations/" + retained + "/void", "{\"reason\": \"x\"}"), "/reason");
        voidIt(LEAD_P0001, id, retained).statusCode(200).body("training", equalTo("IN_PROGRESS"));
        assertRefused(voidIt(LEAD_P0001, id, retained), VOIDED_ALREADY);
        voidIt(LEAD_P0001, id, started)
                .statusCode(200)
                .body("training", equalTo("ENROLLED"))
                .body("startedOn", nullValue());
        declare(id, "STARTED").statusCode(201).body("training", equalTo("IN_PROGRESS"));

        as(LEAD_RJ1)
                .get("/v1/enrolments/" + id + "/declarations")
                .then()
                .body("items.kind", contains("STARTED", "RETAINED_1", "STARTED"))
                .body("items.voided.reason", contains("wrong-date", "wrong-date"));
    }

    @Test
    void anotherEnrolmentsDeclarationIsNotFoundUnderThisOne() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var other = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        declare(other, "STARTED").statusCode(201);

        assertProblem(voidIt(LEAD_P0001, id, declarationOf(other, "STARTED")), 404, "NOT_FOUND");

        find(LEAD_RJ1, other).body("training", equalTo("IN_PROGRESS"));
    }

    @Test
    void whoDidNotPassIsAssessedAgainTwiceAndThenNoMore() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 5));
        finished(id, "NOT_PASSED");

        assertRefused(voidIt(LEAD_P0001, id, declarationOf(id, "COMPLETED")), OUTCOME_RESTS_ON_IT);
        record(id, "NOT_PASSED").statusCode(201);
        record(id, "NOT_PASSED").statusCode(201).body("training", equalTo("NOT_PASSED"));
        assertRefused(record(id, "PASSED"), NO_ATTEMPT_LEFT);

        as(LEAD_RJ1)
                .get("/v1/enrolments/" + id + "/outcomes")
                .then()
                .body("items.result", contains("NOT_PASSED", "NOT_PASSED", "NOT_PASSED"));
    }

    @Test
    void whoPassesAtTheSecondTryHasACertificate() {
        var participant = participant(LEAD_RJ1);
        var id = enrolment(LEAD_RJ1, participant, openCohort(Accreditation.granted(), 5));
        finished(id, "NOT_PASSED");

        record(id, "PASSED").statusCode(201).body("training", equalTo("PASSED"));

        as(LEAD_RJ1)
                .queryParam("participant", participant)
                .get("/v1/certificates")
                .then()
                .body("items.enrolmentId", contains(id));
        assertRefused(record(id, "PASSED"), MOVE_NOT_ALLOWED);
    }

    @Test
    void aPauseHasAReasonAndEndsOnTheSameCohort() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 5));

        assertRefused(defer(LEAD_RJ1, id), MOVE_NOT_ALLOWED);
        declare(id, "STARTED").statusCode(201);
        assertProblem(defer(LEAD_RJZ, id), 404, "NOT_FOUND");
        assertFault(move(LEAD_RJ1, id, "defer", "{\"reason\": \"tired\", \"on\": \"" + today() + "\"}"), "/reason");
        defer(LEAD_RJ1, id)
                .statusCode(200)
                .body("training", equalTo("DEFERRED"))
                .body("deferral.reason", equalTo("parental-leave"))
                .body("deferral.resumedOn", nullValue());
        assertProblem(resume(LEAD_RJ1, id, null), 403, "FORBIDDEN");
        assertProblem(resume(LEAD_P0002, id, null), 404, "NOT_FOUND");
        resume(LEAD_P0001, id, null)
                .statusCode(200)
                .body("training", equalTo("IN_PROGRESS"))
                .body("deferral.resumedOn", equalTo(today().toString()));
    }

    @Test
    void aPauseMayEndOnALaterCohortOfTheCourseIfItHasAPlace() {
        var accreditation = Accreditation.granted();
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(accreditation, 5));
        var later = openCohort(accreditation, 1, today().plusDays(30));
        var full = openCohort(accreditation, 1, today().plusDays(30));
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), full);
        declare(id, "STARTED").statusCode(201);
        defer(LEAD_P0001, id).statusCode(200);

        assertRefused(resume(LEAD_P0001, id, full), COHORT_FULL);
        assertRefused(resume(LEAD_P0001, id, openCohort(Accreditation.granted(), 5)), COHORT_OF_ANOTHER_COURSE);
        resume(LEAD_P0001, id, later).statusCode(200).body("cohortId", equalTo(later));

        as(LEAD_P0001).get("/v1/cohorts/" + later).then().body("placesTaken", equalTo(1));
    }

    @Test
    void whoHasNotBegunGoesToAnotherCohortAndThePlaceBeforeGoesToTheNext() {
        var accreditation = Accreditation.granted();
        var from = openCohort(accreditation, 1, today().plusDays(20));
        var to = openCohort(accreditation, 1, today().plusDays(30));
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);
        var next = waiting(LEAD_RJZ, participant(LEAD_RJZ), from);

        assertProblem(changeCohort(LEAD_RJZ, id, to), 404, "NOT_FOUND");
        assertRefused(changeCohort(LEAD_RJ1, id, openCohort(Accreditation.granted(), 5)), COHORT_OF_ANOTHER_COURSE);
        changeCohort(LEAD_RJ1, id, to)
                .statusCode(200)
                .body("cohortId", equalTo(to))
                .body("place", equalTo("ENROLLED"));

        as(LEAD_P0001).get("/v1/cohorts/" + to).then().body("placesTaken", equalTo(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> find(LEAD_RJZ, next).body("place", equalTo("OFFERED")));
        as(LEAD_P0001).get("/v1/cohorts/" + from).then().body("placesTaken", equalTo(1));
    }

    private static ValidatableResponse declare(String id, String kind) {
        return as(LEAD_P0001)
                .body(declaration(kind))
                .post("/v1/enrolments/" + id + "/declarations")
                .then();
    }

    private static String declarationOf(String id, String kind) {
        return as(LEAD_P0001)
                .get("/v1/enrolments/" + id + "/declarations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static ValidatableResponse voidIt(String person, String id, String declaration) {
        return move(person, id, "declarations/" + declaration + "/void", WRONG_DATE);
    }

    private static ValidatableResponse record(String id, String result) {
        return as(LEAD_P0001)
                .body(outcome(result))
                .post("/v1/enrolments/" + id + "/outcomes")
                .then();
    }

    private static ValidatableResponse defer(String person, String id) {
        return move(person, id, "defer", "{\"reason\": \"parental-leave\", \"on\": \"" + today() + "\"}");
    }

    private static ValidatableResponse resume(String person, String id, @Nullable String cohort) {
        var onto = cohort == null ? "" : ", \"cohortId\": \"" + cohort + "\"";
        return move(person, id, "resume", "{\"on\": \"" + today() + "\"" + onto + "}");
    }

    private static ValidatableResponse changeCohort(String person, String id, String cohort) {
        return move(person, id, "change-cohort", "{\"cohortId\": \"" + cohort + "\"}");
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then().statusCode(200);
    }
}
