package uk.nhs.leadership.enrolment.certification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.enrolment.certification.Certification.PUBLISHER;
import static uk.nhs.leadership.enrolment.certification.Certification.SCHEMES;
import static uk.nhs.leadership.enrolment.certification.Certification.TERMS;
import static uk.nhs.leadership.enrolment.certification.Certification.forCourse;
import static uk.nhs.leadership.enrolment.certification.Certification.scheme;
import static uk.nhs.leadership.enrolment.certification.CertificationRule.SCHEME_ALREADY_THERE;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class SchemeHttpTest {
    private static final String HALF_A_YEAR = """
            {"rule": "FROM_COMPLETION", "months": 6, "windowDays": 0, "graceDays": 0}""";

    @Test
    void theNationalBodyWritesSchemesAndWhoeverSignsInReadsThem() {
        var accreditation = Accreditation.granted();

        var path = scheme(accreditation, TERMS);

        for (var reader : List.of(LEAD_RJ1, LEAD_P0001, "manager.rj1")) {
            as(reader)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("courseId", equalTo(accreditation.courseId().toString()))
                    .body("terms.months", equalTo(12));
        }
        as(LEAD_RJ1)
                .queryParam("limit", 200)
                .get(SCHEMES)
                .then()
                .body("items.courseId", hasItem(accreditation.courseId().toString()));
        assertProblem(anonymous().get(SCHEMES).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void nobodyElseWritesThem() {
        var accreditation = Accreditation.granted();
        var path = scheme(accreditation, TERMS);

        for (var other : List.of(LEAD_RJ1, LEAD_P0001, "author.one", "every.role.rgt")) {
            assertProblem(
                    as(other)
                            .body(forCourse(Accreditation.granted(), TERMS))
                            .post(SCHEMES)
                            .then(),
                    403,
                    "FORBIDDEN");
            assertProblem(
                    as(other)
                            .header("If-Match", "\"0\"")
                            .body("{\"terms\": %s}".formatted(HALF_A_YEAR))
                            .put(path)
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        as(LEAD_RJ1).get(path).then().body("terms.months", equalTo(12));
    }

    @Test
    void aCourseHasOneSchemeAndAnAwardHasOne() {
        var accreditation = Accreditation.granted();
        scheme(accreditation, TERMS);
        var award = "{\"award\": \"Award %s\", \"terms\": %s}".formatted(UUID.randomUUID(), TERMS);
        as(PUBLISHER).body(award).post(SCHEMES).then().statusCode(201);

        assertRefused(
                as(PUBLISHER)
                        .body(forCourse(accreditation, HALF_A_YEAR))
                        .post(SCHEMES)
                        .then(),
                SCHEME_ALREADY_THERE);
        assertRefused(as(PUBLISHER).body(award).post(SCHEMES).then(), SCHEME_ALREADY_THERE);
    }

    @Test
    void aChangeHoldsForWhatIsAwardedFromThenOn() {
        var accreditation = Accreditation.granted();
        var path = scheme(accreditation, TERMS);
        var before = Awarded.to(Given.participant(LEAD_RJ1), accreditation);

        as(PUBLISHER)
                .header("If-Match", "\"0\"")
                .body("{\"terms\": %s}".formatted(HALF_A_YEAR))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        var after = Awarded.to(Given.participant(LEAD_RJ1), accreditation);
        assertExpires(before, today().plusMonths(12).toString());
        assertExpires(after, today().plusMonths(6).toString());
        assertProblem(
                as(PUBLISHER)
                        .header("If-Match", "\"0\"")
                        .body("{\"terms\": %s}".formatted(TERMS))
                        .put(path)
                        .then(),
                412,
                "VERSION_STALE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\": \"FIXED_DATE\", \"months\": 0, \"windowDays\": 0, \"graceDays\": 0}|/terms/fixedDay",
                "{\"rule\": \"FIXED_DATE\", \"months\": 0, \"fixedDay\": \"02-30\", \"windowDays\": 0, \"graceDays\": 0}|/terms/fixedDay",
                "{\"rule\": \"FROM_COMPLETION\", \"months\": 0, \"windowDays\": 0, \"graceDays\": 0}|/terms/months",
                "{\"rule\": \"FROM_COMPLETION\", \"months\": 121, \"windowDays\": 0, \"graceDays\": 0}|/terms/months",
                "{\"rule\": \"FROM_COMPLETION\", \"months\": 1, \"fixedDay\": \"03-31\", \"windowDays\": 0, \"graceDays\": 0}|/terms/fixedDay",
                "{\"rule\": \"FROM_COMPLETION\", \"months\": 1, \"windowDays\": 731, \"graceDays\": 0}|/terms/windowDays",
                "{\"rule\": \"FROM_COMPLETION\", \"months\": 1, \"windowDays\": 0, \"graceDays\": -1}|/terms/graceDays"
            })
    void termsThatCannotBeAreRefusedWhereTheyStand(String terms, String pointer) {
        assertFault(
                as(PUBLISHER)
                        .body("{\"courseId\": \"%s\", \"terms\": %s}".formatted(UUID.randomUUID(), terms))
                        .post(SCHEMES)
                        .then(),
                pointer);
    }

    @Test
    void itIsForACourseOrForAnAward() {
        var both = "{\"courseId\": \"%s\", \"award\": \"x\", \"terms\": %s}".formatted(UUID.randomUUID(), TERMS);

        assertFault(as(PUBLISHER).body(both).post(SCHEMES).then(), "/award");
        assertFault(
                as(PUBLISHER)
                        .body("{\"terms\": %s}".formatted(TERMS))
                        .post(SCHEMES)
                        .then(),
                "/award");
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go back on the last Sunday of October: the day ends at midnight in England, which is then UTC.
        "2027-10-31, FROM_COMPLETION, 12, 2028-10-31, 2028-11-01T00:00:00Z",
        "2027-10-30, FROM_COMPLETION, 12, 2028-10-30, 2028-10-31T00:00:00Z",
        "2027-10-28, FROM_COMPLETION, 12, 2028-10-28, 2028-10-28T23:00:00Z",
        "2027-10-29, FROM_COMPLETION, 12, 2028-10-29, 2028-10-30T00:00:00Z",
        "2028-02-29, FROM_COMPLETION, 12, 2029-02-28, 2029-03-01T00:00:00Z",
        "2027-06-15, FROM_COMPLETION, 12, 2028-06-15, 2028-06-15T23:00:00Z"
    })
    void thePreviewKnowsLeapDaysAndSummerTime(
            String completedOn, String rule, int months, String expiresOn, String expiresAt) {
        as(LEAD_RJ1)
                .queryParam("rule", rule)
                .queryParam("months", months)
                .queryParam("completedOn", completedOn)
                .get(SCHEMES + "/preview")
                .then()
                .statusCode(200)
                .body("expiresOn", equalTo(expiresOn))
                .body("expiresAt", equalTo(expiresAt));
    }

    @Test
    void thePreviewSaysWhatIsMissing() {
        assertFault(as(LEAD_RJ1).get(SCHEMES + "/preview").then(), "?rule");
        assertFault(as(LEAD_RJ1).get(SCHEMES + "/preview?rule=FROM_COMPLETION").then(), "?months");
        assertFault(
                as(LEAD_RJ1)
                        .get(SCHEMES + "/preview?rule=FROM_COMPLETION&months=12")
                        .then(),
                "?completedOn");
        assertFault(
                as(LEAD_RJ1)
                        .get(SCHEMES + "/preview?rule=FIXED_DATE&months=0&completedOn=2027-01-01")
                        .then(),
                "?fixedDay");
    }

    private static void assertExpires(Awarded awarded, String on) {
        as(LEAD_RJ1)
                .queryParam("participant", awarded.participant())
                .get("/v1/certifications")
                .then()
                .body("items[0].expiresOn", equalTo(on));
    }
}
