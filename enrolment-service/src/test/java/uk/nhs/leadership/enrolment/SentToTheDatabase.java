package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** What a request sends to the database, as the query plans are looked at. */
final class SentToTheDatabase {
    private SentToTheDatabase() {}

    /** The enrolment of somebody for whom no place was free. */
    static String somebodyWaits() {
        var cohort = Given.openCohort(Accreditation.granted(), 1);
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        return Given.waiting(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
    }

    /** Without what the worker of jobs and the chores ask meanwhile. */
    static List<String> ofCaller(List<String> sent) {
        return sent.stream()
                .filter(sql -> Stream.of(
                                "not_before<=",
                                "duty_cursor",
                                "skip locked",
                                "with recursive waited",
                                "select distinct e.cohort_id")
                        .noneMatch(sql::contains))
                .toList();
    }

    static void assertFoundBy(String index, String table, String person, String path) throws SQLException {
        assertFound(
                index,
                table,
                ofCaller(SentSql.during(() -> as(person).get(path).then().statusCode(200))));
    }
}
