package uk.nhs.leadership.enrolment.enrolment;

import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/** Lists of people who are to be enrolled, as tests send them, and what became of them. */
final class BulkEnrolling {
    static final String CSV = Http.CSV;

    private BulkEnrolling() {}

    static String enrolledAlone(String number, String cohort) {
        String id = as(LEAD_RJ1)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var answer = as(LEAD_RJ1)
                .body(Given.enrol(id == null ? "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11" : id, cohort))
                .post("/v1/enrolments")
                .then();
        return answer.extract().statusCode() == 201 ? "" : answer.extract().path("code");
    }

    static List<String> staff(String learningLead, int people) {
        var numbers = Stream.generate(Given::newEmployeeNumber).limit(people).toList();
        as(learningLead)
                .contentType(Http.CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage\n"
                        + numbers.stream().map(Given::staffRow).collect(Collectors.joining()))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        return numbers;
    }

    static String csv(List<String> numbers) {
        return "employee_number\n" + String.join("\n", numbers) + "\n";
    }

    static String send(String csv, String cohort) {
        return sendAs(LEAD_RJ1, csv, cohort, "");
    }

    static String sendAs(String person, String csv, String cohort, String more) {
        return as(person)
                .contentType(CSV)
                .body(csv)
                .post("/v1/enrolments/bulk?cohort=" + cohort + more)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    static String ended(String job) {
        return endedOf(LEAD_RJ1, job);
    }

    static String endedOf(String person, String job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(person).get("/v1/jobs/" + job).path("endedAt") != null);
        return job;
    }

    static ValidatableResponse job(String job) {
        return as(LEAD_RJ1).get("/v1/jobs/" + job).then().statusCode(200);
    }

    /** The codes, in the order of the rows. */
    static List<String> results(String job) {
        return as(LEAD_RJ1)
                .get("/v1/jobs/" + job + "/results.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .toList();
    }

    /** All of each row but what belongs to it alone, or to the cohort. */
    static List<String> rowsOf(String cohort) throws SQLException {
        return lines("""
                select (to_jsonb(e) - '{id,cohort_id,course_id,enrolled_at,updated_at,asked_at,passed_on_at,funding_cap_id}'::text[]
                  || jsonb_build_object('funded', e.funding_cap_id is not null, 'at', array[e.enrolled_at, e.updated_at] = array[e.updated_at, e.enrolled_at]))::text
                from enrolment e where e.cohort_id = '%s' order by e.id""".formatted(cohort));
    }

    static List<String> eventsOf(String cohort) throws SQLException {
        return lines("""
                select concat_ws(' | ', l.type, l.sequence, l.actor, l.actor_kind, l.organisation, l.reason, l.audience,
                  (l.data::jsonb - 'cohortId' - 'courseId')::text)
                from event_log l join enrolment e on e.id = l.subject where e.cohort_id = '%s' order by l.entry""".formatted(cohort));
    }

    static String placesTaken(String cohort) throws SQLException {
        return lines("select places_taken from cohort where id = '" + cohort + "'")
                .getFirst();
    }

    static List<String> lines(String query) throws SQLException {
        try (var admin = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("DATABASE_URL", String.class), "postgres", "postgres");
                var row = admin.createStatement().executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }
}
