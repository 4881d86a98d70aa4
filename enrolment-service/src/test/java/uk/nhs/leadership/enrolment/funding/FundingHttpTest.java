package uk.nhs.leadership.enrolment.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.funding.Funded.body;
import static uk.nhs.leadership.enrolment.funding.Funded.cap;
import static uk.nhs.leadership.enrolment.funding.Funded.close;
import static uk.nhs.leadership.enrolment.funding.Funded.cohort;
import static uk.nhs.leadership.enrolment.funding.Funded.eligibility;
import static uk.nhs.leadership.enrolment.funding.Funded.find;
import static uk.nhs.leadership.enrolment.funding.Funded.open;
import static uk.nhs.leadership.enrolment.funding.Funded.places;
import static uk.nhs.leadership.enrolment.funding.Funded.shown;
import static uk.nhs.leadership.enrolment.funding.Funded.tried;
import static uk.nhs.leadership.enrolment.funding.Funded.used;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_REACHED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_NOT_OPEN;
import static uk.nhs.leadership.enrolment.funding.FundingRule.NOT_ELIGIBLE_FOR_FUNDING;
import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.move;
import static uk.nhs.leadership.enrolment.testing.Given.nomination;
import static uk.nhs.leadership.enrolment.testing.Given.offerRanOutYesterday;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Given.waiting;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Places are paid for as far as the money goes, on every road to a place and back. */
@QuarkusTest
class FundingHttpTest {
    private Accreditation accreditation;

    @BeforeEach
    void aCourseOfItsOwn() {
        accreditation = Accreditation.granted();
    }

    @Test
    void aCapPaysForPlacesUntilItIsUsedUpAndThenSaysSo() {
        var cap = cap(accreditation, places(1, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var funded = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var next = participant(LEAD_RJ1);

        find(LEAD_RJ1, funded)
                .body("funding.fundingCapId", equalTo(cap))
                .body("funding.pence", equalTo(40_000))
                .body("funding.payer", equalTo("NATIONAL_PROGRAMME"))
                .body("funding.unfundedBecause", nullValue());
        eligibility(LEAD_RJ1, next, cohort)
                .body("eligible", equalTo(false))
                .body("reasons.code", equalTo(List.of("FUNDING_CAP_REACHED")));
        assertRefused(tried(LEAD_RJ1, next, cohort), FUNDING_CAP_REACHED);
        as(LEAD_P0001).get("/v1/cohorts/" + cohort).then().body("placesTaken", equalTo(1));
        used(cap, 1, 40_000).body("placesLeft", equalTo(0)).body("penceLeft", nullValue());
    }

    @Test
    void anAmountIsALimitToo() {
        var cap = cap(accreditation, "\"mostPence\": 100000, \"beyond\": \"REFUSE\"");
        var cohort = cohort(accreditation, 20);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        assertRefused(tried(LEAD_RJ1, participant(LEAD_RJ1), cohort), FUNDING_CAP_REACHED);

        used(cap, 2, 80_000).body("penceLeft", equalTo(20_000));
    }

    @Test
    void beyondItAPlaceIsTakenUnfundedIfTheCapSaysSo() {
        var cap = cap(accreditation, places(1, "UNFUNDED"));
        var cohort = cohort(accreditation, 20);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var next = participant(LEAD_RJ1);

        eligibility(LEAD_RJ1, next, cohort).body("eligible", equalTo(true));
        var unfunded = enrolment(LEAD_RJ1, next, cohort);

        find(LEAD_RJ1, unfunded)
                .body("funding.fundingCapId", nullValue())
                .body("funding.payer", equalTo("TRUST"))
                .body("funding.unfundedBecause", equalTo("FUNDING_CAP_REACHED"));
        used(cap, 1, 40_000);
    }

    @Test
    void aCapOfOneCohortPaysThereOnlyAndBeforeThatOfTheCourse() {
        var ofCourse = cap(accreditation, places(10, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var other = cohort(accreditation, 20);
        String ofCohort = open(body(accreditation, places(1, "REFUSE"))
                        .replace(
                                "\"courseId\": \"" + accreditation.courseId() + "\"",
                                "\"cohortId\": \"" + cohort + "\""))
                .statusCode(201)
                .extract()
                .path("id");

        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), other);

        used(ofCohort, 1, 40_000);
        used(ofCourse, 2, 80_000);
    }

    @Test
    void othersThanItsTrustsAndOnOtherDaysThanItsOwnNobodyIsPaidFor() {
        cap(accreditation, "\"trusts\": [\"RJ1\"], " + places(5, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var later = Accreditation.granted();
        open(body(later, places(5, "REFUSE"))
                        .replace("\"fundsFrom\": \"" + today(), "\"fundsFrom\": \"" + today().plusDays(1)))
                .statusCode(201);

        assertRefused(tried(LEAD_RJZ, participant(LEAD_RJZ), cohort), NOT_ELIGIBLE_FOR_FUNDING);
        assertRefused(tried(LEAD_RJ1, participant(LEAD_RJ1), cohort(later, 20)), FUNDING_NOT_OPEN);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
    }

    @Test
    void moneyIsFreeAgainWhenThePlaceIsGivenBackBeforeTheStart() {
        var cap = cap(accreditation, places(1, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var leaves = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        move(LEAD_RJ1, leaves, "withdraw", because("other")).statusCode(200);

        used(cap, 0, 0);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        used(cap, 1, 40_000);
    }

    @Test
    void whoLeavesAfterTheStartHasBeenPaidFor() {
        var cap = cap(accreditation, places(1, "REFUSE"));
        var cohort = Given.openCohort(accreditation, 20);
        var leaves = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        Given.finished(leaves, "PASSED");
        var begun = used(cap, 1, 0);

        begun.body("placesLeft", equalTo(0));
        assertRefused(tried(LEAD_RJ1, participant(LEAD_RJ1), cohort), FUNDING_CAP_REACHED);
    }

    @Test
    void anOfferTakesOfTheMoneyAndGivesItBackWhenDeclinedOrRunOutOrTheCohortIsCancelled() {
        var cap = cap(accreditation, places(1, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var declines = nomination(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        var waits = nomination(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        move(LEAD_P0001, declines, "offer", "{}").statusCode(200).body("funding.fundingCapId", equalTo(cap));
        used(cap, 1, 40_000);
        assertRefused(move(LEAD_P0001, waits, "offer", "{}"), FUNDING_CAP_REACHED);
        find(LEAD_RJZ, waits).body("place", equalTo("EMPLOYER_APPROVED")).body("funding", nullValue());
        move(LEAD_RJZ, declines, "decline", because("dates-not-suitable")).statusCode(200);
        used(cap, 0, 0);

        move(LEAD_P0001, waits, "offer", "{}").statusCode(200);
        used(cap, 1, 40_000);
        offerRanOutYesterday(waits);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> used(cap, 0, 0));

        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        used(cap, 1, 40_000);
        Given.act(
                        LEAD_P0001,
                        "/v1/cohorts/" + cohort,
                        "cancel",
                        "{\"reason\": \"VENUE_UNAVAILABLE\", \"text\": \"Flood\"}")
                .statusCode(200);
        used(cap, 0, 0);
    }

    @Test
    void whatFreesIsOfferedToTheNextForWhomThereIsMoney() {
        var cap = cap(accreditation, "\"trusts\": [\"RJ1\", \"RJZ\"], " + places(1, "REFUSE"));
        var cohort = cohort(accreditation, 1);
        var holder = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var first = waiting(LEAD_RJZ, participant(LEAD_RJZ), cohort);
        var second = waiting(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        close(cap, "replaced").statusCode(200);
        cap(accreditation, "\"trusts\": [\"RJ1\"], " + places(5, "REFUSE"));

        move(LEAD_RJ1, holder, "withdraw", because("other")).statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> find(LEAD_RJ1, second).body("place", equalTo("OFFERED")));
        find(LEAD_RJZ, first).body("place", equalTo("WAITLISTED"));
    }

    @Test
    void whatWasGrantedForACourseGoesAlongToAnotherCohort() {
        var cap = cap(accreditation, places(1, "REFUSE"));
        var from = cohort(accreditation, 20);
        var to = cohort(accreditation, 20);
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);

        move(LEAD_RJ1, enrolment, "change-cohort", "{\"cohortId\": \"" + to + "\"}")
                .statusCode(200);

        used(cap, 1, 40_000);
    }

    @Test
    void onAnotherCohortItsOwnMoneyPaysAnew() {
        var from = cohort(accreditation, 20);
        var to = cohort(accreditation, 20);
        String cap = open(body(accreditation, places(1, "REFUSE"))
                        .replace("\"courseId\": \"" + accreditation.courseId(), "\"cohortId\": \"" + to))
                .statusCode(201)
                .extract()
                .path("id");
        var enrolment = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);
        var tooLate = enrolment(LEAD_RJ1, participant(LEAD_RJ1), from);
        var change = "{\"cohortId\": \"" + to + "\"}";

        move(LEAD_RJ1, enrolment, "change-cohort", change).statusCode(200).body("funding.fundingCapId", equalTo(cap));
        assertRefused(move(LEAD_RJ1, tooLate, "change-cohort", change), FUNDING_CAP_REACHED);
        used(cap, 1, 40_000);
        move(LEAD_RJ1, enrolment, "change-cohort", "{\"cohortId\": \"" + from + "\"}")
                .statusCode(200)
                .body("funding", nullValue());

        used(cap, 0, 0);
    }

    @Test
    void whoIsTakenOverIsCountedWithTheNewTrust() {
        var cap = cap(accreditation, places(5, "REFUSE"));
        var takeover = Given.takeover(cohort(accreditation, 20));
        shown(LEAD_RJZ, cap).body("placesUsed", equalTo(0));

        Given.act(LEAD_RJZ, "/v1/takeovers/" + takeover, "accept", "").statusCode(200);

        shown(LEAD_RJZ, cap).body("placesUsed", equalTo(1));
        shown(LEAD_RJ1, cap).body("placesUsed", equalTo(0));
        used(cap, 1, 40_000);
    }

    @Test
    void whereACapPaysOneStatementMoreIsSentAndElsewhereNone() {
        var uncapped = cohort(accreditation, 20);
        var other = Accreditation.granted();
        cap(other, places(20, "REFUSE"));
        var capped = cohort(other, 20);
        var people =
                List.of(participant(LEAD_RJ1), participant(LEAD_RJ1), participant(LEAD_RJ1), participant(LEAD_RJ1));
        enrolment(LEAD_RJ1, people.get(0), uncapped);
        enrolment(LEAD_RJ1, people.get(1), capped);

        var without = Statements.of(() -> enrolment(LEAD_RJ1, people.get(2), uncapped));
        var with = Statements.of(() -> enrolment(LEAD_RJ1, people.get(3), capped));

        assertThat(with.of("SELECT")).isEqualTo(without.of("SELECT") + 1);
        assertThat(with.of("INSERT")).isEqualTo(without.of("INSERT"));
        assertThat(with.of("UPDATE")).isEqualTo(without.of("UPDATE"));
    }
}
