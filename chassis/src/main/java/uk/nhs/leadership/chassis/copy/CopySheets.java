package uk.nhs.leadership.chassis.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import uk.nhs.leadership.chassis.time.TimeLimit;

/**
 * Writes sheets, each in a transaction of its own that can only read and is the caller's like any other. It lasts as long as the
 * reader takes, but no longer than it may: an old transaction keeps the database from tidying up.
 */
@ApplicationScoped
public class CopySheets {
    /** The database gives up by itself when the time is up; who waits for the reader is interrupted a little later. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** By then the transaction is over whatever happens; the transaction manager would end it from another thread. */
    private static final Duration NEVER_REACHED = Duration.ofMinutes(1);

    private static final String BEGIN =
            "select set_config('transaction_read_only', 'on', true), set_config('statement_timeout', ?, true)";

    private final DataSource dataSource;

    CopySheets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes all of it.
     *
     * @throws IOException if the reader takes no more of it, or is not done in time
     */
    public void write(CopySheet sheet, OutputStream out, Duration longest) throws IOException {
        var seconds = Math.toIntExact(longest.plus(NEVER_REACHED).toSeconds());
        try {
            QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
                writeAll(sheet, out, longest);
                return null;
            });
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof IOException brokenOff) {
                throw brokenOff;
            }
            throw e;
        }
    }

    private void writeAll(CopySheet sheet, OutputStream out, Duration longest) throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var _ = TimeLimit.of(longest.plus(GRACE))) {
            begin(connection, longest);
            sheet.write(connection, out);
        }
    }

    private static void begin(Connection connection, Duration longest) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, longest.toMillis() + "ms");
            statement.execute();
        }
    }
}
