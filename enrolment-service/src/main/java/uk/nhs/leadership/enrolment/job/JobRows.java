package uk.nhs.leadership.enrolment.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** The rows of jobs as they were sent, and what became of them. */
@ApplicationScoped
class JobRows {
    private static final CopyTable SENT = new CopyTable("job_row_sent", "n int, cells text[], fault text");
    private static final CopyTable JUDGED =
            new CopyTable("job_result_judged", "n int, outcome text, code text, thing uuid");

    private static final String OWN =
            "(" + OrganisationFilter.OFF + " or organisation = " + OrganisationFilter.CALLER + ")";

    private static final String KEEP = """
            insert into job_row (job_id, n, organisation, cells, fault)
            select ?, s.n, ?, s.cells, s.fault from %s s""".formatted(SENT);

    private static final String RECORD = """
            insert into job_result (job_id, n, organisation, outcome, code, thing)
            select ?, j.n, ?, j.outcome, j.code, j.thing from %s j""".formatted(JUDGED);

    private static final String ROWS =
            "select n, cells, fault from job_row where job_id = ? and n > ? and " + OWN + " order by n limit ?";

    private static final String RESULTS = "select n, outcome, code, thing from job_result where job_id = ? and n > ?"
            + " and " + OWN + " order by n limit ?";

    private final EntityManager database;

    JobRows(EntityManager database) {
        this.database = database;
    }

    void keep(Job job, List<SentRow> rows) {
        put(
                job,
                KEEP,
                SENT,
                rows,
                (row, line) -> line.value(row.n()).texts(row.cells()).value(row.fault()));
    }

    void record(Job job, List<RowResult> results) {
        put(
                job,
                RECORD,
                JUDGED,
                results,
                (result, line) -> line.value(result.n())
                        .value(result.outcome())
                        .value(result.code())
                        .value(result.thing()));
    }

    private <T> void put(Job job, String insert, CopyTable table, List<T> rows, CopyTable.RowWriter<T> writer) {
        session().doWork(connection -> {
            table.fill(connection, rows, writer);
            try (var statement = connection.prepareStatement(insert)) {
                statement.setObject(1, job.id());
                statement.setString(2, job.organisation());
                statement.executeUpdate();
            }
        });
    }

    /** The next rows behind one, in their order. */
    List<SentRow> after(UUID jobId, int row, int most) {
        return page(ROWS, jobId, row, most, JobRows::row);
    }

    List<RowResult> resultsAfter(UUID jobId, int row, int most) {
        return page(RESULTS, jobId, row, most, JobRows::result);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> page(String query, UUID jobId, int row, int most, Reading<T> reading) {
        return session().doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, jobId);
                statement.setInt(2, row);
                statement.setInt(3, most);
                return read(statement, reading);
            }
        });
    }

    private static <T> List<T> read(PreparedStatement statement, Reading<T> reading) throws SQLException {
        try (var found = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (found.next()) {
                all.add(reading.of(found));
            }
            return all;
        }
    }

    private static SentRow row(ResultSet row) throws SQLException {
        var cells = (String[]) row.getArray("cells").getArray();
        return new SentRow(row.getInt("n"), Arrays.asList(cells), row.getString("fault"));
    }

    private static RowResult result(ResultSet row) throws SQLException {
        return new RowResult(
                row.getInt("n"),
                RowResult.Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getObject("thing", UUID.class));
    }

    /** Removes some of a job's rows. @return whether there may be more of them */
    boolean forgetSome(UUID jobId, int most) {
        return removed("job_row", jobId, most) == most;
    }

    /** Removes some of a job's results. @return whether there may be more of them */
    boolean forgetSomeResults(UUID jobId, int most) {
        return removed("job_result", jobId, most) == most;
    }

    void forgetAll(UUID jobId) {
        removed("job_row", jobId, Job.MOST_ROWS);
    }

    /** Of a job that has not ended, whose rows are judged anew. */
    void forgetResults(UUID jobId) {
        removed("job_result", jobId, Job.MOST_ROWS);
    }

    /** Up to a number rather than those of a set: to look for each in a set is left to statistics that a new job's rows have not yet. */
    private int removed(String table, UUID jobId, int most) {
        return session()
                .createNativeMutationQuery("""
                        delete from %1$s where job_id = :job and n <= (
                          select max(earliest.n) from (
                            select n from %1$s where job_id = :job and %2$s order by n limit :most) earliest)""".formatted(table, OWN))
                .setParameter("job", jobId)
                .setParameter("most", most)
                .executeUpdate();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
