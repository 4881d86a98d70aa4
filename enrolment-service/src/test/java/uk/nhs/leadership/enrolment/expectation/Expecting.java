package uk.nhs.leadership.enrolment.expectation;

import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.local.LocalServers;

/** Expectations for tests. Each is for a job title of its own, so that no test sees another's people. */
public final class Expecting {
    public static final String EXPECTATIONS = "/v1/expectations";
    public static final String PUBLISHER = "publisher.one";

    /** By what nothing is met. */
    public static final String BY_NOTHING = "{\"award\": \"Award of nothing\"}";

    private static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage";

    private Expecting() {}

    public static String newJobTitle() {
        return "Keeper " + UUID.randomUUID();
    }

    public static String byCourse(Accreditation accreditation) {
        return "{\"courseIds\": [\"%s\"]}".formatted(accreditation.courseId());
    }

    /** The body of one that is due on the day from which it holds, which is today. */
    public static String body(String jobTitle, String metBy) {
        return body("{\"jobTitles\": [\"%s\"]}".formatted(jobTitle), metBy, 0, 0);
    }

    public static String body(String appliesTo, String metBy, int dueMonths, int graceDays) {
        return """
                {"name": "Everybody learns to lead", "appliesTo": %s, "metBy": %s, "dueMonths": %d, "graceDays": %d,
                 "validFrom": "%s"}""".formatted(appliesTo, metBy, dueMonths, graceDays, today());
    }

    /** Writes a draft. */
    public static String draft(String writer, String body) {
        return as(writer)
                .body(body)
                .post(EXPECTATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Writes one, publishes it, and waits until everybody has been looked at. */
    public static String inForce(String writer, String body) {
        var id = draft(writer, body);
        as(writer)
                .header("If-Match", "\"0\"")
                .post(EXPECTATIONS + "/" + id + "/publish")
                .then()
                .statusCode(200);
        awaitSwept(writer, id);
        return id;
    }

    public static void awaitSwept(String reader, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(reader)
                        .get(EXPECTATIONS + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("everybodyLookedAt", Matchers.equalTo(true)));
    }

    /** Somebody new with a job title, and more columns: {@code site} and {@code Leeds}. */
    public static String staff(String learningLead, String jobTitle, String columns, String values) {
        return staff(learningLead, Given.newEmployeeNumber(), jobTitle, columns, values);
    }

    public static String staff(String learningLead, String number, String jobTitle, String columns, String values) {
        imported(learningLead, number, jobTitle, columns, values);
        return as(learningLead)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public static void imported(String learningLead, String number, String jobTitle, String columns, String values) {
        var more = columns.isEmpty() ? "" : ",";
        as(learningLead)
                .contentType(CSV)
                .body(HEADING + more + columns + "\n" + number + ",Amara,Okafor,amara.okafor@nhs.example," + jobTitle
                        + ",7,S1" + more + values + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    /** Makes it so that the employer began to tell of somebody some years ago: the id of the period says when. */
    public static void knownForLong(String participant) throws SQLException {
        var period = "0190a3f2-7c1e-7a61-9d2b-" + UUID.randomUUID().toString().substring(24);
        var servers = LocalServers.forTests();
        var url = ConfigProvider.getConfig().getValue("DATABASE_URL", String.class);
        try (var session = DriverManager.getConnection(url, servers.adminUser(), servers.adminPassword());
                var statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.executeUpdate("""
                    update employment set id = '%1$s' where participant_id = '%2$s';
                    update participant set employment_id = '%1$s' where id = '%2$s'""".formatted(period, participant));
        }
    }

    /** The id of what an expectation makes of somebody of RJ1. */
    public static String dutyOf(String participant, String expectation) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> find(participant, expectation) != null);
        return find(participant, expectation);
    }

    private static String find(String participant, String expectation) {
        return as(LEAD_RJ1)
                .queryParam("participant", participant)
                .queryParam("expectation", expectation)
                .get("/v1/duties")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The body that exempts. */
    public static String exemption(String participant, String expectation) {
        return """
                {"participantId": "%s", "expectationId": "%s", "reason": "parental-leave", "text": "Back in autumn",
                 "until": "%s"}""".formatted(participant, expectation, today().plusDays(90));
    }
}
