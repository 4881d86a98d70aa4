package uk.nhs.leadership.enrolment.job;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** Notes each row that it applies, so that one applied twice or not at all shows. What a row says is what becomes of it. */
@Singleton
class CountingWork implements Work {
    static final String KIND = "counting";

    /** What nobody knows of. */
    static final UUID UNKNOWN = new UUID(0, 0);

    /** Done within each piece, as long as it is set, after its rows are written and before they are committed. */
    static final AtomicReference<@Nullable Midway> MIDWAY = new AtomicReference<>();

    private final DataSource database;
    private final Callers callers;

    CountingWork(DataSource database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    @FunctionalInterface
    interface Midway {
        void in(Connection transaction) throws Exception;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowColumn> columns() {
        return List.of(
                new RowColumn("fate", true, Pattern.compile("good|bad|same")),
                new RowColumn("note", false, Pattern.compile("[a-z ]{0,99}")));
    }

    @Override
    public Set<String> roles() {
        return Set.of(JobAccess.LEARNING_LEAD, JobAccess.TRUST_WRITES);
    }

    @Override
    public boolean isKnown(UUID about) {
        return !about.equals(UNKNOWN);
    }

    @Override
    public Judgement judge(UUID about, List<SentRow> rows) {
        var results = rows.stream().map(CountingWork::result).toList();
        return new Judgement() {
            @Override
            public List<RowResult> results() {
                return results;
            }

            @Override
            public void apply() {
                note(about, results);
            }
        };
    }

    static UUID thing(int n) {
        return UUID.nameUUIDFromBytes(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
    }

    private static RowResult result(SentRow row) {
        return switch (row.cells().getFirst()) {
            case "good" -> RowResult.applied(row.n(), thing(row.n()));
            case "same" -> RowResult.unchanged(row.n(), "SAME_AS_BEFORE", thing(row.n()));
            case null, default -> RowResult.refused(row.n(), "BAD_BY_NATURE");
        };
    }

    private void note(UUID about, List<RowResult> results) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into noted values (?, ?, ?)")) {
            for (var result : results) {
                if (result.outcome() == RowResult.Outcome.APPLIED) {
                    insert.setObject(1, about);
                    insert.setInt(2, result.n());
                    insert.setString(3, callers.current().actor());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            var midway = MIDWAY.get();
            if (midway != null) {
                midway.in(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows not noted", e);
        } catch (Exception e) {
            throw new IllegalStateException("broken off", e);
        }
    }
}
