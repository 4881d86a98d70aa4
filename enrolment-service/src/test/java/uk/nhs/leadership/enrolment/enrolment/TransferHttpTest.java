package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.testing.Given.act;
import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.declaration;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.finished;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.openCohortOf;
import static uk.nhs.leadership.enrolment.testing.Given.outcome;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.transfer;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARATION_CARRIED_OVER;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_ASKED_ALREADY;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_OVERTAKEN;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_TO_ANOTHER_PROGRAMME;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_WITHIN_A_PROVIDER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** Somebody goes on with another provider where they are: the trust asks, that provider answers. */
@QuarkusTest
class TransferHttpTest {
    private Accreditation here;
    private Accreditation there;

    @BeforeEach
    void twoProvidersTeachTheSame() {
        here = Accreditation.granted();
        there = here.alsoOf("P0002");
    }

    @Test
    void whatWasBegunGoesOnWithAnotherProviderAsTheSameAttemptWithWhatWasDeclared() {
        var before = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5));
        declare(LEAD_P0001, before, "STARTED").statusCode(201);
        declare(LEAD_P0001, before, "RETAINED_1").statusCode(201);
        var cohort = openCohortOf(LEAD_P0002, there, 5, today());
        var id = transfer(LEAD_RJ1, before, cohort);
        find(LEAD_RJ1, before).body("training", equalTo("IN_PROGRESS"));
        assertProblem(as(LEAD_P0002).get("/v1/enrolments/" + before).then(), 404, "NOT_FOUND");

        String next = act(LEAD_P0002, path(id), "accept", "")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("decidedAt", notNullValue())
                .extract()
                .path("nextEnrolmentId");

        find(LEAD_P0001, before).body("training", equalTo("TRANSFERRED")).body("place", equalTo("ENROLLED"));
        assertRefused(declare(LEAD_P0001, before, "COMPLETED"), MOVE_NOT_ALLOWED);
        find(LEAD_P0002, next)
                .body("training", equalTo("IN_PROGRESS"))
                .body("transferredFrom", equalTo(before))
                .body("attempt", equalTo(1))
                .body("startedOn", equalTo(today().toString()))
                .body("participant.familyName", equalTo("Okafor"));
        assertProblem(as(LEAD_P0001).get("/v1/enrolments/" + next).then(), 404, "NOT_FOUND");
        as(LEAD_P0002)
                .get("/v1/enrolments/" + next + "/declarations")
                .then()
                .body("items.kind", contains("STARTED", "RETAINED_1"))
                .body("items.carriedFrom", everyItem(notNullValue()));
        as(LEAD_P0002).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));

        declare(LEAD_P0002, next, "COMPLETED").statusCode(201);
        as(LEAD_P0002)
                .body(outcome("PASSED"))
                .post("/v1/enrolments/" + next + "/outcomes")
                .then()
                .statusCode(201)
                .body("training", equalTo("PASSED"));
    }

    @Test
    void whatWasDeclaredBeforeIsNotVoidedByWhoGoesOn() {
        var before = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5));
        declare(LEAD_P0001, before, "STARTED").statusCode(201);
        String next = act(
                        LEAD_P0002,
                        path(transfer(LEAD_RJ1, before, openCohortOf(LEAD_P0002, there, 5, today()))),
                        "accept",
                        "")
                .extract()
                .path("nextEnrolmentId");
        String carried =
                as(LEAD_P0002).get("/v1/enrolments/" + next + "/declarations").path("items[0].id");

        assertRefused(
                move(LEAD_P0002, next, "declarations/" + carried + "/void", "{\"reason\": \"wrong-date\"}"),
                DECLARATION_CARRIED_OVER);

        find(LEAD_P0002, next).body("training", equalTo("IN_PROGRESS"));
    }

    @Test
    void beforeTheStartThePlaceIsGivenBackAndAPauseGoesAlong() {
        var cohort = openCohort(here, 1, today().plusDays(20));
        var before = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var paused = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 1));
        declare(LEAD_P0001, paused, "STARTED").statusCode(201);
        move(LEAD_RJ1, paused, "defer", "{\"reason\": \"bereavement\", \"on\": \"" + today() + "\"}")
                .statusCode(200);
        var next = openCohortOf(LEAD_P0002, there, 2, today().plusDays(30));

        act(LEAD_P0002, path(transfer(LEAD_RJ1, before, next)), "accept", "").statusCode(200);
        String goneOn = act(LEAD_P0002, path(transfer(LEAD_RJ1, paused, next)), "accept", "")
                .statusCode(200)
                .extract()
                .path("nextEnrolmentId");

        find(LEAD_RJ1, before).body("training", equalTo("TRANSFERRED")).body("place", equalTo("CANCELLED"));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
        find(LEAD_P0002, goneOn).body("training", equalTo("DEFERRED")).body("deferral.reason", equalTo("bereavement"));
    }

    @Test
    void aSecondAttemptStaysTheSecondAndTheNextIsTheThird() {
        var participant = participant(LEAD_RJ1);
        var first = enrolment(LEAD_RJ1, participant, openCohort(here, 5));
        finished(first, "NOT_PASSED");
        var second = enrolment(LEAD_RJ1, participant, openCohort(here, 5));
        var cohort = openCohortOf(LEAD_P0002, there, 5, today());

        String next = act(LEAD_P0002, path(transfer(LEAD_RJ1, second, cohort)), "accept", "")
                .statusCode(200)
                .extract()
                .path("nextEnrolmentId");

        find(LEAD_RJ1, next).body("attempt", equalTo(2));
        move(LEAD_P0002, next, "withdraw", because("other")).statusCode(200);
        var third = enrolment(LEAD_RJ1, participant, openCohortOf(LEAD_P0002, there, 5, today()));
        find(LEAD_RJ1, third).body("attempt", equalTo(3));
    }

    @Test
    void onlyWhatCanGoOnElsewhereIsAskedForAndOnce() {
        var id = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5));
        var cohort = openCohortOf(LEAD_P0002, there, 5, today());
        var other = openCohortOf(LEAD_P0002, Accreditation.granted("P0002", today().minusMonths(1)), 5, today());

        assertRefused(ask(LEAD_RJ1, id, openCohort(here, 5)), TRANSFER_WITHIN_A_PROVIDER);
        assertRefused(ask(LEAD_RJ1, id, other), TRANSFER_TO_ANOTHER_PROGRAMME);
        assertProblem(ask(LEAD_RJZ, id, cohort), 404, "NOT_FOUND");
        assertProblem(ask(LEAD_P0001, id, cohort), 403, "FORBIDDEN");
        assertFault(as(LEAD_RJ1).body("{}").post("/v1/transfers").then(), "/cohortId");
        ask(LEAD_RJ1, id, cohort).statusCode(201);
        assertRefused(ask(LEAD_RJ1, id, cohort), TRANSFER_ASKED_ALREADY);

        var done = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5));
        finished(done, "PASSED");
        assertRefused(ask(LEAD_RJ1, done, cohort), MOVE_NOT_ALLOWED);
    }

    @Test
    void onlyTheProviderThatWasAskedAnswersAndOnlyTheTrustCallsItOff() {
        var id = transfer(
                LEAD_RJ1,
                enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5)),
                openCohortOf(LEAD_P0002, there, 5, today()));

        for (var act : new String[] {"accept", "decline"}) {
            assertProblem(act(LEAD_P0001, path(id), act, because("other")), 404, "NOT_FOUND");
            assertProblem(act(LEAD_RJ1, path(id), act, because("other")), 403, "FORBIDDEN");
        }
        assertProblem(act(LEAD_P0002, path(id), "call-off", ""), 403, "FORBIDDEN");
        assertProblem(act(LEAD_RJZ, path(id), "call-off", ""), 404, "NOT_FOUND");
        as(LEAD_P0001).get(path(id)).then().statusCode(200).body("toProvider", equalTo("P0002"));
        assertProblem(as(LEAD_RJZ).get(path(id)).then(), 404, "NOT_FOUND");
        listed(LEAD_RJ1).body("items.id", hasItem(id));
        listed(LEAD_P0002).body("items.id", hasItem(id));
        listed(LEAD_P0001).body("items.id", not(hasItem(id)));
        listed(LEAD_RJZ).body("items", empty());

        act(LEAD_RJ1, path(id), "call-off", "").statusCode(200).body("status", equalTo("CALLED_OFF"));
        assertRefused(act(LEAD_P0002, path(id), "accept", ""), TRANSFER_MOVE_NOT_ALLOWED);
        assertRefused(act(LEAD_P0002, path(id), "decline", because("other")), TRANSFER_MOVE_NOT_ALLOWED);
    }

    @Test
    void whatIsDeclinedLeavesEverythingAsItWas() {
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), openCohort(here, 5));
        var cohort = openCohortOf(LEAD_P0002, there, 1, today());
        var id = transfer(LEAD_RJ1, enrolment, cohort);
        assertProblem(
                as(LEAD_P0002)
                        .body(because("other"))
                        .post(path(id) + "/decline")
                        .then(),
                428,
                "VERSION_REQUIRED");
        assertFault(act(LEAD_P0002, path(id), "decline", "{\"reason\": \"no\"}"), "/reason");

        act(LEAD_P0002, path(id), "decline", "{\"reason\": \"dates-not-suitable\", \"text\": \"Too late\"}")
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("dates-not-suitable"));

        find(LEAD_RJ1, enrolment).body("training", equalTo("ENROLLED"));
        as(LEAD_P0002).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(0));
        transfer(LEAD_RJ1, enrolment, cohort);
    }

    @Test
    void whoIsTakenOnNeedsAPlaceAndAnEnrolmentThatIsStillTheSame() {
        var from = openCohort(here, 5, today().plusDays(20));
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);
        var full = openCohortOf(LEAD_P0002, there, 1, today());
        var id = transfer(LEAD_RJ1, enrolment, full);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), full);

        assertRefused(act(LEAD_P0002, path(id), "accept", ""), COHORT_FULL);
        find(LEAD_RJ1, enrolment).body("training", equalTo("ENROLLED"));
        move(LEAD_RJ1, enrolment, "change-cohort", "{\"cohortId\": \"" + openCohort(here, 5) + "\"}")
                .statusCode(200);
        assertRefused(act(LEAD_P0002, path(id), "accept", ""), TRANSFER_OVERTAKEN);

        var left = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);
        var asked = transfer(LEAD_RJ1, left, openCohortOf(LEAD_P0002, there, 1, today()));
        move(LEAD_RJ1, left, "withdraw", because("other")).statusCode(200);
        assertRefused(act(LEAD_P0002, path(asked), "accept", ""), MOVE_NOT_ALLOWED);
    }

    private static String path(String id) {
        return "/v1/transfers/" + id;
    }

    private static ValidatableResponse ask(String person, String enrolment, String cohort) {
        return as(person)
                .body("{\"enrolmentId\": \"" + enrolment + "\", \"cohortId\": \"" + cohort + "\"}")
                .post("/v1/transfers")
                .then();
    }

    private static ValidatableResponse declare(String provider, String id, String kind) {
        return as(provider)
                .body(declaration(kind))
                .post("/v1/enrolments/" + id + "/declarations")
                .then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then().statusCode(200);
    }

    private static ValidatableResponse listed(String person) {
        return as(person).queryParam("limit", 200).get("/v1/transfers").then().statusCode(200);
    }
}
