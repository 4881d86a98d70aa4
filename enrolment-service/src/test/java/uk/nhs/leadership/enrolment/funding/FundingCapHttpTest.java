package uk.nhs.leadership.enrolment.funding;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.funding.Funded.CAPS;
import static uk.nhs.leadership.enrolment.funding.Funded.PUBLISHER;
import static uk.nhs.leadership.enrolment.funding.Funded.body;
import static uk.nhs.leadership.enrolment.funding.Funded.cap;
import static uk.nhs.leadership.enrolment.funding.Funded.close;
import static uk.nhs.leadership.enrolment.funding.Funded.cohort;
import static uk.nhs.leadership.enrolment.funding.Funded.find;
import static uk.nhs.leadership.enrolment.funding.Funded.listed;
import static uk.nhs.leadership.enrolment.funding.Funded.open;
import static uk.nhs.leadership.enrolment.funding.Funded.places;
import static uk.nhs.leadership.enrolment.funding.Funded.shown;
import static uk.nhs.leadership.enrolment.funding.Funded.tried;
import static uk.nhs.leadership.enrolment.funding.Funded.use;
import static uk.nhs.leadership.enrolment.funding.Funded.used;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_REACHED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_COURSE_NOT_KNOWN;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_DAYS_NOT_IN_ORDER;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_NOT_OPEN;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

/** What a cap is and whose: who opens and closes it, who sees it, and when it pays no more. */
@QuarkusTest
class FundingCapHttpTest {
    private Accreditation accreditation;

    @BeforeEach
    void aCourseOfItsOwn() {
        accreditation = Accreditation.granted();
    }

    @Test
    void eachTrustIsToldOfItsOwnShareAndTheNationalBodyOfAll() {
        var cap = cap(accreditation, places(5, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        enrolment(LEAD_RJZ, participant(LEAD_RJZ), cohort);

        used(cap, 3, 120_000);
        shown(LEAD_RJ1, cap).body("placesUsed", equalTo(2)).body("placesLeft", nullValue());
        shown(LEAD_RJZ, cap).body("placesUsed", equalTo(1)).body("penceUsed", equalTo(40_000));
        use("analyst.one", cap)
                .body("items.trust", equalTo(List.of("RJ1", "RJZ")))
                .body("items.places", equalTo(List.of(2, 1)));
        use(LEAD_RJ1, cap).body("items.trust", equalTo(List.of("RJ1"))).body("items.pence", equalTo(List.of(80_000)));
        String next = as(PUBLISHER)
                .queryParam("limit", 1)
                .get(CAPS + "/" + cap + "/use")
                .then()
                .body("items.trust", equalTo(List.of("RJ1")))
                .extract()
                .path("next");
        as(PUBLISHER)
                .queryParam("after", next)
                .get(CAPS + "/" + cap + "/use")
                .then()
                .body("items.trust", equalTo(List.of("RJZ")));
        assertFault(
                as(PUBLISHER)
                        .queryParam("after", "AAAA")
                        .get(CAPS + "/" + cap + "/use")
                        .then(),
                "?after");
    }

    @Test
    void trustsSeeTheMoneyThatIsForThemOnly() {
        var own = cap(accreditation, "\"trusts\": [\"RJ1\"], " + places(5, "REFUSE"));
        var forAll = cap(accreditation, places(5, "REFUSE"));

        listed(LEAD_RJ1, accreditation).body("items.id", equalTo(List.of(own, forAll)));
        listed(LEAD_RJZ, accreditation).body("items.id", equalTo(List.of(forAll)));
        listed("analyst.one", accreditation).body("items.id", equalTo(List.of(own, forAll)));
        assertProblem(as(LEAD_RJZ).get(CAPS + "/" + own).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get(CAPS + "/" + own + "/use").then(), 404, "NOT_FOUND");
        close(own, "funding-ended").statusCode(200);
        as(LEAD_RJ1)
                .queryParam("course", accreditation.courseId())
                .queryParam("status", "OPEN")
                .get(CAPS)
                .then()
                .body("items.id", not(hasItem(own)))
                .body("items.id", hasItem(forAll));
        as(LEAD_RJ1).queryParam("cohort", UUID.randomUUID()).get(CAPS).then().body("items", empty());
    }

    @Test
    void aClosedCapPaysForNoFurtherPlaceAndWhatItPaidForStaysPaid() {
        var cap = cap(accreditation, places(5, "REFUSE"));
        var cohort = cohort(accreditation, 20);
        var paid = enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        close(cap, "funding-ended")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo(today().toString()))
                .body("closeReason", equalTo("funding-ended"))
                .body("placesUsed", equalTo(1));

        assertRefused(tried(LEAD_RJ1, participant(LEAD_RJ1), cohort), FUNDING_NOT_OPEN);
        find(LEAD_RJ1, paid).body("funding.fundingCapId", equalTo(cap));
        assertRefused(close(cap, "other"), FUNDING_CAP_MOVE_NOT_ALLOWED);
    }

    @Test
    void aCapOpenedInErrorIsAsIfItHadNeverBeen() {
        var cap = cap(accreditation, places(5, "REFUSE"));
        var cohort = cohort(accreditation, 20);

        close(cap, "opened-in-error").statusCode(200);

        find(LEAD_RJ1, enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort)).body("funding", nullValue());
    }

    @Test
    void aCohortPlannedBeforeTheCapAsksForItToo() {
        var cohort = cohort(accreditation, 20);
        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);
        var cap = cap(accreditation, places(1, "REFUSE"));

        enrolment(LEAD_RJ1, participant(LEAD_RJ1), cohort);

        used(cap, 1, 40_000);
        assertRefused(tried(LEAD_RJ1, participant(LEAD_RJ1), cohort), FUNDING_CAP_REACHED);
    }

    @Test
    void whatCannotBeIsRefused() {
        var good = body(accreditation, places(5, "REFUSE"));

        assertFault(open(good.replace("NATIONAL_PROGRAMME", "TRUST")), "/payer");
        assertFault(open(good.replace("\"mostPlaces\": 5, ", "")), "/mostPlaces");
        assertFault(open(good.replace("\"mostPlaces\": 5", "\"mostPlaces\": 0")), "/mostPlaces");
        assertFault(
                open(good.replace("\"courseId\"", "\"cohortId\": \"" + UUID.randomUUID() + "\", \"courseId\"")),
                "/courseId");
        assertFault(open(good.replace("\"beyond\"", "\"trusts\": [\"rj 1\"], \"beyond\"")), "/trusts/0");
        assertRefused(
                open(good.replace(
                        accreditation.courseId().toString(), UUID.randomUUID().toString())),
                FUNDING_COURSE_NOT_KNOWN);
        assertRefused(
                open(good.replace(
                        today().plusMonths(3).toString(), today().minusDays(1).toString())),
                FUNDING_DAYS_NOT_IN_ORDER);
        listed(PUBLISHER, accreditation).body("items", empty());
        assertFault(as(PUBLISHER).queryParam("status", "SHUT").get(CAPS).then(), "?status");
    }

    @Test
    void onlyTheNationalBodyOpensAndClosesAndNobodyElseReads() {
        var cap = cap(accreditation, places(5, "REFUSE"));
        var body = body(accreditation, places(5, "REFUSE"));

        for (var other : List.of(LEAD_RJ1, LEAD_P0001, "analyst.one", "manager.rj1", "participant.one.rj1")) {
            assertProblem(as(other).body(body).post(CAPS).then(), 403, "FORBIDDEN");
            assertProblem(
                    as(other)
                            .header("If-Match", "\"0\"")
                            .body("{\"reason\": \"other\"}")
                            .post(CAPS + "/" + cap + "/close")
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        for (var other : List.of(LEAD_P0002, "manager.rj1", "participant.one.rj1")) {
            assertProblem(as(other).get(CAPS).then(), 403, "FORBIDDEN");
            assertProblem(as(other).get(CAPS + "/" + cap).then(), 403, "FORBIDDEN");
            assertProblem(as(other).get(CAPS + "/" + cap + "/use").then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(CAPS).then(), 401, "UNAUTHENTICATED");
        assertProblem(
                as(PUBLISHER)
                        .body("{\"reason\": \"other\"}")
                        .post(CAPS + "/" + cap + "/close")
                        .then(),
                428,
                "VERSION_REQUIRED");
    }
}
