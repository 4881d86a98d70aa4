package uk.nhs.leadership.enrolment.enrolment;

import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.nomination;
import static uk.nhs.leadership.enrolment.testing.Given.offerRanOutYesterday;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.waiting;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** Who waits gets what becomes free, in the order in which they came, and without anybody's doing. */
@QuarkusTest
class WaitingListHttpTest {
    @Test
    void aPlaceGivenBackIsOfferedToWhoHasWaitedLongestOfWhateverTrust() {
        var cohort = openCohort(Accreditation.granted(), 1, today().plusDays(30));
        var holder = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var first = waiting(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        var second = waiting(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        standing(LEAD_RJZ, first).body("position", equalTo(1)).body("waiting", equalTo(2));
        standing(LEAD_RJ1, second).body("position", equalTo(2)).body("waiting", equalTo(2));
        standing(LEAD_P0001, second).body("position", equalTo(2));
        assertProblem(as(LEAD_RJ1).get("/v1/enrolments/" + first + "/waiting").then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_P0002).get("/v1/enrolments/" + first + "/waiting").then(), 404, "NOT_FOUND");
        move(LEAD_RJ1, holder, "withdraw", because("other")).statusCode(200);

        await(LEAD_RJZ, first, "OFFERED");
        find(LEAD_RJZ, first).body("offeredUntil", equalTo(today().plusDays(7).toString()));
        standing(LEAD_RJ1, second).body("position", equalTo(1)).body("waiting", equalTo(1));
        assertProblem(as(LEAD_RJZ).get("/v1/enrolments/" + first + "/waiting").then(), 404, "NOT_FOUND");
        move(LEAD_RJZ, first, "decline", because("dates-not-suitable")).statusCode(200);
        await(LEAD_RJ1, second, "OFFERED");
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void anOfferIsOpenForAsLongAsItsCohortSaysAndNotBeyondItsStart() {
        var accreditation = Accreditation.granted();
        var longer = Funded.cohort(accreditation, 1, "\"offerDays\": 21, ");
        var late = openCohort(accreditation, 5, today().plusDays(3));
        var holder = enrolment(LEAD_RJ1, participant(LEAD_RJ1), longer);
        var waits = waiting(LEAD_RJZ, participant(LEAD_RJZ), longer);
        var nominated = nomination(LEAD_RJZ, participant(LEAD_RJZ), late);

        as(LEAD_P0001).get("/v1/cohorts/" + longer).then().body("offerDays", equalTo(21));
        as(LEAD_P0001).get("/v1/cohorts/" + late).then().body("offerDays", equalTo(7));
        move(LEAD_RJ1, holder, "withdraw", because("other")).statusCode(200);
        await(LEAD_RJZ, waits, "OFFERED");
        find(LEAD_RJZ, waits).body("offeredUntil", equalTo(today().plusDays(21).toString()));
        move(LEAD_P0001, nominated, "offer", "{}")
                .body("offeredUntil", equalTo(today().plusDays(3).toString()));
    }

    /** The rows are as a replica leaves them that is killed after it offered: nothing else knows of the offer. */
    @Test
    void anOfferThatRanOutMovesOnWhoeverMadeIt() {
        var cohort = openCohort(Accreditation.granted(), 1, today().plusDays(30));
        var offered = nomination(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        move(LEAD_P0001, offered, "offer", "{}").statusCode(200);
        var next = waiting(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var last = waiting(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        offerRanOutYesterday(offered);

        await(LEAD_RJZ, offered, "OFFER_EXPIRED");
        await(LEAD_RJ1, next, "OFFERED");
        find(LEAD_RJZ, last).body("place", equalTo("WAITLISTED"));
        offerRanOutYesterday(next);
        await(LEAD_RJ1, next, "OFFER_EXPIRED");
        await(LEAD_RJZ, last, "OFFERED");
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    @Test
    void whoIsCalledOffLeavesTheList() {
        var cohort = openCohort(Accreditation.granted(), 1, today().plusDays(30));
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var first = waiting(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var second = waiting(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        move(LEAD_RJ1, first, "cancel", because("place-found-elsewhere")).statusCode(200);

        standing(LEAD_RJ1, second).body("position", equalTo(1)).body("waiting", equalTo(1));
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
    }

    private static ValidatableResponse standing(String person, String id) {
        return as(person).get("/v1/enrolments/" + id + "/waiting").then().statusCode(200);
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/enrolments/" + id).then().statusCode(200);
    }

    private static void await(String person, String id, String place) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> find(person, id).body("place", equalTo(place)));
    }
}
