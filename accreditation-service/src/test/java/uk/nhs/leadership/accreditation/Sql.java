package uk.nhs.leadership.accreditation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.local.LocalServers;

/** The service's database, round the service. */
public final class Sql {
    private Sql() {}

    /** A session that no policy holds back, to see what is really there. */
    public static Connection asAdministrator() throws SQLException {
        var servers = LocalServers.forTests();
        return connection(servers.adminUser(), servers.adminPassword());
    }

    /** A session of the application's own role, told that this organisation is calling. */
    public static Connection asOrganisation(String organisation) throws SQLException {
        var connection = connection(config("DATABASE_APP_USER"), config("DATABASE_APP_PASSWORD"));
        try (var statement = connection.prepareStatement("select set_config('app.organisation', ?, false),"
                + " set_config('app.reach', 'OWN', false), set_config('app.actor', 'somebody', false)")) {
            statement.setString(1, organisation);
            statement.execute();
        }
        return connection;
    }

    /** The first column of every row. */
    public static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    public static int update(Connection connection, String statement) throws SQLException {
        try (var sent = connection.createStatement()) {
            return sent.executeUpdate(statement);
        }
    }

    /** Simple mode leaves the numbered values of a generic plan alone. */
    private static Connection connection(String user, String password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(config("DATABASE_URL"), settings);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
