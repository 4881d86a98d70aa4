package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import uk.nhs.leadership.local.platform.Service;

/**
 * A trust imports 20,000 of its staff and enrols them all by one request, then sends the same list again. From the first byte sent
 * until the import is answered, or the job has ended; each in turn with a COPY of the very rows that came of it.
 */
final class BulkRate implements Bench.Measurement {
    private static final int WARM_UPS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What one round saw; times in milliseconds, memory in mebibytes. */
    private record Seen(
            double imported,
            double importedRows,
            double enrolled,
            double elsewhere,
            double enrolledRows,
            double again,
            double memory) {}

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws SQLException, IOException {
        var seen = new ArrayList<Seen>();
        try (var copies = new RowCopies(stand, Service.ENROLMENT)) {
            for (var i = -WARM_UPS; i < effort.longRounds(); i++) {
                var round = round(stand, copies);
                if (i >= 0) {
                    seen.add(round);
                }
            }
        }
        return List.of(
                Line.compared(
                        "%s staff imported, against COPY of the same rows of its three tables".formatted(people()),
                        "rows/s",
                        rounds(seen, round -> perSecond(round.imported())),
                        rounds(seen, round -> perSecond(round.importedRows())),
                        rounds(seen, round -> round.importedRows() / round.imported())),
                Line.atLeast(
                        "%s enrolled by one request, against COPY of the same rows of both tables".formatted(people()),
                        "rows/s",
                        rounds(seen, round -> perSecond(round.enrolled())),
                        rounds(seen, round -> perSecond(round.enrolledRows())),
                        rounds(seen, round -> round.enrolledRows() / round.enrolled()),
                        0.50),
                Line.figureAtMost("the same in itself", "s", rounds(seen, round -> round.enrolled() / 1_000), 2.5),
                Line.figureAtMost(
                        "from its end until accreditation-service has applied the last of its events",
                        "s",
                        rounds(seen, round -> round.elsewhere() / 1_000),
                        5),
                Line.figureAtMost(
                        "the most memory that it adds to the service's", "MiB", rounds(seen, Seen::memory), 64),
                Line.figureAtMost(
                        "the same list again, which changes nothing",
                        "s",
                        rounds(seen, round -> round.again() / 1_000),
                        0.7));
    }

    private static Seen round(Stand stand, RowCopies copies) throws SQLException, IOException {
        var crowd = new Crowd(stand);
        var events = new Events(stand, Service.ENROLMENT);
        var staff = crowd.lead().to("POST", "/v1/participants/import").csv(crowd.staffFile());
        var imported = millis(() -> staff.send().expect(200));
        events.awaitPublished();
        var importedRows = copies.millis(importedBy(crowd));
        var cohort = crowd.cohort();
        var memory = new Watched(stand.process(Service.ENROLMENT));
        var enrolled = millis(() -> sent(crowd, cohort, "applied", memory));
        var elsewhere = millis(() -> awaitApplied(stand, cohort));
        events.awaitPublished();
        var enrolledRows = copies.millis(enrolledOn(cohort));
        var again = millis(() -> sent(crowd, cohort, "unchanged", memory));
        return new Seen(imported, importedRows, enrolled, elsewhere, enrolledRows, again, memory.grown());
    }

    /** Sends the list and waits for the end of the job, which must have done this with each of its rows. */
    private static void sent(Crowd crowd, String cohort, String done, Watched memory) throws IOException {
        var job = crowd.lead()
                .to("POST", "/v1/enrolments/bulk?cohort=" + cohort)
                .csv(crowd.list())
                .send()
                .expect(202);
        var path = "/v1/jobs/" + job.id();
        Waits.until("the job has ended", PATIENCE, () -> {
            memory.look();
            return crowd.lead().get(path).expect(200).json().hasNonNull("endedAt");
        });
        var rows = crowd.lead().get(path).expect(200).at("/" + done).intValue();
        if (rows != Crowd.PEOPLE) {
            throw new IllegalStateException(rows + " rows " + done + " by " + path);
        }
    }

    /** Accreditation-service keeps every place of which it hears. */
    private static void awaitApplied(Stand stand, String cohort) throws SQLException {
        try (var elsewhere = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN)) {
            Waits.until(
                    "accreditation-service knows every place",
                    PATIENCE,
                    () -> Events.number(elsewhere, """
                            select count(*) from delivery_place
                            where cohort_id = '%s' and generation = read_model_generation('delivery')""".formatted(cohort)) == Crowd.PEOPLE);
        }
    }

    private static Map<String, String> importedBy(Crowd crowd) {
        var people = "(select id from participant where " + crowd.condition() + ")";
        var rows = new LinkedHashMap<String, String>();
        rows.put("participant", crowd.condition());
        rows.put("employment", "participant_id in " + people);
        rows.put("event_log", "subject in " + people);
        return rows;
    }

    private static Map<String, String> enrolledOn(String cohort) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("enrolment", "cohort_id = '" + cohort + "'");
        rows.put("event_log", "subject in (select id from enrolment where cohort_id = '" + cohort + "')");
        return rows;
    }

    @FunctionalInterface
    private interface Act {
        void run() throws IOException, SQLException;
    }

    private static double millis(Act act) throws IOException, SQLException {
        var began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double perSecond(double millis) {
        return Crowd.PEOPLE * 1_000 / millis;
    }

    private static Rounds rounds(List<Seen> seen, ToDoubleFunction<Seen> figure) {
        return Rounds.of(seen.stream().mapToDouble(figure).toArray());
    }

    private static String people() {
        return String.format(Locale.UK, "%,d", Crowd.PEOPLE);
    }
}
