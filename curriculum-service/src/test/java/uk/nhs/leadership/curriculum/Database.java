package uk.nhs.leadership.curriculum;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database, past the service: as its application's role, told whom it acts for, or as its owner. */
public final class Database {
    private Database() {}

    /** What one connection, and one transaction on it, does. */
    public interface Act<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As the application does for the national body. */
    public static <T> T asNationalBody(Act<T> act) throws SQLException {
        return as("APP", "X26", "ALL", act);
    }

    /** As the application does for anyone else. */
    public static <T> T asAnyone(Act<T> act) throws SQLException {
        return as("APP", "X26", "OWN", act);
    }

    /** As the application does for somebody who acts for an organisation. */
    public static <T> T asOrganisation(String organisation, Act<T> act) throws SQLException {
        return as("APP", organisation, "OWN", act);
    }

    /** As the owner of the tables, whom no policy allows any row. */
    public static <T> T asOwner(Act<T> act) throws SQLException {
        return as("OWNER", "X26", "ALL", act);
    }

    private static <T> T as(String role, String organisation, String reach, Act<T> act) throws SQLException {
        try (var connection = DriverManager.getConnection(
                config("DATABASE_URL"),
                config("DATABASE_" + role + "_USER"),
                config("DATABASE_" + role + "_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (var tell = connection.prepareStatement(
                    "select set_config('app.organisation', ?, true), set_config('app.reach', ?, true)")) {
                tell.setString(1, organisation);
                tell.setString(2, reach);
                tell.execute();
            }
            var result = act.on(connection);
            connection.commit();
            return result;
        }
    }

    /** The number that a query answers. */
    public static Act<Long> count(String query) {
        return connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        };
    }

    /** How many rows a statement changes. */
    public static Act<Integer> changing(String sql) {
        return connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        };
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
