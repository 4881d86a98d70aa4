package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.local.platform.Service;

/**
 * People of one trust, and as many cohorts as connections, onto which they are enrolled one by one: by the service, and by the bare
 * statements of the same in one commit, which take the place and insert the enrolment, its event and the record of its answer.
 */
final class SingleEnrolments {
    static final int CONNECTIONS = 64;
    private static final int COHORTS = 64;
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(1);

    private final Stand stand;
    private final List<String> people;
    private final List<String> cohorts;
    private final String run = Crowd.code("S");

    SingleEnrolments(Stand stand) throws SQLException {
        this.stand = stand;
        this.people = people(stand);
        this.cohorts = cohorts(stand);
    }

    /** No person twice on a course: the cohorts are of as many courses, and everybody is put on one before anybody on two. */
    Target ours() {
        return new Target(
                "the enrolment",
                stand.url(Service.ENROLMENT),
                this::token,
                number -> enrolled(person(number), cohorts.get(number % COHORTS), number),
                201);
    }

    SideBySide sideBySide() {
        var bare = new Target(
                "the bare enrolment",
                stand.bare().url(),
                this::token,
                number -> inserted(person(number), cohorts.get(number % COHORTS)),
                201);
        return new SideBySide(stand.load(), ours(), bare, CONNECTIONS);
    }

    /** On one of these cohorts: an SQL condition. */
    String condition() {
        return "cohort_id in ('" + String.join("', '", cohorts) + "')";
    }

    private String token() {
        return stand.tokens().ofPerson("lead.rj1");
    }

    private String person(int number) {
        return people.get(number / COHORTS % people.size());
    }

    private static List<String> people(Stand stand) throws SQLException {
        var crowd = new Crowd(stand).imported();
        try (var admin = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN);
                var statement = admin.createStatement();
                var rows = statement.executeQuery("select id::text from participant where " + crowd.condition())) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private static List<String> cohorts(Stand stand) throws SQLException {
        var courses = new Events(stand, Service.ACCREDITATION).addGrants(COHORTS);
        var cohorts = new ArrayList<String>();
        for (var course : courses) {
            Waits.until(
                    "enrolment-service knows the course",
                    UNTIL_KNOWN,
                    () -> stand.client().anyone().get("/v1/courses/" + course).isSuccess());
            cohorts.add(Crowd.cohort(stand, course, Crowd.PEOPLE));
        }
        return cohorts;
    }

    private Call enrolled(String participant, String cohort, int number) {
        return Call.post("/v1/enrolments", "Idempotency-Key: " + run + "-" + number + "\r\n", """
                {"participantId":"%s","cohortId":"%s"}""".formatted(
                        participant, cohort));
    }

    /** What the service makes of the same, given to the bare endpoint ready made. */
    private static Call inserted(String participant, String cohort) {
        return Call.post(
                "/bare/enrolments", "", """
                {"id":"%s","participantId":"%s","cohortId":"%s","courseId":"%s","employer":"%s","provider":"P0001"}""".formatted(UUID.randomUUID(), participant, cohort, cohort, Crowd.TRUST));
    }
}
