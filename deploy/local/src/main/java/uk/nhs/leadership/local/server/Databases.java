package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes roles and databases, as PostgreSQL's administrator, from the same SQL that production runs: {@code deploy/postgres}. */
public final class Databases {
    /** The administrator of the local cluster, and its password. */
    public static final String ADMIN = "postgres";

    private final Project project;
    private final int port;

    public Databases(Project project, int port) {
        this.project = project;
        this.port = port;
    }

    /** All services' roles, with the passwords of the local stack; harmless when they exist. */
    public void createRoles() {
        try (var admin = admin();
                var statement = admin.createStatement()) {
            statement.execute(sql("roles.sql"));
            for (var role : roles(admin)) {
                statement.execute("alter role \"" + role + "\" password '" + role + "'");
            }
        } catch (SQLException e) {
            throw failed("create the roles", e);
        }
    }

    private static List<String> roles(Connection admin) throws SQLException {
        var roles = new ArrayList<String>();
        try (var statement = admin.createStatement();
                var found = statement.executeQuery(
                        "select rolname from pg_roles where rolcanlogin and rolname ~ '_(owner|app|sequencer)$' order by 1")) {
            while (found.next()) {
                roles.add(found.getString(1));
            }
        }
        return roles;
    }

    public Database create(String service, String name) {
        try (var admin = admin();
                var statement = admin.createStatement()) {
            // The variables are psql's: an operator runs this very file with psql -v.
            var script = sql("database.sql")
                    .replace(":\"database\"", quoted(name))
                    .replace(":\"owner\"", quoted(service + "_owner"))
                    .replace(":\"app\"", quoted(service + "_app"))
                    .replace(":\"sequencer\"", quoted(service + "_sequencer"));
            for (var command : commands(script)) {
                statement.execute(command);
            }
            return new Database(port, service, name);
        } catch (SQLException e) {
            throw failed("create database " + name, e);
        }
    }

    /** Keycloak's own database and role; the role owns what Keycloak makes there. */
    public void createForKeycloak() {
        try (var admin = admin();
                var statement = admin.createStatement()) {
            if (!exists(admin, "select 1 from pg_roles where rolname = 'keycloak'")) {
                statement.execute("create role keycloak login password 'keycloak'");
            }
            if (!exists(admin, "select 1 from pg_database where datname = 'keycloak'")) {
                statement.execute("create database keycloak owner keycloak");
            }
        } catch (SQLException e) {
            throw failed("create Keycloak's database", e);
        }
    }

    public boolean exists(String name) {
        try (var admin = admin()) {
            return names(admin).anyMatch(name::equals);
        } catch (SQLException e) {
            throw failed("look for database " + name, e);
        }
    }

    /** Also ends the sessions that still use it. */
    public void drop(String name) {
        try (var admin = admin();
                var statement = admin.createStatement()) {
            statement.execute("drop database if exists " + quoted(name) + " with (force)");
        } catch (SQLException e) {
            throw failed("drop database " + name, e);
        }
    }

    /** Every database whose name ends so: what a test JVM left. */
    public void dropAllEndingWith(String suffix) {
        try (var admin = admin()) {
            names(admin).filter(name -> name.endsWith(suffix)).forEach(this::drop);
        } catch (SQLException e) {
            throw failed("drop the databases ending with " + suffix, e);
        }
    }

    private static Stream<String> names(Connection admin) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = admin.createStatement();
                var found = statement.executeQuery("select datname from pg_database")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names.stream();
    }

    private static boolean exists(Connection admin, String query) throws SQLException {
        try (var statement = admin.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(Database.jdbcUrl(port, "postgres"), ADMIN, ADMIN);
    }

    private String sql(String file) {
        var path = project.root().resolve("deploy/postgres").resolve(file);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** {@code create database} must be alone in its transaction, so commands are sent one by one. */
    private static List<String> commands(String script) {
        var withoutComments = String.join(
                "\n", script.lines().filter(line -> !line.startsWith("--")).toList());
        return Stream.of(withoutComments.split(";", -1))
                .filter(command -> !command.isBlank())
                .toList();
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static LocalStackException failed(String what, SQLException e) {
        return new LocalStackException("cannot " + what + ": " + e.getMessage(), e);
    }
}
