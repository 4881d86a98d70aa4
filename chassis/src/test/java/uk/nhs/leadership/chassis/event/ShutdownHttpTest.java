package uk.nhs.leadership.chassis.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.tally.TallyModel;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.FreePorts;

/** A service that is told to stop first brings to its end what it has begun. */
@QuarkusMainTest
@TestProfile(ShutdownHttpTest.Alone.class)
class ShutdownHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final UUID subject = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theRunningRequestIsAnswered(QuarkusMainLauncher launcher) throws Exception {
        var application = started(launcher);
        try (var log = locked("event_log")) {
            var running = http.sendAsync(request("POST", "/probe/tallies/" + subject), BodyHandlers.ofString());
            awaitSomebodyWaitingFor("event_log");

            tellToStop();
            staysAsItIs(() -> !running.isDone() && !application.isDone());
            log.rollback();

            assertThat(running.get(30, SECONDS).statusCode()).isEqualTo(204);
        }
        assertThat(application.get(60, SECONDS).exitCode()).isZero();
        assertThat(number("select count(*) from event_log where subject = '" + subject + "'"))
                .isEqualTo(1);
    }

    @Test
    void theRunningBatchIsApplied(QuarkusMainLauncher launcher) throws Exception {
        var application = started(launcher);
        try (var readModel = locked("tally")) {
            assertThat(status("POST", "/probe/tallies/" + subject)).isEqualTo(204);
            awaitSomebodyWaitingFor("tally");

            tellToStop();
            staysAsItIs(() -> !application.isDone());
            readModel.rollback();
        }

        assertThat(application.get(60, SECONDS).exitCode()).isZero();
        assertThat(number("select total from tally where subject = '" + subject + "'"))
                .isEqualTo(1);
    }

    private CompletableFuture<LaunchResult> started(QuarkusMainLauncher launcher) {
        var application = CompletableFuture.supplyAsync(
                launcher::launch, task -> Thread.ofPlatform().start(task));
        await().atMost(Duration.ofMinutes(2)).until(() -> status("GET", "/q/health/ready") == 200);
        return application;
    }

    private void tellToStop() {
        assertThat(status("POST", "/probe/tallies/stop")).isEqualTo(204);
        await().atMost(SOON).until(() -> status("GET", "/_ping") != 200);
    }

    /** Long enough for a service that does not wait to have cut off what it had begun. */
    private static void staysAsItIs(Callable<Boolean> state) {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(state);
    }

    private int status(String method, String path) {
        try {
            return http.send(request(method, path), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0; // Nobody listens.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Alone.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    /** Whoever wants to write to the table waits until this connection gives it back. */
    private static Connection locked(String table) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share row exclusive mode");
        }
        return connection;
    }

    private static void awaitSomebodyWaitingFor(String table) {
        await().atMost(SOON)
                .until(() -> number("select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                                + " where not l.granted and a.usename like '%_app' and l.relation = '" + table
                                + "'::regclass")
                        > 0);
    }

    private static long number(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Connection connect() throws SQLException {
        var servers = LocalServers.forTests();
        return DriverManager.getConnection(
                System.getProperty(DatabaseOfItsOwn.URL), servers.adminUser(), servers.adminPassword());
    }

    /** The tally application with a port and a database that are known outside it. */
    public static final class Alone extends TallyProbe {
        private static final String PORT = "shutdown-test.port";

        /** System properties are what the class loaders of a test and of its application share. */
        static synchronized int port() {
            var known = Integer.getInteger(PORT);
            if (known != null) {
                return known;
            }
            var port = FreePorts.take(1)[0];
            System.setProperty(PORT, Integer.toString(port));
            return port;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            // Those that wait here are waited for by the test, however slow the machine.
            config.put(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                    "-c statement_timeout=60s -c lock_timeout=60s");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            RealServers.class,
                            Map.of(RealServers.SERVICE, "chassis", "quarkus.http.test-port", Integer.toString(port()))),
                    new TestResourceEntry(TopicOfItsOwn.class),
                    new TestResourceEntry(DatabaseOfItsOwn.class));
        }
    }

    /** A topic of each start's own: the read model would begin with the events of earlier tests. */
    public static final class TopicOfItsOwn implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            var servers = LocalServers.forTests();
            var prefix = servers.topicPrefix() + Long.toString(System.nanoTime(), 36) + ".";
            TallyProbe.create(servers.kafkaBootstrap(), prefix + TallyModel.TOPIC);
            return Map.of("TOPIC_PREFIX", prefix);
        }

        @Override
        public void stop() {
            // Goes with everything else that this JVM made.
        }
    }

    /** A database whose address the test knows. */
    public static final class DatabaseOfItsOwn implements QuarkusTestResourceLifecycleManager {
        static final String URL = "shutdown-test.database";

        private @Nullable Database database;

        @Override
        public Map<String, String> start() {
            database = LocalServers.forTests().createDatabase("chassis");
            System.setProperty(URL, database.jdbcUrl());
            return Map.of("DATABASE_URL", database.jdbcUrl());
        }

        @Override
        public void stop() {
            // Goes with everything else that this JVM made: the test looks into it after the application's end.
        }
    }
}
