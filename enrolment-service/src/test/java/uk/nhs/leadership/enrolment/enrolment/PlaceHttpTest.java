package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_NOT_YOUR_TURN;
import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_OF_ONESELF;
import static uk.nhs.leadership.enrolment.place.PlaceRule.NOMINATION_OF_ONESELF;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_DAY_NOT_POSSIBLE;
import static uk.nhs.leadership.enrolment.place.PlaceRule.PLACE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.testing.Given.approvers;
import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.nomination;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.staffOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.waiting;
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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** The road to a place: nominated or applied for, approved, offered, accepted. */
@QuarkusTest
class PlaceHttpTest {
    private static final String MANAGER_RJZ = "manager.rjz";
    private static final String MANAGER_RJ1 = "manager.rj1";
    private static final String PARTICIPANT_RJZ = "participant.two.rjz";
    private static final String NOTHING = "{}";

    @Test
    void aManagerNominatesALeadApprovesTheProviderOffersAndTheTrustAccepts() {
        var cohort = openCohort(Accreditation.granted(), 5, today().plusDays(30));
        var id = nomination(MANAGER_RJZ, staffOf(MANAGER_RJZ, LEAD_RJZ), cohort);

        find(LEAD_RJZ, id)
                .body("place", equalTo("NOMINATED"))
                .body("nominatedBy", equalTo("MANAGER"))
                .body("awaitedApprovals", contains("LEAD"))
                .body("training", nullValue())
                .body("enrolledAt", nullValue());
        move(LEAD_RJZ, id, "approve", "").statusCode(200).body("place", equalTo("EMPLOYER_APPROVED"));
        move(LEAD_P0001, id, "offer", NOTHING)
                .statusCode(200)
                .body("place", equalTo("OFFERED"))
                .body("offeredUntil", equalTo(today().plusDays(7).toString()));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
        move(LEAD_RJZ, id, "accept", "")
                .statusCode(200)
                .body("place", equalTo("ENROLLED"))
                .body("training", equalTo("ENROLLED"));

        as(LEAD_RJZ)
                .get("/v1/enrolments/" + id + "/approvals")
                .then()
                .statusCode(200)
                .body("items.approver", contains("LEAD"))
                .body("items.decision", contains("APPROVED"));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void aParticipantAppliesAndAnswersTheOffer() {
        participantOf(PARTICIPANT_RJZ, LEAD_RJZ);
        var cohort = openCohort(Accreditation.granted(), 5);

        String id = applyFor(cohort).statusCode(201).extract().path("id");
        assertRefused(applyFor(cohort), ALREADY_ENROLLED);
        move(LEAD_RJZ, id, "approve", "").statusCode(200);
        move(LEAD_P0001, id, "offer", NOTHING).statusCode(200).body("offeredUntil", equalTo(today().toString()));
        assertProblem(move(LEAD_P0001, id, "accept", ""), 403, "FORBIDDEN");
        move(PARTICIPANT_RJZ, id, "decline", because("dates-not-suitable"))
                .statusCode(200)
                .body("place", equalTo("DECLINED"))
                .body("refusal.reason", equalTo("dates-not-suitable"));

        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
        applyFor(cohort).statusCode(201).body("attempt", equalTo(2));
    }

    @Test
    void whatTheTrustHasNotApprovedIsNoneOfTheProvidersBusiness() {
        var participant = participant(LEAD_RJ1);
        approvers(LEAD_RJ1, "MANAGER", "LEAD");
        var id = nomination(LEAD_RJ1, participant, openCohort(Accreditation.granted(), 5));

        assertProblem(find(LEAD_P0001, id), 404, "NOT_FOUND");
        assertProblem(move(LEAD_P0001, id, "offer", NOTHING), 404, "NOT_FOUND");
        as(LEAD_P0001)
                .queryParam("participant", participant)
                .get("/v1/enrolments")
                .then()
                .body("items", empty());
        // No manager is known, so a learning lead stands in.
        move(LEAD_RJ1, id, "approve", "").statusCode(200);

        find(LEAD_P0001, id).statusCode(200).body("participant.familyName", equalTo("Okafor"));
        as(LEAD_P0001)
                .queryParam("place", "EMPLOYER_APPROVED")
                .get("/v1/enrolments")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void approvalsComeInTheOrderOfTheTrustAndFromThoseWhoseTurnItIs() {
        approvers(LEAD_RJ1, "LEAD", "MANAGER");
        var cohort = openCohort(Accreditation.granted(), 5);
        var ofAnother = nomination(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var id = nomination(LEAD_RJ1, staffOf(MANAGER_RJ1, LEAD_RJ1), cohort);

        assertRefused(move(LEAD_RJ1, id, "approve", ""), APPROVAL_NOT_YOUR_TURN);
        assertProblem(move(MANAGER_RJ1, ofAnother, "approve", ""), 404, "NOT_FOUND");
        assertProblem(find(MANAGER_RJ1, ofAnother), 404, "NOT_FOUND");
        assertProblem(move(MANAGER_RJZ, id, "approve", ""), 404, "NOT_FOUND");
        as(MANAGER_RJ1)
                .get("/v1/nominations?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(ofAnother)));
        as(LEAD_RJ1).get("/v1/nominations?limit=200").then().body("items.id", hasItem(ofAnother));
        as(LEAD_RJZ).get("/v1/nominations?limit=200").then().body("items.id", not(hasItem(id)));

        move(MANAGER_RJ1, id, "refuse", because("not-released"))
                .statusCode(200)
                .body("place", equalTo("EMPLOYER_DECLINED"))
                .body("refusal.reason", equalTo("not-released"));
        assertProblem(find(LEAD_P0001, id), 404, "NOT_FOUND");
        as(LEAD_RJ1).get("/v1/enrolments/" + id + "/approvals").then().body("items.decision", contains("DECLINED"));
    }

    @Test
    void aManagerNominatesOwnStaffOnlyAndNeverSelf() {
        var cohort = openCohort(Accreditation.granted(), 5);
        var self = participantOf(MANAGER_RJ1, LEAD_RJ1);

        assertRefused(nominate(MANAGER_RJ1, self, cohort), NOMINATION_OF_ONESELF);
        assertProblem(nominate(MANAGER_RJ1, participant(LEAD_RJ1), cohort), 404, "NOT_FOUND");
        assertProblem(nominate(MANAGER_RJ1, staffOf(MANAGER_RJZ, LEAD_RJZ), cohort), 404, "NOT_FOUND");
        assertProblem(nominate(LEAD_RJZ, participant(LEAD_RJ1), cohort), 404, "NOT_FOUND");
        assertProblem(nominate(LEAD_P0001, self, cohort), 403, "FORBIDDEN");
        assertProblem(nominate(PARTICIPANT_RJZ, self, cohort), 403, "FORBIDDEN");
        assertProblem(
                anonymous().body(enrol(self, cohort)).post("/v1/nominations").then(), 401, "UNAUTHENTICATED");
        asSystem("esr-interface")
                .body(enrol(participant(LEAD_RJ1), cohort))
                .post("/v1/nominations")
                .then()
                .statusCode(201)
                .body("nominatedBy", equalTo("LEAD"));
    }

    @Test
    void aManagerApprovesNothingForThemselves() {
        approvers(LEAD_RJ1, "MANAGER");
        var self = participantOf(MANAGER_RJ1, LEAD_RJ1);
        var id = nomination(LEAD_RJ1, self, openCohort(Accreditation.granted(), 5));

        assertRefused(move(MANAGER_RJ1, id, "approve", ""), APPROVAL_OF_ONESELF);
        assertRefused(move(MANAGER_RJ1, id, "refuse", because("other")), APPROVAL_OF_ONESELF);

        find(LEAD_RJ1, id).body("place", equalTo("NOMINATED"));
    }

    @Test
    void theProviderRejectsWithAReasonAndOffersWithADay() {
        var cohort = openCohort(Accreditation.granted(), 5, today().plusDays(30));
        approvers(LEAD_RJ1, "LEAD");
        var rejected = nomination(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var offered = nomination(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        assertProblem(move(LEAD_P0002, rejected, "reject", because("other")), 404, "NOT_FOUND");
        assertProblem(move(LEAD_RJ1, rejected, "reject", because("other")), 403, "FORBIDDEN");
        assertFault(move(LEAD_P0001, rejected, "reject", because("bored")), "/reason");
        move(LEAD_P0001, rejected, "reject", because("prerequisites-not-met"))
                .statusCode(200)
                .body("place", equalTo("REJECTED"))
                .body("refusal.reason", equalTo("prerequisites-not-met"));
        assertRefused(move(LEAD_P0001, rejected, "offer", NOTHING), PLACE_MOVE_NOT_ALLOWED);
        assertRefused(
                move(LEAD_P0001, offered, "offer", until(today().plusDays(31).toString())), OFFER_DAY_NOT_POSSIBLE);
        move(LEAD_P0001, offered, "offer", until(today().plusDays(20).toString()))
                .statusCode(200)
                .body("offeredUntil", equalTo(today().plusDays(20).toString()));
    }

    @Test
    void aMoveNeedsTheVersionThatWasRead() {
        approvers(LEAD_RJ1, "LEAD");
        var id = nomination(LEAD_RJ1, participant(LEAD_RJ1), openCohort(Accreditation.granted(), 5));

        assertProblem(
                as(LEAD_P0001)
                        .body(NOTHING)
                        .post("/v1/enrolments/" + id + "/offer")
                        .then(),
                428,
                "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_P0001)
                        .header("If-Match", "\"7\"")
                        .body(NOTHING)
                        .post("/v1/enrolments/" + id + "/offer")
                        .then(),
                412,
                "VERSION_STALE");

        find(LEAD_P0001, id).body("place", equalTo("EMPLOYER_APPROVED"));
    }

    @Test
    void whoIsNoLongerWantedIsCalledOffAndTheProviderHearsOfItIfItKnew() {
        var cohort = openCohort(Accreditation.granted(), 5);
        approvers(LEAD_RJ1, "LEAD");
        var id = nomination(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        move(LEAD_P0001, id, "offer", NOTHING).statusCode(200);

        assertProblem(move(LEAD_RJZ, id, "cancel", because("other")), 404, "NOT_FOUND");
        assertProblem(move(LEAD_P0001, id, "cancel", because("other")), 403, "FORBIDDEN");
        move(LEAD_RJ1, id, "cancel", because("no-longer-wanted"))
                .statusCode(200)
                .body("place", equalTo("CANCELLED"));

        find(LEAD_P0001, id).body("place", equalTo("CANCELLED"));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
    }

    @Test
    void whoIsEnrolledAtOnceIsRefusedOnAFullCohortUnlessTheyWouldWait() {
        var cohort = openCohort(Accreditation.granted(), 1);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var late = participant(LEAD_RJ1);

        assertRefused(
                as(LEAD_RJ1).body(enrol(late, cohort)).post("/v1/enrolments").then(), COHORT_FULL);
        find(LEAD_RJ1, waiting(LEAD_RJ1, late, cohort))
                .body("place", equalTo("WAITLISTED"))
                .body("training", nullValue());
    }

    @Test
    void aTrustSettlesWhoApprovesForItselfOnly() {
        as(LEAD_RJ1).get("/v1/approval-order").then().statusCode(200);
        approvers(LEAD_RJ1, "MANAGER", "LEAD");

        as(MANAGER_RJ1).get("/v1/approval-order").then().body("approvers", contains("MANAGER", "LEAD"));
        as(LEAD_RJZ)
                .get("/v1/approval-order")
                .then()
                .header("ETag", "\"0\"")
                .body("approvers", contains("LEAD"))
                .body("updatedAt", nullValue());
        assertProblem(settleAs(LEAD_RJ1, "\"0\"", "[]"), 412, "VERSION_STALE");
        assertFault(settleAs(LEAD_RJ1, "\"1\"", "[\"LEAD\", \"LEAD\"]"), "/approvers");
        assertProblem(settleAs(MANAGER_RJ1, "\"1\"", "[]"), 403, "FORBIDDEN");
        assertProblem(as(LEAD_P0001).get("/v1/approval-order").then(), 403, "FORBIDDEN");
    }

    private static ValidatableResponse settleAs(String person, String etag, String approvers) {
        return as(person)
                .header("If-Match", etag)
                .body("{\"approvers\": " + approvers + "}")
                .put("/v1/approval-order")
                .then();
    }

    private static String until(String day) {
        return "{\"until\": \"" + day + "\"}";
    }

    private static ValidatableResponse applyFor(String cohort) {
        return as(PARTICIPANT_RJZ)
                .body("{\"cohortId\": \"" + cohort + "\"}")
                .post("/v1/applications")
                .then();
    }

    private static ValidatableResponse nominate(String person, String participant, String cohort) {
        return as(person)
                .body(enrol(participant, cohort))
                .post("/v1/nominations")
                .then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then();
    }
}
