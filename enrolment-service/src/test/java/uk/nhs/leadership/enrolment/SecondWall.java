package uk.nhs.leadership.enrolment;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.nhs.leadership.chassis.testing.RealServers;

/** What is left when the application's own filter is taken away: row level security, as sessions of its role meet it. */
abstract class SecondWall {
    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String user;

    @ConfigProperty(name = "DATABASE_APP_PASSWORD")
    String password;

    /** The service without its first wall. */
    public static final class WithoutFilter implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class, Map.of(RealServers.SERVICE, "enrolment", "chassis.tenancy.filter", "false")));
        }
    }

    /** A session of the application's own role, as the service has them. */
    final Connection connectionOf(String organisation) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        try (var statement = connection.prepareStatement(
                "select set_config('app.organisation', ?, false), set_config('app.reach', 'OWN', false)")) {
            statement.setString(1, organisation);
            statement.execute();
        }
        return connection;
    }

    static int rows(Connection connection, String from) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
