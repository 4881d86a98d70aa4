package uk.nhs.leadership.enrolment.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The rows as the service itself sees and changes them, for what cannot be brought about over HTTP: that time has passed. */
public final class Rows {
    private Rows() {}

    /** The first column of a query. */
    public static List<String> texts(String query) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Changes exactly one row. */
    public static void change(String update) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            var changed = statement.executeUpdate(update);
            if (changed != 1) {
                throw new IllegalStateException(changed + " rows changed by " + update);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** A session of the service's own role that sees all. */
    public static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("DATABASE_URL", String.class),
                config.getValue("DATABASE_APP_USER", String.class),
                config.getValue("DATABASE_APP_PASSWORD", String.class));
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.reach', 'ALL', false)");
        }
        return connection;
    }
}
