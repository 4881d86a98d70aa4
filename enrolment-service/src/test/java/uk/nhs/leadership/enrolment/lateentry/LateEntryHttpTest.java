package uk.nhs.leadership.enrolment.lateentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_OVER;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_ASKED_ALREADY;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryRule.LATE_ENTRY_NOT_NEEDED;
import static uk.nhs.leadership.enrolment.testing.Given.act;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolOrWait;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.etagOfCohort;
import static uk.nhs.leadership.enrolment.testing.Given.lateEntry;
import static uk.nhs.leadership.enrolment.testing.Given.lateEntryBody;
import static uk.nhs.leadership.enrolment.testing.Given.newCode;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.plan;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
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
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Somebody joins a cohort after its days for enrolling: the trust asks, the provider lets them. */
@QuarkusTest
class LateEntryHttpTest {
    private Accreditation accreditation;

    @BeforeEach
    void aCourseIsAccredited() {
        accreditation = Accreditation.granted();
    }

    @Test
    void whomTheProviderLetsInJoinsACohortThatHasStartedAndNobodyElseDoes() {
        var cohort = started(5);
        var late = participant(LEAD_RJ1);
        assertRefused(enrolled(late, cohort), COHORT_ALREADY_STARTED);
        var id = lateEntry(LEAD_RJ1, late, cohort);
        assertRefused(enrolled(late, cohort), COHORT_ALREADY_STARTED);
        eligible(late, cohort).body("eligible", equalTo(false));

        grant(LEAD_P0001, id, today().plusDays(7))
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("decidedBy", notNullValue());

        eligible(late, cohort).body("eligible", equalTo(true));
        enrolled(late, cohort)
                .statusCode(201)
                .body("place", equalTo("ENROLLED"))
                .body("lateReason", equalTo("released-late"));
        assertRefused(enrolled(participant(LEAD_RJ1), cohort), COHORT_ALREADY_STARTED);
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void whatIsGrantedHoldsWhenTheWindowIsOverOrTheProviderHasClosed() {
        var over = windowOver();
        var closed = openCohort(accreditation, 5, today().plusDays(10));
        as(LEAD_P0001)
                .header("If-Match", etagOfCohort(closed))
                .post("/v1/cohorts/" + closed + "/close")
                .then()
                .statusCode(200);
        var first = participant(LEAD_RJ1);
        var second = participant(LEAD_RJ1);
        assertRefused(enrolled(first, over), ENROLMENT_OVER);
        assertRefused(enrolled(second, closed), COHORT_NOT_OPEN);

        grant(LEAD_P0001, lateEntry(LEAD_RJ1, first, over), today()).statusCode(200);
        grant(LEAD_P0001, lateEntry(LEAD_RJ1, second, closed), today()).statusCode(200);

        enrolled(first, over).statusCode(201);
        String id = enrolled(second, closed).statusCode(201).extract().path("id");
        as(LEAD_P0001).get("/v1/enrolments/" + id).then().body("lateReason", equalTo("released-late"));
    }

    @Test
    void whoJoinsInTimeNeedsNoneAndIsNotLate() {
        var cohort = openCohort(accreditation, 5);
        var participant = participant(LEAD_RJ1);

        assertRefused(ask(LEAD_RJ1, participant, cohort), LATE_ENTRY_NOT_NEEDED);
        enrolled(participant, cohort).statusCode(201).body("lateReason", nullValue());
    }

    @Test
    void itIsAskedForOnceWithAReasonInWords() {
        var cohort = started(5);
        var participant = participant(LEAD_RJ1);
        var id = lateEntry(LEAD_RJ1, participant, cohort);

        assertRefused(ask(LEAD_RJ1, participant, cohort), LATE_ENTRY_ASKED_ALREADY);
        assertFault(
                as(LEAD_RJ1)
                        .body("{\"participantId\": \"" + participant + "\", \"cohortId\": \"" + cohort
                                + "\", \"reason\": \"other\"}")
                        .post("/v1/late-entries")
                        .then(),
                "/text");
        assertProblem(ask(LEAD_RJZ, participant, cohort), 404, "NOT_FOUND");
        assertProblem(ask(LEAD_P0001, participant, cohort), 403, "FORBIDDEN");
        act(LEAD_P0001, path(id), "decline", "").statusCode(200).body("status", equalTo("DECLINED"));
        assertRefused(grant(LEAD_P0001, id, today()), LATE_ENTRY_MOVE_NOT_ALLOWED);
        assertRefused(enrolled(participant, cohort), COHORT_ALREADY_STARTED);
        lateEntry(LEAD_RJ1, participant, cohort);
    }

    @Test
    void onlyTheCohortsProviderGrantsAndOnlyTheTrustCallsItOff() {
        var cohort = started(5);
        var participant = participant(LEAD_RJ1);
        var id = lateEntry(LEAD_RJ1, participant, cohort);

        assertProblem(grant(LEAD_RJ1, id, today()), 403, "FORBIDDEN");
        assertProblem(grant(LEAD_P0002, id, today()), 404, "NOT_FOUND");
        assertProblem(act(LEAD_RJZ, path(id), "call-off", ""), 404, "NOT_FOUND");
        assertProblem(act(LEAD_P0001, path(id), "call-off", ""), 403, "FORBIDDEN");
        assertProblem(as(LEAD_RJZ).get(path(id)).then(), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_P0001)
                        .body("{\"until\": \"" + today() + "\"}")
                        .post(path(id) + "/grant")
                        .then(),
                428,
                "VERSION_REQUIRED");
        listed(LEAD_P0001, cohort).body("items.id", contains(id));
        listed(LEAD_RJ1, cohort).body("items.id", hasItem(id));
        listed(LEAD_P0002, cohort).body("items.id", not(hasItem(id)));

        grant(LEAD_P0001, id, today()).statusCode(200);
        act(LEAD_RJ1, path(id), "call-off", "").statusCode(200).body("grantedUntil", nullValue());
        assertRefused(enrolled(participant, cohort), COHORT_ALREADY_STARTED);
    }

    @Test
    void oneJoinsAsLateAsCanBeCaughtUpWith() {
        var cohort = started(5);
        var participant = participant(LEAD_RJ1);
        var id = lateEntry(LEAD_RJ1, participant, cohort);

        assertRefused(grant(LEAD_P0001, id, today().minusDays(1)), LATE_ENTRY_DAY_NOT_POSSIBLE);
        assertRefused(grant(LEAD_P0001, id, today().plusDays(29)), LATE_ENTRY_DAY_NOT_POSSIBLE);
        grant(LEAD_P0001, id, today().plusDays(28)).statusCode(200);
        Rows.change("update late_entry set granted_until = '" + today().minusDays(1) + "' where id = '" + id + "'");

        assertRefused(enrolled(participant, cohort), COHORT_ALREADY_STARTED);
    }

    @Test
    void whatIsGrantedIsNoPlaceAndNobodyWaitsForOneAnyMore() {
        var cohort = openCohort(accreditation, 1);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        start(cohort);
        var participant = participant(LEAD_RJ1);
        grant(LEAD_P0001, lateEntry(LEAD_RJ1, participant, cohort), today()).statusCode(200);

        assertRefused(enrolled(participant, cohort), COHORT_FULL);
        assertRefused(
                as(LEAD_RJ1)
                        .body(enrolOrWait(participant, cohort))
                        .post("/v1/enrolments")
                        .then(),
                COHORT_FULL);
    }

    @Test
    void aListIsJudgedByTheSameRule() {
        var cohort = started(5);
        var late = participant(LEAD_RJ1);
        grant(LEAD_P0001, lateEntry(LEAD_RJ1, late, cohort), today()).statusCode(200);

        var told = as(LEAD_RJ1)
                .contentType(CSV)
                .body("participant_id\n" + late + "\n" + participant(LEAD_RJ1) + "\n")
                .post("/v1/enrolments/eligibility?cohort=" + cohort)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told.lines().map(line -> line.contains("\"eligible\":true"))).containsExactly(true, false);
        assertThat(told).contains("COHORT_ALREADY_STARTED");
    }

    @Test
    void aListLeavesTheLateRowThatOneAloneLeaves() {
        var cohort = started(5);
        var alone = participant(LEAD_RJ1);
        var listed = participant(LEAD_RJ1);
        for (var participant : new String[] {alone, listed}) {
            grant(LEAD_P0001, lateEntry(LEAD_RJ1, participant, cohort), today()).statusCode(200);
        }

        enrolled(alone, cohort).statusCode(201);
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("participant_id\n" + listed + "\n" + participant(LEAD_RJ1) + "\n")
                .post("/v1/enrolments/bulk?cohort=" + cohort)
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(LEAD_RJ1)
                        .get("/v1/enrolments?cohort=" + cohort)
                        .then()
                        .body("items.participantId", containsInAnyOrder(alone, listed))
                        .body("items.lateReason", contains("released-late", "released-late")));
    }

    private String started(int capacity) {
        var cohort = openCohort(accreditation, capacity);
        start(cohort);
        return cohort;
    }

    private static void start(String cohort) {
        as(LEAD_P0001)
                .header("If-Match", etagOfCohort(cohort))
                .post("/v1/cohorts/" + cohort + "/start")
                .then()
                .statusCode(200);
    }

    /** A cohort that starts in ten days, and on which one could enrol until yesterday. */
    private String windowOver() {
        String id = as(LEAD_P0001)
                .body(plan(accreditation, newCode(), 5)
                        .replace(
                                "\"startsOn\": \"" + today() + "\"",
                                "\"enrolmentClosesOn\": \"" + today().minusDays(1) + "\", \"startsOn\": \""
                                        + today().plusDays(10) + "\""))
                .post("/v1/cohorts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .post("/v1/cohorts/" + id + "/open")
                .then()
                .statusCode(200);
        return id;
    }

    private static String path(String id) {
        return "/v1/late-entries/" + id;
    }

    private static ValidatableResponse ask(String person, String participant, String cohort) {
        return as(person)
                .body(lateEntryBody(participant, cohort))
                .post("/v1/late-entries")
                .then();
    }

    private static ValidatableResponse grant(String person, String id, LocalDate until) {
        return act(person, path(id), "grant", "{\"until\": \"" + until + "\"}");
    }

    private static ValidatableResponse enrolled(String participant, String cohort) {
        return as(LEAD_RJ1)
                .body(enrol(participant, cohort))
                .post("/v1/enrolments")
                .then();
    }

    private static ValidatableResponse eligible(String participant, String cohort) {
        return as(LEAD_RJ1)
                .get("/v1/enrolments/eligibility?participant=" + participant + "&cohort=" + cohort)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse listed(String person, String cohort) {
        return as(person)
                .queryParam("cohort", cohort)
                .get("/v1/late-entries")
                .then()
                .statusCode(200);
    }
}
