package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.PARTICIPANT_HAS_LEFT;
import static uk.nhs.leadership.enrolment.testing.Given.declaration;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.finished;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.outcome;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.plannedCohort;
import static uk.nhs.leadership.enrolment.testing.Given.staffRow;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.asSystem;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_START;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;

@QuarkusTest
class EnrolmentHttpTest {

    @Test
    void enrollingTakesAPlaceAndBothSidesSeeWhoItIs() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var participant = participant(LEAD_RJ1);

        String id = enrolAs(LEAD_RJ1, participant, cohort)
                .statusCode(201)
                .body("place", equalTo("ENROLLED"))
                .body("training", equalTo("ENROLLED"))
                .body("attempt", equalTo(1))
                .body("employer", equalTo("RJ1"))
                .body("provider", equalTo("P0001"))
                .extract()
                .path("id");

        find(LEAD_RJ1, id).statusCode(200).body("participant.familyName", equalTo("Okafor"));
        find(LEAD_P0001, id).statusCode(200).body("participant.email", equalTo("amara.okafor@rj1.example"));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void othersDoNotFindIt() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 20));

        assertProblem(find(LEAD_RJZ, id), 404, "NOT_FOUND");
        assertProblem(find(LEAD_P0002, id), 404, "NOT_FOUND");
        assertProblem(find("participant.two.rj1", id), 404, "NOT_FOUND");
        assertProblem(withdraw(LEAD_RJZ, id, "\"0\"", "other"), 404, "NOT_FOUND");
        assertProblem(declareAs(LEAD_P0002, id, declaration("STARTED")), 404, "NOT_FOUND");
        assertProblem(recordAs(LEAD_P0002, id, outcome("PASSED")), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get("/v1/enrolments/" + id + "/declarations").then(), 404, "NOT_FOUND");
        assertProblem(find("analyst.one", id), 403, "FORBIDDEN");
        assertProblem(anonymous().get("/v1/enrolments/" + id).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void aTrustEnrolsItsOwnStaffOnly() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var ofRjz = participant(LEAD_RJZ);

        assertProblem(enrolAs(LEAD_RJ1, ofRjz, cohort), 404, "NOT_FOUND");

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
    }

    @Test
    void onlyTrustsAndTheirSystemsEnrol() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var participant = participant(LEAD_RJ1);

        assertProblem(enrolAs(LEAD_P0001, participant, cohort), 403, "FORBIDDEN");
        assertProblem(enrolAs("participant.one.rj1", participant, cohort), 403, "FORBIDDEN");
        assertProblem(
                asSystem("provider-lms")
                        .body(enrol(participant, cohort))
                        .post("/v1/enrolments")
                        .then(),
                403,
                "FORBIDDEN");
        assertProblem(
                anonymous()
                        .body(enrol(participant, cohort))
                        .post("/v1/enrolments")
                        .then(),
                401,
                "UNAUTHENTICATED");
        asSystem("esr-interface")
                .body(enrol(participant, cohort))
                .post("/v1/enrolments")
                .then()
                .statusCode(201);
    }

    @Test
    void aCohortThatIsOnlyPlannedIsNotThereToEnrolOn() {
        var planned = plannedCohort(Accreditation.granted(), 20);

        assertProblem(enrolAs(LEAD_RJ1, participant(LEAD_RJ1), planned), 404, "NOT_FOUND");
    }

    @Test
    void theSamePersonTwiceIsRefusedAndTakesNoSecondPlace() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);
        var other = openCohort(accreditation, 20);
        var participant = participant(LEAD_RJ1);
        enrolment(LEAD_RJ1, participant, cohort);

        assertRefused(enrolAs(LEAD_RJ1, participant, cohort), ALREADY_ENROLLED);
        assertRefused(enrolAs(LEAD_RJ1, participant, other), ALREADY_ENROLLED);

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
        as(LEAD_P0001).get("/v1/cohorts/" + other).then().body("placesTaken", equalTo(0));
    }

    @Test
    void aFullCohortIsRefused() {
        var cohort = openCohort(Accreditation.granted(), 1);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        assertRefused(enrolAs(LEAD_RJ1, participant(LEAD_RJ1), cohort), COHORT_FULL);

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void aClosedCohortIsRefused() {
        var cohort = openCohort(Accreditation.granted(), 20);
        as(LEAD_P0001)
                .header("If-Match", "\"1\"")
                .post("/v1/cohorts/" + cohort + "/close")
                .then()
                .statusCode(200);

        assertRefused(enrolAs(LEAD_RJ1, participant(LEAD_RJ1), cohort), COHORT_NOT_OPEN);
    }

    @Test
    void whileTheAccreditationIsSuspendedNobodyJoinsButThoseOnItGoOn() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        accreditation.suspend(2, today());

        assertRefused(enrolAs(LEAD_RJ1, participant(LEAD_RJ1), cohort), COURSE_NOT_ACCREDITED_ON_START);
        finished(id, "PASSED");

        find(LEAD_RJ1, id).body("training", equalTo("PASSED"));
    }

    @Test
    void afterAWithdrawalOfTheAccreditationNobodyJoinsButThoseOnItFinish() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        accreditation.withdraw(today(), today().plusMonths(3));

        assertRefused(enrolAs(LEAD_RJ1, participant(LEAD_RJ1), cohort), COURSE_NOT_ACCREDITED_ON_START);
        finished(id, "PASSED");

        find(LEAD_RJ1, id).body("training", equalTo("PASSED"));
    }

    @Test
    void eligibilityTellsEveryReasonARefusalWouldHave() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 1);
        var participant = participant(LEAD_RJ1);

        eligibility(LEAD_RJ1, participant, cohort)
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("reasons", empty());
        enrolment(LEAD_RJ1, participant, cohort);
        eligibility(LEAD_RJ1, participant, cohort)
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("reasons.code", contains("ALREADY_ENROLLED", "COHORT_FULL"));

        assertProblem(eligibility(LEAD_RJZ, participant, cohort), 404, "NOT_FOUND");
        assertFault(
                as(LEAD_RJ1)
                        .queryParam("cohort", cohort)
                        .get("/v1/enrolments/eligibility")
                        .then(),
                "?participant");
        assertProblem(eligibility(LEAD_P0001, participant, cohort), 403, "FORBIDDEN");
    }

    @Test
    void theProviderDeclaresAndDecides() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 20));

        declareAs(LEAD_P0001, id, declaration("STARTED")).statusCode(201).body("training", equalTo("IN_PROGRESS"));
        asSystem("provider-lms")
                .body(declaration("COMPLETED"))
                .post("/v1/enrolments/" + id + "/declarations")
                .then()
                .statusCode(201)
                .body("training", equalTo("AWAITING_OUTCOME"));
        recordAs(LEAD_P0001, id, outcome("NOT_PASSED")).statusCode(201).body("training", equalTo("NOT_PASSED"));

        as(LEAD_RJ1)
                .get("/v1/enrolments/" + id + "/declarations")
                .then()
                .body("items.kind", contains("STARTED", "COMPLETED"));
        as(LEAD_RJ1).get("/v1/enrolments/" + id + "/outcomes").then().body("items.result", contains("NOT_PASSED"));
        find(LEAD_RJ1, id).body("startedOn", equalTo(today().toString())).header("ETag", "\"3\"");
    }

    @Test
    void whatIsDeclaredOutOfOrderOrOutOfTimeIsRefusedAndChangesNothing() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 20));

        assertRefused(declareAs(LEAD_P0001, id, declaration("COMPLETED")), MOVE_NOT_ALLOWED);
        assertRefused(recordAs(LEAD_P0001, id, outcome("PASSED")), MOVE_NOT_ALLOWED);
        assertRefused(
                declareAs(LEAD_P0001, id, declaration("STARTED").replace(today().toString(), yesterday())),
                DATE_BEFORE_START);
        assertRefused(
                declareAs(LEAD_P0001, id, declaration("STARTED").replace(today().toString(), tomorrow())),
                DATE_IN_FUTURE);

        find(LEAD_RJ1, id).header("ETag", "\"0\"").body("training", equalTo("ENROLLED"));
        as(LEAD_RJ1).get("/v1/enrolments/" + id + "/declarations").then().body("items", empty());
    }

    @Test
    void onlyTheProviderDeclaresAndDecides() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 20));

        assertProblem(declareAs(LEAD_RJ1, id, declaration("STARTED")), 403, "FORBIDDEN");
        assertProblem(recordAs(LEAD_RJ1, id, outcome("PASSED")), 403, "FORBIDDEN");
        assertProblem(
                asSystem("esr-interface")
                        .body(declaration("STARTED"))
                        .post("/v1/enrolments/" + id + "/declarations")
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void theSameDeclarationWithTheSameKeyIsMadeOnce() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 20));
        var key = UUID.randomUUID().toString();

        for (var times = 0; times < 2; times++) {
            as(LEAD_P0001)
                    .header("Idempotency-Key", key)
                    .body(declaration("STARTED"))
                    .post("/v1/enrolments/" + id + "/declarations")
                    .then()
                    .statusCode(201)
                    .body("training", equalTo("IN_PROGRESS"));
        }

        as(LEAD_P0001).get("/v1/enrolments/" + id + "/declarations").then().body("items.kind", contains("STARTED"));
    }

    @Test
    void theSameEnrolmentWithTheSameKeyIsMadeOnce() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var body = enrol(participant(LEAD_RJ1), cohort);
        var key = UUID.randomUUID().toString();

        String first = keyed(key, body).statusCode(201).extract().path("id");
        keyed(key, body).statusCode(201).body("id", equalTo(first));

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void leavingGivesAReasonAndBeforeTheStartThePlaceBack() {
        var cohort = openCohort(Accreditation.granted(), 1);
        var participant = participant(LEAD_RJ1);
        var id = enrolment(LEAD_RJ1, participant, cohort);

        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("""
                        {"reason": "insufficient-capacity", "text": "No cover on the ward.\\nPerhaps in spring. 🌱"}""")
                .post("/v1/enrolments/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("place", equalTo("CANCELLED"))
                .body("training", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("insufficient-capacity"))
                .body("withdrawal.text", equalTo("No cover on the ward.\nPerhaps in spring. 🌱"));

        enrolAs(LEAD_RJ1, participant, cohort).statusCode(201).body("attempt", equalTo(2));
    }

    @Test
    void aProviderMayEndAnEnrolmentToo() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 1));
        declareAs(LEAD_P0001, id, declaration("STARTED")).statusCode(201);

        withdraw(LEAD_P0001, id, "\"1\"", "disengaged-and-unresponsive")
                .statusCode(200)
                .body("place", equalTo("ENROLLED"))
                .body("training", equalTo("WITHDRAWN"));
    }

    @Test
    void endingItNeedsTheVersionThatWasReadAndAReason() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 1));
        declareAs(LEAD_P0001, id, declaration("STARTED")).statusCode(201);

        assertProblem(withdraw(LEAD_RJ1, id, "\"0\"", "other"), 412, "VERSION_STALE");
        assertProblem(withdraw(LEAD_RJ1, id, null, "other"), 428, "VERSION_REQUIRED");
        assertFault(withdraw(LEAD_RJ1, id, "\"1\"", "bored"), "/reason");
        assertFault(withdrawWith(LEAD_RJ1, id, "{}"), "/reason");
        assertFault(
                withdrawWith(LEAD_RJ1, id, "{\"reason\": \"other\", \"text\": \"" + "x".repeat(10_001) + "\"}"),
                "/text");
        assertFault(withdrawWith(LEAD_RJ1, id, "{\"reason\": \"other\", \"text\": \"a\\u0007b\"}"), "/text");

        find(LEAD_RJ1, id).header("ETag", "\"1\"").body("training", equalTo("IN_PROGRESS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /participantId",
                "{\"participantId\": \"x\", \"cohortId\": \"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30\"} | /participantId",
                "{\"participantId\": \"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30\"} | /cohortId",
                "{\"participantId\": \"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30\", \"cohort\": \"x\"} | /cohort",
            })
    void anEnrolmentMustFitItsForm(String body, String pointer) {
        assertFault(as(LEAD_RJ1).body(body).post("/v1/enrolments").then(), pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "declarations | {\"kind\": \"RETAINED_5\", \"on\": \"2026-11-22\"} | /kind",
                "declarations | {\"kind\": \"STARTED\", \"on\": \"2026-02-30\"} | /on",
                "declarations | {\"kind\": \"STARTED\"} | /on",
                "outcomes | {\"result\": \"EXCELLENT\", \"on\": \"2026-11-22\"} | /result",
                "outcomes | {\"on\": \"2026-11-22\"} | /result",
            })
    void whatAProviderSaysMustFitItsForm(String what, String body, String pointer) {
        var id = UUID.randomUUID();

        assertFault(
                as(LEAD_P0001)
                        .body(body)
                        .post("/v1/enrolments/" + id + "/" + what)
                        .then(),
                pointer);
    }

    @Test
    void eachSideListsItsOwn() {
        var accreditation = Accreditation.granted();
        var cohort = openCohort(accreditation, 20);
        var participant = participant(LEAD_RJ1);
        var ofRj1 = enrolment(LEAD_RJ1, participant, cohort);
        var ofRjz = enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        as(LEAD_RJ1).queryParam("cohort", cohort).get("/v1/enrolments").then().body("items.id", contains(ofRj1));
        as(LEAD_P0001)
                .queryParam("cohort", cohort)
                .get("/v1/enrolments")
                .then()
                .body("items.id", contains(ofRj1, ofRjz));
        as(LEAD_P0002).queryParam("cohort", cohort).get("/v1/enrolments").then().body("items", empty());
        as(LEAD_RJ1)
                .queryParam("participant", participant)
                .queryParam("training", "PASSED")
                .get("/v1/enrolments")
                .then()
                .body("items", empty());
        as(LEAD_P0001)
                .queryParam("updatedSince", "2026-01-01T00:00:00Z")
                .queryParam("limit", 200)
                .get("/v1/enrolments")
                .then()
                .statusCode(200);
        assertFault(
                as(LEAD_RJ1).queryParam("as", "PROVIDER").get("/v1/enrolments").then(), "?as");
        assertFault(
                as(LEAD_RJ1).queryParam("cohort", "C-1").get("/v1/enrolments").then(), "?cohort");
    }

    @Test
    void whoHasLeftTheTrustIsNotEnrolled() {
        var number = uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber();
        var participant = participant(LEAD_RJ1, number);
        var cohort = openCohort(Accreditation.granted(), 20);
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage,employed_until\n"
                        + staffRow(number).strip() + "," + today() + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200)
                .body("left", equalTo(1));

        assertRefused(
                as(LEAD_RJ1)
                        .body(enrol(participant, cohort))
                        .post("/v1/enrolments")
                        .then(),
                PARTICIPANT_HAS_LEFT);

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
    }

    @Test
    void aParticipantListsAndSeesTheOwnOnly() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var participant = Awarded.participantOf("participant.two.rj1");
        var own = enrolment(LEAD_RJ1, participant, cohort);
        var ofAColleague = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        as("participant.two.rj1")
                .get("/v1/enrolments")
                .then()
                .body("items.id", hasItem(own))
                .body("items.id", not(hasItem(ofAColleague)));
        find("participant.two.rj1", own).statusCode(200);
        assertProblem(find("participant.two.rj1", ofAColleague), 404, "NOT_FOUND");
    }

    @Test
    void aPersonNotYetMatchedHasNoEnrolments() {
        as("participant.one.rjz").get("/v1/enrolments").then().statusCode(200).body("next", nullValue());
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChangedUntilThePersonDoes() {
        var number = uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber();
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1, number), openCohort(Accreditation.granted(), 20));
        as(LEAD_P0001)
                .header("If-None-Match", "\"0\"")
                .get("/v1/enrolments/" + id)
                .then()
                .statusCode(304);

        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage\n" + number
                        + ",Amara,Okafor,new@rj1.example,Ward manager,7,S1\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);

        as(LEAD_P0001)
                .header("If-None-Match", "\"0\"")
                .get("/v1/enrolments/" + id)
                .then()
                .statusCode(200)
                .body("participant.email", equalTo("new@rj1.example"));
    }

    @Test
    void enrollingIsOneCommitAndAFixedNumberOfStatements() {
        var cohort = openCohort(Accreditation.granted(), 20);
        var participant = participant(LEAD_RJ1);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        var cost = Statements.of(() -> enrolAs(LEAD_RJ1, participant, cohort).statusCode(201));

        // Of the SELECTs one tells the database who is calling; the others are participant, cohort, earlier, course,
        // and
        // whether somebody waits.
        assertThat(cost.commands()).isEqualTo(Map.of("BEGIN", 1, "SELECT", 6, "INSERT", 2, "UPDATE", 1, "COMMIT", 1));
    }

    private static String yesterday() {
        return today().minusDays(1).toString();
    }

    private static String tomorrow() {
        return today().plusDays(1).toString();
    }

    private static ValidatableResponse enrolAs(String person, String participant, String cohort) {
        return as(person)
                .body(enrol(participant, cohort))
                .post("/v1/enrolments")
                .then();
    }

    private static ValidatableResponse keyed(String key, String body) {
        return as(LEAD_RJ1)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/enrolments")
                .then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then();
    }

    private static ValidatableResponse eligibility(String person, String participant, String cohort) {
        return as(person)
                .queryParam("participant", participant)
                .queryParam("cohort", cohort)
                .get("/v1/enrolments/eligibility")
                .then();
    }

    private static ValidatableResponse declareAs(String person, String id, String body) {
        return as(person)
                .body(body)
                .post("/v1/enrolments/" + id + "/declarations")
                .then();
    }

    private static ValidatableResponse recordAs(String person, String id, String body) {
        return as(person).body(body).post("/v1/enrolments/" + id + "/outcomes").then();
    }

    private static ValidatableResponse withdraw(String person, String id, @Nullable String ifMatch, String reason) {
        var request = as(person).body("{\"reason\": \"" + reason + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/enrolments/" + id + "/withdraw")
                .then();
    }

    private static ValidatableResponse withdrawWith(String person, String id, String body) {
        return as(person)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/enrolments/" + id + "/withdraw")
                .then();
    }
}
