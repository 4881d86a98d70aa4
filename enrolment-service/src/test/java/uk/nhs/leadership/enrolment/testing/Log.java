package uk.nhs.leadership.enrolment.testing;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in the event log, read from the table: the feed shows it only after the sequencer has been there. */
public final class Log {
    private Log() {}

    /** The types of what happened to a subject, in its order. */
    public static List<String> typesOf(String subject) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var tell = connection.createStatement();
                var read =
                        connection.prepareStatement("select type from event_log where subject = ? order by sequence")) {
            tell.execute("select set_config('app.reach', 'ALL', false)");
            read.setObject(1, UUID.fromString(subject));
            var types = new ArrayList<String>();
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    types.add(row.getString(1));
                }
            }
            tell.execute("select set_config('app.reach', '', false)");
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
