package uk.nhs.leadership.enrolment.cohort;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.act;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.calendarComesRound;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.cancellation;
import static uk.nhs.leadership.enrolment.cohort.CohortApi.wasHeld;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CANCELLED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_UNFINISHED;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.finished;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.plannedCohort;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class CohortRunHttpTest {

    @Test
    void aProviderStartsAndCompletesIt() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        act(cohort, "start", "{}").statusCode(200).body("status", equalTo("IN_PROGRESS"));
        assertRefused(act(cohort, "complete", "{}"), COHORT_UNFINISHED);
        finished(enrolment, "PASSED");
        act(cohort, "complete", "{}").statusCode(200).body("status", equalTo("COMPLETED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "complete"})
    void onlyItsProviderSaysHowFarItIs(String verb) {
        var cohort = openCohort(Accreditation.granted(), 5);
        var path = "/v1/cohorts/" + cohort + "/" + verb;

        assertProblem(as(LEAD_P0002).header("If-Match", "\"1\"").post(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).header("If-Match", "\"1\"").post(path).then(), 403, "FORBIDDEN");
        assertProblem(as(LEAD_P0001).post(path).then(), 428, "VERSION_REQUIRED");

        see(LEAD_P0001, cohort).body("status", equalTo("OPEN"));
    }

    @Test
    void whatIsCalledOffHasNobodyOnItAnyMore() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        act(cohort, "cancel", cancellation())
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("VENUE_UNAVAILABLE"))
                .body("cancellationText", equalTo("The hall was flooded"))
                .body("placesTaken", equalTo(0));

        see(LEAD_RJ1, cohort).body("status", equalTo("CANCELLED"));
        as(LEAD_RJ1).get("/v1/enrolments/" + enrolment).then().body("place", equalTo("CANCELLED"));
        assertRefused(
                as(LEAD_RJ1)
                        .body(enrol(participant(LEAD_RJ1), cohort))
                        .post("/v1/enrolments")
                        .then(),
                COHORT_CANCELLED);
    }

    @Test
    void whatWasNeverOpenStaysItsProvidersOwnWhenItIsCalledOff() {
        var cohort = plannedCohort(Accreditation.granted(), 5);

        act(cohort, "cancel", cancellation()).statusCode(200);

        see(LEAD_P0001, cohort).statusCode(200);
        assertProblem(see(LEAD_RJ1, cohort), 404, "NOT_FOUND");
        assertProblem(see(LEAD_P0002, cohort), 404, "NOT_FOUND");
    }

    @Test
    void onlyItsProviderCallsItOffAndSaysWhy() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var path = "/v1/cohorts/" + cohort + "/cancel";

        assertProblem(
                as(LEAD_P0002)
                        .header("If-Match", "\"1\"")
                        .body(cancellation())
                        .post(path)
                        .then(),
                404,
                "NOT_FOUND");
        assertProblem(
                as(LEAD_RJ1)
                        .header("If-Match", "\"1\"")
                        .body(cancellation())
                        .post(path)
                        .then(),
                403,
                "FORBIDDEN");
        assertFault(act(cohort, "cancel", "{\"reason\": \"OTHER\", \"text\": \" \"}"), "/text");
        assertFault(act(cohort, "cancel", "{\"reason\": \"RAIN\", \"text\": \"x\"}"), "/reason");
        assertFault(act(cohort, "cancel", "{\"text\": \"x\"}"), "/reason");

        see(LEAD_P0001, cohort).body("status", equalTo("OPEN"));
    }

    @Test
    void itHasStartedWhenItsFirstDayIsOverBeforeAnyoneHasWrittenThatDown() throws SQLException {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 5);
        wasHeld(cohort, today().minusDays(1), today().plusDays(5));

        see(LEAD_RJ1, cohort).header("ETag", "\"2\"").body("status", equalTo("IN_PROGRESS"));
        listed(accreditation, "status", "OPEN").body("items", empty());
        listed(accreditation, "status", "IN_PROGRESS").body("items.id", contains(cohort));
        assertRefused(act(cohort, "cancel", cancellation()), COHORT_ALREADY_STARTED);
        assertRefused(act(cohort, "close", "{}"), COHORT_MOVE_NOT_ALLOWED);
        assertProblem(
                as(LEAD_P0001)
                        .header("If-Match", "\"1\"")
                        .post("/v1/cohorts/" + cohort + "/complete")
                        .then(),
                412,
                "VERSION_STALE");
        act(cohort, "complete", "{}").header("ETag", "\"3\"").body("status", equalTo("COMPLETED"));
    }

    @Test
    void theCalendarStartsItAndCompletesItWhenNobodyIsLeft() throws SQLException {
        var cohort = openCohort(Accreditation.granted(), 5);
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        wasHeld(cohort, today().minusDays(1), today().plusDays(1));
        calendarComesRound();
        see(LEAD_P0001, cohort).header("ETag", "\"3\"").body("status", equalTo("IN_PROGRESS"));

        wasHeld(cohort, today().minusDays(9), today().minusDays(1));
        calendarComesRound();
        see(LEAD_P0001, cohort).header("ETag", "\"3\"").body("status", equalTo("IN_PROGRESS"));

        finished(enrolment, "PASSED");
        wasHeld(cohort, today().minusDays(9), today().minusDays(1));
        calendarComesRound();
        see(LEAD_P0001, cohort).header("ETag", "\"4\"").body("status", equalTo("COMPLETED"));
    }

    @Test
    void whatIsKeptForATrustIsOpenToEveryoneWhenItsDayHasCome() {
        var cohort = openCohort(Accreditation.granted(), 2);
        act(cohort, "allocate", "{\"trust\": \"RJ1\", \"places\": 2, \"releaseOn\": \"" + today() + "\"}")
                .statusCode(200);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        calendarComesRound();

        see(LEAD_P0001, cohort).body("placesAllocated", equalTo(1)).body("openPlacesFree", equalTo(1));
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        as(LEAD_RJ1)
                .get("/v1/cohorts/" + cohort + "/allocations")
                .then()
                .body("items.places", contains(1))
                .body("items[0].releaseOn", equalTo(null));
    }

    @Test
    void oneFindsCohortsByWhatTheyAreAndWhen() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 5);

        listed(accreditation, "stage", "S1").body("items.id", contains(cohort));
        listed(accreditation, "stage", "S2").body("items", empty());
        listed(accreditation, "delivery", "BLENDED").body("items.id", contains(cohort));
        listed(accreditation, "delivery", "ONLINE").body("items", empty());
        listed(accreditation, "startsFrom", today().toString()).body("items.id", contains(cohort));
        listed(accreditation, "startsFrom", today().plusDays(1).toString()).body("items", empty());
        listed(accreditation, "startsUntil", today().toString()).body("items.id", contains(cohort));
        listed(accreditation, "startsUntil", today().minusDays(1).toString()).body("items", empty());
        assertFault(as(LEAD_RJ1).queryParam("stage", "S9").get("/v1/cohorts").then(), "?stage");
        assertFault(
                as(LEAD_RJ1).queryParam("startsFrom", "soon").get("/v1/cohorts").then(), "?startsFrom");
        assertFault(
                as(LEAD_RJ1).queryParam("placeFree", "yes").get("/v1/cohorts").then(), "?placeFree");
    }

    @Test
    void aTrustFindsWhereAPlaceIsFreeForIt() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 1);
        var closed = openCohort(accreditation, 1);
        act(closed, "close", "{}").statusCode(200);
        Given.allocated(cohort, "RJ1", 1);

        listed(accreditation, "placeFree", "true").body("items.id", contains(cohort));
        as(LEAD_RJZ)
                .queryParam("placeFree", "true")
                .queryParam("accreditationNumber", accreditation.number())
                .get("/v1/cohorts")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(cohort)));
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        listed(accreditation, "placeFree", "true").body("items", empty());
    }

    private static ValidatableResponse see(String person, String cohort) {
        return as(person).get("/v1/cohorts/" + cohort).then();
    }

    private static ValidatableResponse listed(Accreditation accreditation, String filter, String value) {
        return as(LEAD_RJ1)
                .queryParam("accreditationNumber", accreditation.number())
                .queryParam(filter, value)
                .get("/v1/cohorts")
                .then()
                .statusCode(200);
    }
}
