package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import uk.nhs.leadership.local.platform.Service;

/**
 * A trust's system enrols one person after the other, over 64 connections onto as many cohorts, against the bare statements of the
 * same in one commit: the place taken, and the enrolment, its event and the record of its answer inserted.
 */
final class EnrolmentRate implements Bench.Measurement {
    private static final int CONNECTIONS = 64;
    private static final int COHORTS = 64;
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(1);
    private static final String RUN = Crowd.code("S");

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var people = people(stand);
        var cohorts = cohorts(stand);
        Supplier<String> token = () -> stand.tokens().ofPerson("lead.rj1");
        // No person twice on a course: the cohorts are of as many courses, and everybody is put on one before anybody
        // on two.
        var ours = new Target(
                "the enrolment",
                stand.url(Service.ENROLMENT),
                token,
                number -> enrolled(people.get(number / COHORTS % people.size()), cohorts.get(number % COHORTS), number),
                201);
        var bare = new Target(
                "the bare enrolment",
                stand.bare().url(),
                token,
                number -> inserted(people.get(number / COHORTS % people.size()), cohorts.get(number % COHORTS)),
                201);
        var both = new SideBySide(stand.load(), ours, bare, CONNECTIONS);
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        return List.of(Line.atLeast(
                "single enrolment at 64 connections, against its bare SQL",
                "/s",
                capacity.ours(Sample::perSecond),
                capacity.baseline(Sample::perSecond),
                capacity.ratio(Sample::perSecond),
                0.50));
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

    private static Call enrolled(String participant, String cohort, int number) {
        return Call.post("/v1/enrolments", "Idempotency-Key: " + RUN + "-" + number + "\r\n", """
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
