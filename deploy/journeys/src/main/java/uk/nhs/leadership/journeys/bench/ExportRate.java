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

/** Anyone downloads the whole register as a sheet, in turn with a COPY of as many rows; and what that adds to the service's memory. */
final class ExportRate implements Bench.Measurement {
    private static final String COPY = """
            copy (
              select a.number, s.status, a.provider, a.provider_name, a.region, a.course_id, a.course_version, a.course_title,
                a.course_summary, a.audience, a.stage, a.award, a.learning_hours, a.delivery, a.curriculum_version_id, a.valid_from,
                a.valid_to, a.decision, a.updated_at
              from accreditation a left join accreditation_standing s on s.accreditation_id = a.id and s.known_until is null
                and s.holds_from <= current_date and (s.holds_until is null or s.holds_until > current_date)
              order by a.id
            ) to stdout with (format csv, header)""";

    /** What one round saw: rows a second, mebibytes. */
    private record Seen(double sent, double copied, double memory, double size) {}

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, SQLException {
        var seen = new ArrayList<Seen>();
        long rows;
        try (var database = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN)) {
            RegisterRows.fill(database, effort.quick() ? RegisterRows.ENTRIES : 1_000_000);
            rows = Events.number(database, "select count(*) from accreditation");
            for (var i = -1; i < effort.longRounds(); i++) {
                var round = round(stand, database, rows);
                if (i >= 0) {
                    seen.add(round);
                }
            }
        }
        return List.of(
                Line.compared(
                        String.format(
                                Locale.UK, "a register of %,d entries as a sheet, against COPY of as many rows", rows),
                        "rows/s",
                        rounds(seen, Seen::sent),
                        rounds(seen, Seen::copied),
                        rounds(seen, round -> round.sent() / round.copied())),
                Line.figureAtMost(
                        String.format(
                                Locale.UK,
                                "the most memory that such a sheet of %,.0f MiB adds to the service's",
                                seen.getFirst().size()),
                        "MiB",
                        rounds(seen, Seen::memory),
                        64));
    }

    private static Seen round(Stand stand, Connection database, long rows) throws IOException, SQLException {
        var memory = new Watched(stand.process(Service.ACCREDITATION));
        var began = System.nanoTime();
        var sheet =
                Download.of(stand.url(Service.ACCREDITATION).resolve("/v1/register/accreditations.csv"), null, memory);
        var sent = (System.nanoTime() - began) / 1e9;
        // The first line names the columns.
        if (sheet.lines() != rows + 1) {
            throw new IllegalStateException(sheet.lines() + " lines of a register of " + rows + " entries");
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
