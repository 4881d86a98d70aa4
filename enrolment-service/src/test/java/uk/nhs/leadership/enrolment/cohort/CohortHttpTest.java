package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CODE_TAKEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_OF_ANOTHER_PROVIDER;
import static uk.nhs.leadership.enrolment.testing.Given.newCode;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.plan;
import static uk.nhs.leadership.enrolment.testing.Given.plannedCohort;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.asSystem;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;

@QuarkusTest
class CohortHttpTest {

    @Test
    void aPlannedCohortIsThereForItsProviderAlone() {
        var accreditation = Accreditation.granted();

        var planned = planAs(LEAD_P0001, plan(accreditation, newCode(), 20))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("PLANNED"))
                .body("provider", equalTo("P0001"))
                .body("courseTitle", equalTo("First Steps in Leading Care"))
                .body("placesTaken", equalTo(0))
                .extract();

        String id = planned.path("id");
        assertThat(planned.header("Location")).endsWith("/v1/cohorts/" + id);
        find(LEAD_P0001, id).statusCode(200);
        assertProblem(find(LEAD_P0002, id), 404, "NOT_FOUND");
        assertProblem(find(LEAD_RJ1, id), 404, "NOT_FOUND");
    }

    @Test
    void anOpenCohortIsFoundByEveryTrust() {
        var accreditation = Accreditation.granted();
        var id = openCohort(accreditation, 20);

        find(LEAD_RJ1, id).statusCode(200).body("status", equalTo("OPEN"));
        as(LEAD_RJ1)
                .queryParam("accreditationNumber", accreditation.number())
                .queryParam("status", "OPEN")
                .get("/v1/cohorts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void listsHoldWhatIsAskedForOnly() {
        var accreditation = Accreditation.granted();
        var open = openCohort(accreditation, 20);
        var planned = plannedCohort(accreditation, 20);

        as(LEAD_P0001)
                .queryParam("provider", "P0001")
                .queryParam("accreditationNumber", accreditation.number())
                .queryParam("status", "PLANNED")
                .get("/v1/cohorts")
                .then()
                .body("items.id", equalTo(java.util.List.of(planned)));
        as(LEAD_RJ1)
                .queryParam("accreditationNumber", accreditation.number())
                .get("/v1/cohorts")
                .then()
                .body("items.id", equalTo(java.util.List.of(open)));
        as(LEAD_RJ1)
                .queryParam("updatedSince", "2026-01-01T00:00:00Z")
                .get("/v1/cohorts")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(not(equalTo("PLANNED"))));
        assertFault(as(LEAD_RJ1).queryParam("status", "FULL").get("/v1/cohorts").then(), "?status");
    }

    @Test
    void aCohortIsClosedAndOpenedAgain() {
        var id = openCohort(Accreditation.granted(), 20);

        move(LEAD_P0001, id, "close", "\"1\"").statusCode(200).body("status", equalTo("CLOSED"));
        move(LEAD_P0001, id, "open", "\"2\"")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("OPEN"));
    }

    @Test
    void aMoveThatIsNotInTheTableIsRefusedAndChangesNothing() {
        var id = plannedCohort(Accreditation.granted(), 20);

        assertRefused(move(LEAD_P0001, id, "close", "\"0\""), COHORT_MOVE_NOT_ALLOWED);

        find(LEAD_P0001, id).header("ETag", "\"0\"").body("status", equalTo("PLANNED"));
    }

    @Test
    void movesNeedTheVersionThatWasRead() {
        var id = openCohort(Accreditation.granted(), 20);

        assertProblem(move(LEAD_P0001, id, "close", "\"0\""), 412, "VERSION_STALE");
        assertProblem(move(LEAD_P0001, id, "close", null), 428, "VERSION_REQUIRED");

        find(LEAD_P0001, id).body("status", equalTo("OPEN"));
    }

    @Test
    void anotherProviderCannotMoveIt() {
        var planned = plannedCohort(Accreditation.granted(), 20);
        var open = openCohort(Accreditation.granted(), 20);

        assertProblem(move(LEAD_P0002, planned, "open", "\"0\""), 404, "NOT_FOUND");
        assertProblem(move(LEAD_P0002, open, "close", "\"1\""), 404, "NOT_FOUND");
        assertProblem(move(LEAD_RJ1, open, "close", "\"1\""), 403, "FORBIDDEN");
        assertProblem(
                anonymous()
                        .header("If-Match", "\"1\"")
                        .post("/v1/cohorts/" + open + "/close")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void aCourseNobodyHasHeardOfCannotBeRun() {
        var body = plan(Accreditation.granted(), newCode(), 20).replaceAll("LMA-\\d+-T", "LMA-999999-X");

        assertRefused(planAs(LEAD_P0001, body), COURSE_NOT_KNOWN);
    }

    @Test
    void anotherProvidersCourseCannotBeRun() {
        var accreditation = Accreditation.granted("P0002", today().minusMonths(1));

        assertRefused(planAs(LEAD_P0001, plan(accreditation, newCode(), 20)), COURSE_OF_ANOTHER_PROVIDER);
    }

    @Test
    void aCourseNotAccreditedOnTheDayTheCohortStartsCannotBeRun() {
        var tomorrow = Accreditation.granted("P0001", today().plusDays(1));

        assertRefused(planAs(LEAD_P0001, plan(tomorrow, newCode(), 20)), COURSE_NOT_ACCREDITED_ON_START);
    }

    @Test
    void aCourseWithdrawnMeanwhileCannotBeOpened() {
        var accreditation = Accreditation.granted();
        var id = plannedCohort(accreditation, 20);
        accreditation.withdraw(today(), today().plusMonths(3));

        assertRefused(move(LEAD_P0001, id, "open", "\"0\""), COURSE_NOT_ACCREDITED_ON_START);

        find(LEAD_P0001, id).body("status", equalTo("PLANNED"));
    }

    @Test
    void aSuspendedCourseIsNeitherPlannedNorOpened() {
        var accreditation = Accreditation.granted();
        var id = plannedCohort(accreditation, 20);
        accreditation.suspend(2, today());

        assertRefused(planAs(LEAD_P0001, plan(accreditation, newCode(), 20)), COURSE_NOT_ACCREDITED_ON_START);
        assertRefused(move(LEAD_P0001, id, "open", "\"0\""), COURSE_NOT_ACCREDITED_ON_START);

        find(LEAD_P0001, id).body("status", equalTo("PLANNED"));
    }

    @Test
    void aCohortCannotEndBeforeItStarts() {
        var body = plan(Accreditation.granted(), newCode(), 20)
                .replace(today().plusMonths(6).toString(), today().minusDays(1).toString());

        assertRefused(planAs(LEAD_P0001, body), COHORT_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void aProviderGivesEachCodeOnce() {
        var accreditation = Accreditation.granted();
        var ofAnother = Accreditation.granted("P0002", today().minusMonths(1));
        var code = newCode();
        planAs(LEAD_P0001, plan(accreditation, code, 20)).statusCode(201);

        assertRefused(planAs(LEAD_P0001, plan(accreditation, code, 20)), COHORT_CODE_TAKEN);

        planAs(LEAD_P0002, plan(ofAnother, code, 20)).statusCode(201);
    }

    @Test
    void theSameRequestWithTheSameKeyPlansOneCohort() {
        var body = plan(Accreditation.granted(), newCode(), 20);
        var key = UUID.randomUUID().toString();

        String first = as(LEAD_P0001)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(LEAD_P0001)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        assertProblem(
                as(LEAD_P0001)
                        .header("Idempotency-Key", key)
                        .body(body.replace("\"capacity\": 20", "\"capacity\": 21"))
                        .post("/v1/cohorts")
                        .then(),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"capacity\": 20 | \"capacity\": 0 | /capacity",
                "\"capacity\": 20 | \"capacity\": 50001 | /capacity",
                "\"capacity\": 20 | \"capacity\": \"20\" | /capacity",
                "\"capacity\": 20 | \"capacity\": 20.5 | /capacity",
                "\"capacity\": 20 | \"capacity\": null | /capacity",
                "\"capacity\": 20 | \"places\": 20 | /places",
                "\"delivery\": \"BLENDED\" | \"delivery\": \"BY_POST\" | /delivery",
                "\"code\": \"C | \"code\": \"c | /code",
                "\"code\": \"C | \"code\": \"CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC | /code",
                "\"endsOn\": \" | \"endsOn\": \"x | /endsOn",
            })
    void aPlanMustFitItsForm(String good, String bad, String pointer) {
        var body = plan(Accreditation.granted(), newCode(), 20).replace(good, bad);

        assertFault(planAs(LEAD_P0001, body), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{} {}"})
    void whatIsNoPlanIsRefused(String body) {
        assertProblem(planAs(LEAD_P0001, body), 400, "INVALID_INPUT");
    }

    @Test
    void onlyProvidersAndTheirSystemsPlan() {
        var body = plan(Accreditation.granted(), newCode(), 20);

        assertProblem(planAs(LEAD_RJ1, body), 403, "FORBIDDEN");
        assertProblem(planAs("author.p0001", body), 403, "FORBIDDEN");
        assertProblem(asSystem("esr-interface").body(body).post("/v1/cohorts").then(), 403, "FORBIDDEN");
        assertProblem(anonymous().body(body).post("/v1/cohorts").then(), 401, "UNAUTHENTICATED");
        asSystem("provider-lms").body(body).post("/v1/cohorts").then().statusCode(201);
    }

    @Test
    void cohortsAreForThoseWhoSignInForAnOrganisation() {
        assertProblem(anonymous().get("/v1/cohorts").then(), 401, "UNAUTHENTICATED");
        assertProblem(as("without.organisation").get("/v1/cohorts").then(), 403, "ORGANISATION_NOT_CHOSEN");
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChanged() {
        var id = openCohort(Accreditation.granted(), 20);

        as(LEAD_RJ1)
                .header("If-None-Match", "\"1\"")
                .get("/v1/cohorts/" + id)
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse planAs(String person, String body) {
        return as(person).body(body).post("/v1/cohorts").then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/cohorts/" + id).then();
    }

    private static ValidatableResponse move(String person, String id, String verb, @Nullable String ifMatch) {
        var request = as(person);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/cohorts/" + id + "/" + verb)
                .then();
    }
}
