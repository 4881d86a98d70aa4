package uk.nhs.leadership.enrolment.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.CSV;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.csv;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.ended;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.job;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.lines;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.placesTaken;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.results;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.rowsOf;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.sendAs;
import static uk.nhs.leadership.enrolment.enrolment.BulkEnrolling.staff;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/** What can be on a list of people who are to be enrolled, how it is meant, and who may send it. */
@QuarkusTest
class BulkEnrolmentListHttpTest {
    @Test
    void ifAskedNobodyIsEnrolledUnlessEverybodyIs() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 30);
        var numbers = new ArrayList<>(staff(LEAD_RJ1, 4));
        numbers.add("NOBODY");

        var job = ended(sendAs(LEAD_RJ1, csv(numbers), cohort, "&mode=ALL"));

        as(LEAD_RJ1)
                .get("/v1/jobs/" + job)
                .then()
                .body("status", equalTo("FAILED"))
                .body("failure", equalTo("ROWS_REFUSED"));
        assertThat(rowsOf(cohort)).isEmpty();
        assertThat(placesTaken(cohort)).isEqualTo("0");
        numbers.removeLast();
        ended(sendAs(LEAD_RJ1, csv(numbers), cohort, "&mode=ALL"));
        assertThat(rowsOf(cohort)).hasSize(4);
    }

    @Test
    void aDryRunTakesNoPlace() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var job = sendAs(LEAD_RJ1, csv(staff(LEAD_RJ1, 5)), cohort, "&dryRun=true");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "VALIDATED".equals(job(job).extract().path("status")));
        job(job).body("applied", equalTo(3)).body("refused", equalTo(2));
        assertThat(placesTaken(cohort)).isEqualTo("0");

        as(LEAD_RJ1)
                .header("If-Match", job(job).extract().header("ETag"))
                .post("/v1/jobs/" + job + "/apply")
                .then()
                .statusCode(200);
        ended(job);
        assertThat(placesTaken(cohort)).isEqualTo("3");
    }

    @Test
    void peopleAreNamedByNumberOrIdAndByBothOnlyIfTheyAgree() {
        var cohort = Given.openCohort(Accreditation.granted(), 30);
        var number = Given.newEmployeeNumber();
        var id = Given.participant(LEAD_RJ1, number);
        var other = Given.participant(LEAD_RJ1);
        var body = """
                {"employee_number": "%1$s", "participant_id": "%3$s"}
                {"participant_id": "%2$s", "employee_number": "%1$s"}
                {"participant_id": "%3$s"}
                {}
                """.formatted(number, id, other);

        var job = ended(as(LEAD_RJ1)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/enrolments/bulk?cohort=" + cohort)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        assertThat(results(job)).containsExactly("NOT_FOUND", "", "", "NOT_FOUND");
    }

    @Test
    void ofEachOnAListItIsToldWhetherTheyWouldBeEnrolledAndEveryReason() throws SQLException {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 1);
        var taken = Given.newEmployeeNumber();
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1, taken), cohort);
        var free = staff(LEAD_RJ1, 1).getFirst();

        var lines = as(LEAD_RJ1)
                .contentType(CSV)
                .body(csv(List.of(taken, free, "NOBODY", "not a number")))
                .post("/v1/enrolments/eligibility?cohort=" + cohort)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        assertThat(lines.lines().map(line -> line.replaceAll("\"[0-9a-f-]{36}\"", "ID")))
                .containsExactly(
                        "{\"row\":2,\"participantId\":ID,\"eligible\":false,\"codes\":[\"ALREADY_ENROLLED\",\"COHORT_FULL\"]}",
                        "{\"row\":3,\"participantId\":ID,\"eligible\":false,\"codes\":[\"COHORT_FULL\"]}",
                        "{\"row\":4,\"eligible\":false,\"codes\":[\"NOT_FOUND\"]}",
                        "{\"row\":5,\"eligible\":false,\"codes\":[\"VALUE_INVALID\"]}");
        assertThat(rowsOf(cohort)).hasSize(1);
    }

    @Test
    void whatIsAskedForIsSaidClearlyAndOfACohortThatIsThere() {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var planned = Given.plannedCohort(Accreditation.granted(), 3);
        var list = csv(staff(LEAD_RJ1, 1));

        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk")
                        .then(),
                "?cohort");
        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk?mode=SOME&cohort=" + cohort)
                        .then(),
                "?mode");
        assertFault(
                as(LEAD_RJ1)
                        .contentType("text/csv; charset=UTF-16")
                        .body(list)
                        .post("/v1/enrolments/bulk?cohort=" + cohort)
                        .then(),
                "#Content-Type");
        assertFault(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body("employee_number\n\"2041")
                        .post("/v1/enrolments/bulk?cohort=" + cohort)
                        .then(),
                "row 2");
        assertProblem(
                as(LEAD_RJ1)
                        .contentType(CSV)
                        .body(list)
                        .post("/v1/enrolments/bulk?cohort=" + planned)
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void onlyATrustEnrolsItsStaff() {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        for (var path : List.of("/v1/enrolments/bulk?cohort=", "/v1/enrolments/eligibility?cohort=")) {
            for (var person : List.of(LEAD_P0001, "participant.one.rj1")) {
                assertProblem(
                        as(person)
                                .contentType(CSV)
                                .body("employee_number\nX1\n")
                                .post(path + cohort)
                                .then(),
                        403,
                        "FORBIDDEN");
            }
            assertProblem(
                    Http.anonymous()
                            .contentType(CSV)
                            .body("employee_number\nX1\n")
                            .post(path + cohort)
                            .then(),
                    401,
                    "UNAUTHENTICATED");
        }
    }
}
