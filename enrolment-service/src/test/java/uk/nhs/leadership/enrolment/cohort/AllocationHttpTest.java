package uk.nhs.leadership.enrolment.cohort;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_TOO_LARGE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_NOT_BEGUN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_WINDOW_NOT_BEFORE_START;
import static uk.nhs.leadership.enrolment.testing.Given.allocated;
import static uk.nhs.leadership.enrolment.testing.Given.allocation;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.etagOfCohort;
import static uk.nhs.leadership.enrolment.testing.Given.newCode;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.plan;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;

@QuarkusTest
class AllocationHttpTest {

    @Test
    void anotherTrustTakesOpenPlacesOnlyAndTheTrustItsOwn() {
        var cohort = openCohort(Accreditation.granted(), 3);
        allocated(cohort, "RJ1", 2);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        assertRefused(enrolNow(LEAD_RJZ, cohort), COHORT_FULL);

        enrolNow(LEAD_RJ1, cohort).statusCode(201);
        as(LEAD_P0001)
                .get("/v1/cohorts/" + cohort)
                .then()
                .body("placesTaken", equalTo(2))
                .body("placesAllocated", equalTo(2))
                .body("openPlacesFree", equalTo(0));
        allocationsSeenBy(LEAD_P0001, cohort)
                .body("items.trust", contains("RJ1"))
                .body("items[0].placesTaken", equalTo(1))
                .body("items[0].openTaken", equalTo(0));
    }

    @Test
    void whoeverLeavesGivesTheTrustsPlaceBackToTheTrust() {
        var cohort = openCohort(Accreditation.granted(), 1);
        allocated(cohort, "RJ1", 1);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"other\"}")
                .post("/v1/enrolments/" + id + "/withdraw")
                .then()
                .statusCode(200);

        assertRefused(enrolNow(LEAD_RJZ, cohort), COHORT_FULL);

        allocationsSeenBy(LEAD_P0001, cohort).body("items[0].placesTaken", equalTo(0));
        enrolNow(LEAD_RJ1, cohort).statusCode(201);
    }

    @Test
    void whatATrustHasTakenBeforeCountsAmongWhatIsKeptForIt() {
        var cohort = openCohort(Accreditation.granted(), 2);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        allocated(cohort, "RJ1", 1);

        allocationsSeenBy(LEAD_P0001, cohort).body("items[0].placesTaken", equalTo(1));
        enrolNow(LEAD_RJZ, cohort).statusCode(201);
        assertRefused(enrolNow(LEAD_RJ1, cohort), COHORT_FULL);
    }

    @Test
    void moreThanThereIsIsRefusedAndNothingIsKept() {
        var cohort = openCohort(Accreditation.granted(), 2);

        assertRefused(allocate(LEAD_P0001, cohort, "RJ1", 3), ALLOCATION_TOO_LARGE);

        allocationsSeenBy(LEAD_P0001, cohort).body("items", empty());
    }

    @Test
    void noneEndsIt() {
        var cohort = openCohort(Accreditation.granted(), 2);
        allocated(cohort, "RJ1", 2);

        allocate(LEAD_P0001, cohort, "RJ1", 0).statusCode(200).body("placesAllocated", equalTo(0));

        allocationsSeenBy(LEAD_P0001, cohort).body("items", empty());
        allocated(cohort, "RJ1", 1);
        allocationsSeenBy(LEAD_P0001, cohort).body("items.places", contains(1));
    }

    @Test
    void eachTrustSeesItsOwnOnly() {
        var cohort = openCohort(Accreditation.granted(), 9);
        allocated(cohort, "RJ1", 2);
        allocated(cohort, "RJZ", 3);

        allocationsSeenBy(LEAD_RJ1, cohort).body("items.places", contains(2));
        allocationsSeenBy(LEAD_P0002, cohort).body("items", empty());
        allocationsSeenBy(LEAD_P0001, cohort).body("items.places", contains(2, 3));
        as(LEAD_P0001)
                .queryParam("limit", 1)
                .get("/v1/cohorts/" + cohort + "/allocations")
                .then()
                .body("items.places", contains(2))
                .body("next", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void onlyTheCohortsProviderKeepsPlaces() {
        var cohort = openCohort(Accreditation.granted(), 9);

        assertProblem(allocate(LEAD_P0002, cohort, "RJ1", 1), 404, "NOT_FOUND");
        assertProblem(allocate(LEAD_RJ1, cohort, "RJ1", 1), 403, "FORBIDDEN");
        assertProblem(
                as(LEAD_P0001)
                        .header("If-Match", "\"0\"")
                        .body(allocation("RJ1", 1))
                        .post("/v1/cohorts/" + cohort + "/allocate")
                        .then(),
                412,
                "VERSION_STALE");
    }

    @ParameterizedTest
    @CsvSource({"rj1,1,/trust", "R,1,/trust", "RJ1,-1,/places", "RJ1,50001,/places"})
    void whatIsKeptMustFitItsForm(String trust, int places, String pointer) {
        assertFault(allocate(LEAD_P0001, openCohort(Accreditation.granted(), 2), trust, places), pointer);
    }

    @Test
    void oneEnrolsFromTheDayOnThatIsSetForThat() {
        var body = plan(Accreditation.granted(), newCode(), 2)
                .replace("\"startsOn\": \"" + today(), "\"startsOn\": \"" + today().plusDays(9))
                .replace("}", ", \"enrolmentOpensOn\": \"%s\"}".formatted(today().plusDays(2)));
        String cohort = as(LEAD_P0001)
                .body(body)
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .body("enrolmentClosesOn", equalTo(today().plusDays(9).toString()))
                .body("waitingOrder", equalTo("FIRST_COME"))
                .extract()
                .path("id");
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .post("/v1/cohorts/" + cohort + "/open")
                .then()
                .statusCode(200);

        assertRefused(enrolNow(LEAD_RJ1, cohort), ENROLMENT_NOT_BEGUN);
    }

    @Test
    void aWindowAfterTheStartIsRefused() {
        var body = plan(Accreditation.granted(), newCode(), 2)
                .replace("}", ", \"enrolmentClosesOn\": \"%s\"}".formatted(today().plusDays(1)));

        assertRefused(as(LEAD_P0001).body(body).post("/v1/cohorts").then(), ENROLMENT_WINDOW_NOT_BEFORE_START);
    }

    @Test
    void withoutAWindowOneEnrolsUntilTheStart() {
        as(LEAD_RJ1)
                .get("/v1/cohorts/" + openCohort(Accreditation.granted(), 2))
                .then()
                .body("enrolmentOpensOn", nullValue())
                .body("enrolmentClosesOn", equalTo(today().toString()));
    }

    private static ValidatableResponse enrolNow(String learningLead, String cohort) {
        return as(learningLead)
                .body(enrol(participant(learningLead), cohort))
                .post("/v1/enrolments")
                .then();
    }

    private static ValidatableResponse allocate(String person, String cohort, String trust, int places) {
        return as(person)
                .header("If-Match", etagOfCohort(cohort))
                .body(allocation(trust, places))
                .post("/v1/cohorts/" + cohort + "/allocate")
                .then();
    }

    private static ValidatableResponse allocationsSeenBy(String person, String cohort) {
        return as(person).get("/v1/cohorts/" + cohort + "/allocations").then().statusCode(200);
    }
}
