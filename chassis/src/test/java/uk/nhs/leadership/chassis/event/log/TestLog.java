package uk.nhs.leadership.chassis.event.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.server.Database;

/** An event log in a database of its own, and the roles that use it, without a service around it. */
final class TestLog implements AutoCloseable {
    private static final LocalServers SERVERS = LocalServers.forTests();

    private static final String INSERT = """
            insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, correlation_id,
                audience, data)
            values (?, ?, event_count_of(?) + 1, 'thing.changed.v1', now(), 'somebody', 'PERSON', 'RX1', 'c1', '{}',
                '{"n":1}')""";

    private final Database database = SERVERS.createDatabase("chassis");

    TestLog() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.ownerUser(), database.passwordOf(database.ownerUser()))
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app", database.appUser(), "sequencer", database.sequencerUser()))
                .load()
                .migrate();
    }

    @Override
    public void close() {
        SERVERS.dropDatabase(database);
    }

    Connection app() throws SQLException {
        return as(database.appUser(), database.passwordOf(database.appUser()));
    }

    Connection sequencerRole() throws SQLException {
        return as(database.sequencerUser(), database.passwordOf(database.sequencerUser()));
    }

    /** Who may do what no role of the service may: tamper. */
    Connection administrator() throws SQLException {
        return as(SERVERS.adminUser(), SERVERS.adminPassword());
    }

    /** What a command finds in its environment. */
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", database.jdbcUrl(),
                "DATABASE_SEQUENCER_USER", database.sequencerUser(),
                "DATABASE_SEQUENCER_PASSWORD", database.passwordOf(database.sequencerUser()));
    }

    LogDatabase connections() {
        return new LogDatabase(new EventsConfig.Log() {
            @Override
            public String jdbcUrl() {
                return database.jdbcUrl();
            }

            @Override
            public String username() {
                return database.sequencerUser();
            }

            @Override
            public String password() {
                return database.passwordOf(database.sequencerUser());
            }

            @Override
            public int batch() {
                return 100;
            }
        });
    }

    Elected sequencer(String name) {
        return new Elected(name, Sequencer.LOCK, connections(), new Sequencer(100, head -> {}));
    }

    /** Appends as the service does, on a connection whose transaction the caller ends. */
    static void append(Connection connection, UUID subject) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, subject);
            insert.setObject(3, subject);
            insert.executeUpdate();
        }
    }

    /** Appends that many events, each of a subject of its own, and gives them their positions. */
    void fill(int events) throws Exception {
        try (var app = app()) {
            app.setAutoCommit(false);
            for (var i = 0; i < events; i++) {
                append(app, UUID.randomUUID());
            }
            app.commit();
        }
        sequenceAll();
    }

    /** One term of a sequencer that ends when all committed events have their positions. */
    void sequenceAll() throws Exception {
        try (var connection = connections().open();
                var term = new Sequencer(100, head -> {}).begin(connection)) {
            while (unsequenced() > 0) {
                term.work();
            }
        }
    }

    long unsequenced() throws SQLException {
        return number("select count(*) from event_log where position is null");
    }

    long number(String query) throws SQLException {
        try (var admin = administrator();
                var row = admin.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs statements as the administrator, in one transaction. */
    void tamper(String... statements) throws SQLException {
        try (var admin = administrator()) {
            admin.setAutoCommit(false);
            for (var statement : statements) {
                admin.createStatement().executeUpdate(statement);
            }
            admin.commit();
        }
    }

    /** One line for each event in the order of positions: position, subject, sequence, entry. */
    List<Line> lines() throws SQLException {
        try (var admin = administrator();
                var row = admin.createStatement()
                        .executeQuery("select position, subject, sequence, entry from event_log order by position")) {
            var lines = new ArrayList<Line>();
            while (row.next()) {
                lines.add(new Line(row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)));
            }
            return lines;
        }
    }

    record Line(long position, UUID subject, long sequence, long entry) {}

    private Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), user, password);
    }
}
