package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.postgresql.PGConnection;
import uk.nhs.leadership.local.platform.Service;

/** A trust downloads all its enrolments as a sheet, in turn with a COPY of the same rows and columns; and what that adds to the service's memory. */
final class EnrolmentSheetRate implements Bench.Measurement {
    /** Everybody works at the trust. */
    private static final int SHARE = 1;

    private static final double TARGET = 0.40;
    private static final double MOST_MEMORY = 64;

    /** As the tables have them: no policies, no guards, no other form of a time. */
    private static final String COPY = """
            copy (
              select e.id, e.participant_id, p.given_name, p.family_name, p.email, e.cohort_id, e.course_id, e.employer, e.provider,
                e.attempt, e.transferred_from, e.place, e.training, e.late_reason, e.nominated_by, e.awaited_approvals, e.offered_until,
                e.place_reason, e.place_text, e.started_on, e.completed_on, e.decided_on, e.deferral_reason, e.deferral_text,
                e.deferred_on, e.resumed_on, e.sessions_present, e.sessions_absent, e.sessions_excused, e.withdrawal_reason,
                e.withdrawal_text, e.funding_cap_id, e.funded_pence, e.funding_payer, e.funding_code, e.asked_at, e.enrolled_at,
                e.updated_at
              from enrolment e left join participant p on p.id = e.participant_id
              where e.employer = '%s' order by e.id
            ) to stdout with (format csv, header)""".formatted(Crowd.TRUST);

    /** What one round saw: rows a second, mebibytes. */
    private record Seen(double sent, double copied, double memory, double size) {}

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, SQLException {
        var people = effort.quick() ? 20_000 : 200_000;
        var seen = new ArrayList<Seen>();
        long rows;
        try (var nation = new Nation(stand, SHARE).grown(people)) {
            var database = nation.database();
            rows = Events.number(database, "select count(*) from enrolment where employer = '" + Crowd.TRUST + "'");
            for (var i = -1; i < effort.longRounds(); i++) {
                var round = round(stand, database, rows);
                if (i >= 0) {
                    seen.add(round);
                }
            }
        }
        return List.of(
                Line.atLeast(
                        String.format(
                                Locale.UK,
                                "a trust's %,d enrolments as a sheet, against COPY of the same rows and columns",
                                rows),
                        "rows/s",
                        rounds(seen, Seen::sent),
                        rounds(seen, Seen::copied),
                        rounds(seen, round -> round.sent() / round.copied()),
                        TARGET),
                Line.figureAtMost(
                        String.format(
                                Locale.UK,
                                "the most memory that such a sheet of %,.0f MiB adds to the service's",
                                seen.getFirst().size()),
                        "MiB",
                        rounds(seen, Seen::memory),
                        MOST_MEMORY));
    }

    private static Seen round(Stand stand, Connection database, long rows) throws IOException, SQLException {
        var memory = new Watched(stand.process(Service.ENROLMENT));
        var token = stand.tokens().ofPerson("lead.rj1");
        var began = System.nanoTime();
        var sheet = Download.of(stand.url(Service.ENROLMENT).resolve("/v1/enrolments.csv"), token, memory);
        var sent = (System.nanoTime() - began) / 1e9;
        // The first line names the columns.
        if (sheet.lines() != rows + 1) {
            throw new IllegalStateException(sheet.lines() + " lines of " + rows + " enrolments");
        }
        began = System.nanoTime();
        var copied = database.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
        var copying = (System.nanoTime() - began) / 1e9;
        if (copied != rows) {
            throw new IllegalStateException(copied + " rows copied instead of " + rows);
        }
        return new Seen(rows / sent, rows / copying, memory.grown(), sheet.mebibytes());
    }

    private static Rounds rounds(List<Seen> seen, ToDoubleFunction<Seen> figure) {
        return Rounds.of(seen.stream().mapToDouble(figure).toArray());
    }
}
