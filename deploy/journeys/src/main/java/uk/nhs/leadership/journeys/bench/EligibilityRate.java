package uk.nhs.leadership.journeys.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import uk.nhs.leadership.local.platform.Service;

/** A trust asks of 20,000 of its staff whether each would be enrolled on a cohort. */
final class EligibilityRate implements Bench.Measurement {

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException {
        return List.of(Line.stated(
                String.format(Locale.UK, "whether each of %,d would be enrolled, told of all", Crowd.PEOPLE),
                millis(stand, effort).text(1) + " ms"));
    }

    /** How long whoever asks waits for the last line. */
    static Rounds millis(Stand stand, Effort effort) throws SQLException {
        var crowd = new Crowd(stand).imported();
        // As PostgreSQL does by itself within a minute: what is measured is not how it guesses before.
        try (var admin = stand.connect(Service.ENROLMENT, Stand.Role.ADMIN)) {
            RegisterRows.run(admin, "analyze participant");
        }
        var path = "/v1/enrolments/eligibility?cohort=" + crowd.cohort();
        var list = crowd.list();
        var told = crowd.lead().to("POST", path).csv(list).send().expect(200).text();
        mustBeEligible(told);
        return Timed.millis(effort, number -> crowd.lead().to("POST", path).csv(list), 200);
    }

    /** An answer that knows nobody would be quick. */
    private static void mustBeEligible(String told) {
        var eligible =
                told.lines().filter(line -> line.contains("\"eligible\":true")).count();
        if (eligible != Crowd.PEOPLE) {
            throw new IllegalStateException(eligible + " of " + Crowd.PEOPLE + " would be enrolled");
        }
    }
}
