package uk.nhs.leadership.enrolment.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.organisation.Directory;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.OtherTrust;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class InsightHttpTest {
    private static final String REPORT = "/v1/insight/enrolments";
    private static final String ANALYST = "analyst.one";

    private Accreditation accreditation;
    private String course;

    @BeforeEach
    void aCourseOfItsOwn() {
        accreditation = Accreditation.granted();
        course = accreditation.courseId().toString();
    }

    @Test
    void whatBecomesOfEnrolmentsIsCountedByStatusReasonAndCost() {
        var cohort = priced(2, 12_500);
        var passed = enrolled(LEAD_RJ1, cohort);
        var leaves = enrolled(LEAD_RJZ, cohort);
        Given.waiting(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.finished(passed, "PASSED");
        Given.move(LEAD_P0001, leaves, "withdraw", "{\"reason\": \"non-payment\"}")
                .statusCode(200);

        counted("asked", 3);

        report(ANALYST, "trust")
                .body("items.find { it.trust == 'RJ1' }.passed", equalTo(1))
                .body("items.find { it.trust == 'RJ1' }.completed", equalTo(1))
                .body("items.find { it.trust == 'RJ1' }.costPence", equalTo(12_500))
                .body("items.find { it.trust == 'RJZ' }.withdrawn", equalTo(1));
        report(ANALYST, "trust,reason")
                .body("items.find { it.reason == 'non-payment' }.trust", equalTo("RJZ"))
                .body("items.find { it.reason == 'non-payment' }.withdrawn", equalTo(1));
        report(ANALYST, "trust,provider,course,stage,region")
                .body("items.courseId.unique()", equalTo(List.of(course)))
                .body("items.provider.unique()", equalTo(List.of("P0001")))
                .body("items.region.unique()", equalTo(List.of("NONE")));
    }

    @Test
    void trustsAreCountedByTheirRegionsAndShownByTheirNames() {
        Directory.brought("RJ1,Trust RJ1,RO197,LONDON,,,,\n");
        var cohort = Given.openCohort(accreditation, 5);
        enrolled(LEAD_RJ1, cohort);
        // Nobody has said where this one is.
        var unknown = new OtherTrust(cohort);
        unknown.staff(1, null, null, 1);
        counted("asked", 2);

        report(ANALYST, "trust,trust-region")
                .body("items.find { it.trust == 'RJ1' }.trustName", equalTo("Trust RJ1"))
                .body("items.find { it.trust == 'RJ1' }.trustRegion", equalTo("LONDON"))
                .body("items.find { it.trust == '" + unknown.code() + "' }.trustRegion", equalTo("NONE"))
                .body("items.find { it.trust == '" + unknown.code() + "' }.trustName", nullValue());
        report(ANALYST, "trust-region")
                .body("items.find { it.trustRegion == 'LONDON' }.asked", equalTo(1))
                .body("items.find { it.trustRegion == 'NONE' }.asked", equalTo(1));
        report(LEAD_RJ1, "trust-region").body("items.trustRegion", equalTo(List.of("LONDON")));
        as(ANALYST)
                .get(REPORT + "?limit=1&by=trust-region&course=" + course)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        assertFault(as(ANALYST).get("/v1/insight/time-to-place?by=trust-region").then(), "?by");
    }

    @Test
    void whatPlacesCostIsToldByWhoPays() {
        var cap = Funded.cap(accreditation, Funded.places(2, "UNFUNDED"));
        var cohort = Funded.cohort(accreditation, 20);
        var leaves = enrolled(LEAD_RJ1, cohort);
        enrolled(LEAD_RJ1, cohort);
        enrolled(LEAD_RJZ, cohort);
        enrolled(LEAD_RJ1, Given.openCohort(accreditation, 5));
        counted("asked", 4);

        report(ANALYST, "trust,payer")
                .body("items.find { it.trust == 'RJ1' && it.payer == 'NATIONAL_PROGRAMME' }.costPence", equalTo(80_000))
                .body("items.find { it.trust == 'RJZ' && it.payer == 'TRUST' }.costPence", equalTo(40_000))
                .body("items.find { it.trust == 'RJ1' && it.payer == 'NONE' }.costPence", equalTo(0));
        report(LEAD_RJZ, "payer").body("items.payer", equalTo(List.of("TRUST")));
        Given.move(LEAD_RJ1, leaves, "withdraw", "{\"reason\": \"other\"}").statusCode(200);
        counted("asked", 4);
        report(ANALYST, "payer").body("items.find { it.payer == 'NATIONAL_PROGRAMME' }.costPence", equalTo(40_000));
        as(ANALYST).get(Funded.CAPS + "/" + cap).then().body("penceUsed", equalTo(40_000));
        as(ANALYST)
                .get("/v1/insight/reconciliation")
                .then()
                .body("differences.findAll { it.courseId == '" + course + "' }", empty());
    }

    @Test
    void aTrustSeesItsOwnAndAProviderWhatTrustsHavePassedOn() {
        var cohort = Given.openCohort(accreditation, 5);
        enrolled(LEAD_RJ1, cohort);
        enrolled(LEAD_RJZ, cohort);
        Given.approvers(LEAD_RJ1, "LEAD");
        Given.nomination("manager.rj1", Given.staffOf("manager.rj1", LEAD_RJ1), cohort);

        counted("asked", 3);

        report(LEAD_RJ1, "trust")
                .body("items.trust", equalTo(List.of("RJ1")))
                .body("items[0].asked", equalTo(2))
                .body("items[0].byStatus.NOMINATED", equalTo(1));
        report(LEAD_RJZ, "trust").body("items.trust", equalTo(List.of("RJZ"))).body("items[0].asked", equalTo(1));
        report(LEAD_P0001, "provider")
                .body("items[0].asked", equalTo(2))
                .body("items[0].byStatus.NOMINATED", equalTo(0));
        report(LEAD_P0002, "provider").body("items", empty());
        // Whoever asks for another's is shown nothing.
        as(LEAD_RJZ)
                .queryParam("trust", "RJ1")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aReportIsReadPageByPageAndWholeAsASheet() {
        var cohort = Given.openCohort(accreditation, 5);
        enrolled(LEAD_RJ1, cohort);
        enrolled(LEAD_RJZ, cohort);
        counted("asked", 2);

        var trusts = new ArrayList<String>();
        String after = "";
        while (after != null) {
            var request = as(ANALYST)
                    .queryParam("course", course)
                    .queryParam("by", "trust,course")
                    .queryParam("limit", 1);
            var page = (after.isEmpty() ? request : request.queryParam("after", after))
                    .get(REPORT)
                    .then()
                    .statusCode(200)
                    .extract();
            trusts.addAll(page.<List<String>>path("items.trust"));
            after = page.path("next");
        }
        assertThat(trusts).containsExactly("RJ1", "RJZ");
        as(ANALYST)
                .accept("text/csv")
                .queryParam("course", course)
                .queryParam("by", "trust,course")
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("trust,course,asked,waiting,enrolled,"))
                .body(containsString("\r\nRJ1," + course + ",1,0,1,0,0,0,0,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolments", "funnel", "trend", "time-to-place"})
    void everyReportIsASheetAndADrawingToo(String report) {
        enrolled(LEAD_RJ1, Given.openCohort(accreditation, 5));
        counted("asked", 1);
        var path = "/v1/insight/" + report + "?trust=RJ1" + (report.equals("enrolments") ? "&course=" + course : "");

        as(LEAD_RJ1).accept("text/csv").get(path).then().statusCode(200).contentType(startsWith("text/csv"));
        as(LEAD_RJ1)
                .accept("image/svg+xml")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .body(containsString("<title id=\"chart-title\">"));
    }

    @Test
    void howFarEnrolmentsCameAndHowLongItTookIsToldOfEachTrust() {
        var trust = new OtherTrust(Given.openCohort(accreditation, 3));
        trust.enrolledAfter(0);
        trust.enrolledAfter(10);
        trust.enrolledAfter(15);
        trust.enrolledAfter(40);
        trust.staff(1, null, null, 1);

        var of = "?trust=" + trust.code();
        var funnel = as(ANALYST).get("/v1/insight/funnel" + of).then().statusCode(200);
        funnel.body("steps.find { it.step == 'ASKED' }.enrolments", equalTo(5))
                .body("steps.find { it.step == 'ENROLLED' }.enrolments", equalTo(5))
                .body("steps.find { it.step == 'STARTED' }.enrolments", equalTo(1))
                .body("steps.find { it.step == 'COMPLETED' }.enrolments", equalTo(0));
        as(ANALYST)
                .get("/v1/insight/trend" + of)
                .then()
                .statusCode(200)
                .body("items.asked.sum()", equalTo(5))
                .body("items[-1].month", equalTo(today().withDayOfMonth(1).toString()));
        // 0, 0, 10, 15, 40
        as(ANALYST)
                .get("/v1/insight/time-to-place" + of)
                .then()
                .statusCode(200)
                .body("items[0].places", equalTo(5))
                .body("items[0].medianDays", equalTo(10.0f));
        trust.enrolledAfter(20);
        as(ANALYST)
                .get("/v1/insight/time-to-place?by=trust&trust=" + trust.code())
                .then()
                .body("items.of", equalTo(List.of(trust.code())))
                .body("items[0].medianDays", equalTo(12.5f));
        as(ANALYST)
                .get("/v1/insight/funnel" + of + "&from="
                        + today().plusMonths(1).toString().substring(0, 7))
                .then()
                .body("steps.enrolments.sum()", equalTo(0));
    }

    @Test
    void whatIsCountedIsWhatThereIs() {
        enrolled(LEAD_RJ1, Given.openCohort(accreditation, 5));

        await().untilAsserted(() -> as(ANALYST)
                .get("/v1/insight/reconciliation")
                .then()
                .statusCode(200)
                .body("behind", equalTo(0))
                // Other tests change rows of their own without telling of it.
                .body("differences.findAll { it.courseId == '" + course + "' }", empty()));
    }

    @Test
    void aDifferenceIsFoundAndGoesAwayWhenItIsCountedAgain() {
        var enrolment = enrolled(LEAD_RJ1, Given.openCohort(accreditation, 5));
        counted("asked", 1);

        Rows.change("update insight_standing set enrolments = enrolments + 1 where course_id = '" + course + "'");
        as(ANALYST)
                .get("/v1/insight/reconciliation")
                .then()
                .body("equal", equalTo(false))
                .body("differences.find { it.courseId == '" + course + "' }.counted", equalTo(2))
                .body("differences.find { it.courseId == '" + course + "' }.there", equalTo(1));
        Rows.change("update insight_standing set enrolments = enrolments - 1 where course_id = '" + course + "'");

        // Whatever is looked at twice is counted once.
        Rows.texts("select insight_count(array['" + enrolment + "'::uuid, '" + enrolment + "'::uuid])");
        counted("asked", 1);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertFault(as(ANALYST).queryParam("by", "shoe").get(REPORT).then(), "?by");
        assertFault(as(ANALYST).queryParam("by", "trust,trust").get(REPORT).then(), "?by");
        assertFault(as(ANALYST).queryParam("after", "AAAA").get(REPORT).then(), "?after");
        assertFault(as(ANALYST).queryParam("course", "x").get(REPORT).then(), "?course");
        assertFault(as(LEAD_RJ1).queryParam("as", "PROVIDER").get(REPORT).then(), "?as");
        assertFault(as(ANALYST).get("/v1/insight/time-to-place?by=course").then(), "?by");
        assertFault(as(LEAD_RJ1).get("/v1/insight/time-to-place?by=provider").then(), "?by");
        assertFault(as(ANALYST).get("/v1/insight/trend?from=2026-13").then(), "?from");
        assertFault(
                as(ANALYST).get("/v1/insight/funnel?trust=RJ1&provider=P0001").then(), "?trust");
        assertFault(as(LEAD_RJ1).get("/v1/insight/funnel?trust=RJZ").then(), "?trust");
    }

    @Test
    void nobodyElseReadsReports() {
        for (var report : List.of("enrolments", "funnel", "trend", "time-to-place")) {
            for (var other : List.of("participant.one.rj1", "manager.rj1", "operator.one")) {
                assertProblem(as(other).get("/v1/insight/" + report).then(), 403, "FORBIDDEN");
            }
            assertProblem(anonymous().get("/v1/insight/" + report).then(), 401, "UNAUTHENTICATED");
        }
        for (var other : List.of(LEAD_RJ1, LEAD_P0001)) {
            assertProblem(as(other).get("/v1/insight/reconciliation").then(), 403, "FORBIDDEN");
        }
        as("operator.one").get("/v1/insight/reconciliation").then().statusCode(200);
    }

    private String priced(int capacity, int pence) {
        String id = as(LEAD_P0001)
                .body(Given.plan(accreditation, Given.newCode(), capacity)
                        .replace("\"delivery\"", "\"pricePence\": " + pence + ", \"payer\": \"TRUST\", \"delivery\""))
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

    private static String enrolled(String lead, String cohort) {
        return Given.enrolment(lead, Given.participant(lead), cohort);
    }

    private ValidatableResponse report(String person, String by) {
        return as(person)
                .queryParam("course", course)
                .queryParam("by", by)
                .get(REPORT)
                .then()
                .statusCode(200);
    }

    /** Until everything that has happened is counted, and then it is as many. */
    private void counted(String what, int many) {
        await().until(() -> as(ANALYST).get("/v1/insight/reconciliation").<Integer>path("behind") == 0);
        report(ANALYST, "course").body("items[0]." + what, equalTo(many));
    }
}
