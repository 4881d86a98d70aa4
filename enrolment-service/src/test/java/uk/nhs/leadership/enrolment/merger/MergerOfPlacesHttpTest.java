package uk.nhs.leadership.enrolment.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.merger.Predecessor.LEAD;
import static uk.nhs.leadership.enrolment.merger.Predecessor.PERSON;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What people of a trust that becomes part of another have and have asked for; and that as much of it is there after as before. */
@QuarkusTest
class MergerOfPlacesHttpTest {
    private static final String ANALYST = "analyst.one";

    @AfterEach
    void again() {
        Predecessor.isThereAgain();
    }

    private static void isThePredecessors(String path) {
        as(LEAD).get(path).then().statusCode(200);
        assertProblem(as(LEAD_RJZ).get(path).then(), 404, "NOT_FOUND");
    }

    private static void isTheSuccessors(String path) {
        as(LEAD_RJZ).get(path).then().statusCode(200);
        assertProblem(as(LEAD).get(path).then(), 404, "NOT_FOUND");
    }

    @Test
    void whoMayJoinLateJoinsAsStaffOfTheOther() {
        var cohort = Given.closedCohort(Accreditation.granted());
        var person = Given.participant(LEAD_RJ1);
        var asked = "/v1/late-entries/" + Given.lateEntry(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var granted = "/v1/late-entries/" + Given.lateEntry(LEAD_RJ1, person, cohort);
        Given.act(LEAD_P0001, granted, "grant", "{\"until\": \"" + today() + "\"}")
                .statusCode(200);
        for (var path : List.of(asked, granted)) {
            Predecessor.employs(as(LEAD_RJ1).get(path).path("participantId"));
            isThePredecessors(path);
        }

        Predecessor.merged();

        isTheSuccessors(asked);
        isTheSuccessors(granted);
        Given.enrolment(LEAD_RJZ, person, cohort);
        Given.act(LEAD_P0001, asked, "decline", "").statusCode(200);
    }

    @Test
    void aTransferUnderWayIsAnsweredAndGoesOnForTheOther() {
        var accreditation = Accreditation.granted();
        var person = Given.participant(LEAD_RJ1);
        var enrolment = Given.enrolment(LEAD_RJ1, person, Given.openCohort(accreditation, 3));
        var to = Given.openCohortOf(LEAD_P0002, accreditation.alsoOf("P0002"), 3, today());
        var transfer = "/v1/transfers/" + Given.transfer(LEAD_RJ1, enrolment, to);
        Predecessor.employs(person);
        isThePredecessors(transfer);

        Predecessor.merged();

        isTheSuccessors(transfer);
        String next = Given.act(LEAD_P0002, transfer, "accept", "")
                .statusCode(200)
                .extract()
                .path("nextEnrolmentId");
        as(LEAD_RJZ).get("/v1/enrolments/" + next).then().statusCode(200).body("employer", equalTo("RJZ"));
        assertProblem(as(LEAD).get("/v1/enrolments/" + next).then(), 404, "NOT_FOUND");
    }

    @Test
    void whatTheTrustMayTakeOverItsSuccessorMay() {
        var taken = "/v1/takeovers/" + Given.takeover(Given.openCohort(Accreditation.granted(), 3));
        // As if they had come to the other trust.
        Rows.change("update takeover set next_employer = 'RGT' where id = '" + idOf(taken) + "'");
        Predecessor.hasCome(Rows.texts("select participant_id from takeover where id = '" + idOf(taken) + "'")
                .getFirst());
        isThePredecessors(taken);

        Predecessor.merged();

        isTheSuccessors(taken);
        Given.act(LEAD_RJZ, taken, "accept", "").statusCode(200);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void theLineOfThoseWhoWaitStaysAsItIs() {
        var cohort = Given.openCohort(Accreditation.granted(), 1, today().plusDays(30));
        var has = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var person = Given.participant(LEAD_RJ1);
        var first = Given.waiting(LEAD_RJ1, person, cohort);
        var second = Given.waiting(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);
        Predecessor.employs(person);
        isThePredecessors("/v1/enrolments/" + first);

        Predecessor.merged();

        isTheSuccessors("/v1/enrolments/" + first);
        Given.move(LEAD_RJ1, has, "withdraw", Given.because("other")).statusCode(200);
        await().untilAsserted(
                        () -> as(LEAD_RJZ).get("/v1/enrolments/" + first).then().body("place", equalTo("OFFERED")));
        as(LEAD_RJZ).get("/v1/enrolments/" + second).then().body("place", equalTo("WAITLISTED"));
    }

    @Test
    void whatIsClaimedOnAnEnrolmentGoesWithIt() {
        Given.unlinked(Awarded.HOLDER, LEAD_RJ1);
        var claim = PriorLearningApi.shown();
        String person = as(Awarded.HOLDER).get("/v1/participants/me").path("id");
        Predecessor.employsWithAccount(person);
        isThePredecessors(claim);
        as(LEAD).get("/v1/prior-learning?limit=200").then().body("items.id", hasItem(idOf(claim)));

        Predecessor.merged();

        isTheSuccessors(claim);
        as(LEAD_RJZ).get("/v1/prior-learning?limit=200").then().body("items.id", hasItem(idOf(claim)));
        as(LEAD).get("/v1/prior-learning?limit=200").then().body("items.id", not(hasItem(idOf(claim))));
        Given.act(LEAD_P0001, claim, "take-up", "").statusCode(200);
        as(PERSON).get(claim).then().statusCode(200).body("claim.status", equalTo("UNDER_REVIEW"));
        assertThat(Rows.texts("select data::jsonb ->> 'employer' from event_log where subject = '" + idOf(claim)
                        + "' order by sequence desc limit 1"))
                .containsExactly("RJZ");
    }

    @Test
    void moneyForTheTrustIsMoneyForTheOtherAndWhatIsUsedOfItStaysAsMuch() {
        var accreditation = Accreditation.granted();
        var cohort = Funded.cohort(accreditation, 20);
        var cap = Funded.CAPS + "/"
                + Funded.cap(accreditation, Funded.places(3, "UNFUNDED") + ", \"trusts\": [\"RGT\", \"RJ1\"]");
        var ofOthers = Funded.cap(Accreditation.granted(), Funded.places(3, "UNFUNDED") + ", \"trusts\": [\"RJ1\"]");
        var person = Given.participant(LEAD_RJ1);
        var enrolment = Given.enrolment(LEAD_RJ1, person, cohort);
        var stays = Given.participant(LEAD_RJ1);
        Given.finished(Given.enrolment(LEAD_RJ1, stays, Given.openCohort(accreditation, 5)), "PASSED");
        Predecessor.employs(person);
        Predecessor.employs(stays);
        as(LEAD_RJZ).get(cap).then().statusCode(404);
        var before = usedOf(cap);
        assertThat(before).containsExactlyInAnyOrder("RJ1 0", "RGT 2");

        Predecessor.merged();

        as(LEAD_RJZ).get(cap).then().statusCode(200).body("trusts", contains("RGT", "RJ1", "RJZ"));
        assertProblem(as(LEAD_RJZ).get(Funded.CAPS + "/" + ofOthers).then(), 404, "NOT_FOUND");
        assertThat(Log.typesOf(idOf(cap))).containsExactly("fundingcap.opened.v1", "fundingcap.widened.v1");
        // What has ended was paid for the one before.
        assertThat(usedOf(cap)).containsExactlyInAnyOrder("RJ1 0", "RGT 1", "RJZ 1");
        as(Funded.PUBLISHER).get(cap).then().body("placesUsed", equalTo(2));
        as(LEAD_RJZ).get("/v1/enrolments/" + enrolment).then().body("employer", equalTo("RJZ"));
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);
        assertThat(usedOf(cap)).containsExactlyInAnyOrder("RJ1 0", "RGT 1", "RJZ 2");
    }

    private static List<String> usedOf(String cap) {
        return Rows.texts("select concat(trust, ' ', places) from funding_use where cap_id = '" + idOf(cap) + "'");
    }

    @Test
    void asManyAreCountedAfterAsBefore() {
        var accreditation = Accreditation.granted();
        var cohort = Funded.cohort(accreditation, 2);
        var passed = Given.participant(LEAD_RJ1);
        Given.finished(Given.enrolment(LEAD_RJ1, passed, Given.openCohort(accreditation, 5)), "PASSED");
        var enrolled = Given.participant(LEAD_RJ1);
        Given.enrolment(LEAD_RJ1, enrolled, cohort);
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);
        var waits = Given.participant(LEAD_RJ1);
        Given.waiting(LEAD_RJ1, waits, cohort);
        counted();
        for (var person : List.of(passed, enrolled, waits)) {
            Predecessor.employs(person);
        }
        var nation = report(accreditation, "course");
        var asked = askedFor("");
        var askedThere = askedFor("RGT");
        var askedHere = askedFor("RJZ");
        assertThat(report(accreditation, "trust"))
                .extracting("trust", "asked")
                .containsExactlyInAnyOrder(two("RGT", 3), two("RJZ", 1));

        Predecessor.merged();

        counted();
        assertThat(report(accreditation, "course")).isEqualTo(nation);
        assertThat(report(accreditation, "trust"))
                .extracting("trust", "asked")
                .containsExactlyInAnyOrder(two("RGT", 1), two("RJZ", 3));
        assertThat(askedFor("")).isEqualTo(asked);
        assertThat(askedFor("RGT")).isLessThan(askedThere);
        assertThat(askedFor("RGT") + askedFor("RJZ")).isEqualTo(askedThere + askedHere);
        as(ANALYST)
                .get("/v1/insight/reconciliation")
                .then()
                .body("differences.findAll { it.courseId == '" + accreditation.courseId() + "' }", equalTo(List.of()));
    }

    private static Tuple two(String trust, int many) {
        return tuple(trust, many);
    }

    private static void counted() {
        await().until(() -> as(ANALYST).get("/v1/insight/reconciliation").<Integer>path("behind") == 0);
    }

    private static List<Map<String, Object>> report(Accreditation accreditation, String by) {
        return as(ANALYST)
                .queryParam("course", accreditation.courseId())
                .queryParam("by", by)
                .get("/v1/insight/enrolments")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** In all quarters that are told of. */
    private static int askedFor(String trust) {
        return as(ANALYST)
                .queryParam("by", trust.isEmpty() ? "STAGE" : "TRUST")
                .queryParam("limit", 200)
                .queryParams(trust.isEmpty() ? Map.of() : Map.of("trust", trust))
                .get("/v1/insight/demand")
                .then()
                .statusCode(200)
                .extract()
                .<List<Integer>>path("items.askedFor")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
