package uk.nhs.leadership.enrolment.equality;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.OtherTrust;

@QuarkusTest
class UptakeHttpTest {
    private static final String REPORT = "/v1/insight/equality";
    private static final String ETHNICITY = "indicators.find { it.subject == 'ETHNICITY' }";
    private static final String DISABILITY = "indicators.find { it.subject == 'DISABILITY' }";

    @Test
    void whoBeganACourseIsComparedByGroupWithoutSmallNumbers() {
        var trust = new OtherTrust(Given.openCohort(Accreditation.granted(), 3));
        trust.staff(24, "A", "NO", 12);
        trust.staff(6, "H", "NO", 2);
        trust.staff(12, "N", null, 4);
        trust.staff(3, "P", "YES", 0);
        trust.staff(10, "Z", null, 5);

        report("analyst.one", trust.code(), thisYear())
                .statusCode(200)
                .body("workforce", equalTo(55))
                .body("trained", equalTo(23))
                .body(ETHNICITY + ".groups.find { it.group == 'BME' }.workforce", equalTo(21))
                .body(ETHNICITY + ".groups.find { it.group == 'BME' }.trained", equalTo(6))
                .body(ETHNICITY + ".groups.find { it.group == 'UNKNOWN' }.workforce", equalTo(10))
                // (12 / 24) / (6 / 21)
                .body(ETHNICITY + ".relativeLikelihood", equalTo(1.75f))
                .body(DISABILITY + ".groups.find { it.group == 'DISABLED' }.workforce", nullValue())
                .body(DISABILITY + ".groups.findAll { it.workforce != null }.size()", Matchers.lessThan(2))
                .body(DISABILITY + ".relativeLikelihood", nullValue());
        as("analyst.one")
                .accept("text/csv")
                .queryParam("trust", trust.code())
                .queryParam("year", thisYear())
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(Matchers.containsString(trust.code() + "," + thisYear()))
                .body(Matchers.containsString(",ETHNICITY,BME,21,6,15,1.75"));
    }

    @Test
    void aYearInWhichNobodyBeganTellsNothingOfIt() {
        var trust = new OtherTrust(Given.openCohort(Accreditation.granted(), 3));
        trust.staff(8, "A", "NO", 8);

        report("analyst.one", trust.code(), thisYear() - 1)
                .statusCode(200)
                .body("workforce", equalTo(8))
                .body("trained", nullValue());
    }

    @Test
    void aTrustIsToldOfItsOwnOnly() {
        report(LEAD_RJ1, "RJ1", thisYear()).statusCode(200).body("trust", equalTo("RJ1"));
        as(LEAD_RJ1).queryParam("year", thisYear()).get(REPORT).then().body("trust", equalTo("RJ1"));
        assertProblem(report(LEAD_RJ1, "RJZ", thisYear()), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_P0001, "participant.one.rj1", "manager.rj1", "operator.one")) {
            assertProblem(report(other, "RJ1", thisYear()), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(REPORT).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void whatIsAskedForIsNamed() {
        assertFault(report(LEAD_RJ1, "RJ1", thisYear() + 1), "?year");
        assertFault(as(LEAD_RJ1).get(REPORT).then(), "?year");
        assertFault(as(LEAD_RJ1).queryParam("year", "26").get(REPORT).then(), "?year");
        assertFault(as("analyst.one").queryParam("year", thisYear()).get(REPORT).then(), "?trust");
        assertFault(report("analyst.one", "rj1!", thisYear()), "?trust");
    }

    private static int thisYear() {
        return today().getMonthValue() < 4 ? today().getYear() - 1 : today().getYear();
    }

    private static ValidatableResponse report(String person, String trust, int year) {
        return as(person)
                .queryParam("trust", trust)
                .queryParam("year", year)
                .get(REPORT)
                .then();
    }
}
