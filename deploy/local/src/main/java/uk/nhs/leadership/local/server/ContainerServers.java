package uk.nhs.leadership.local.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.local.server.ContainerServer.Names;
import uk.nhs.leadership.local.server.ContainerServer.Recipe;

/** The servers as containers of their official images, on the same ports and with the same settings as the embedded ones. */
final class ContainerServers implements Servers {
    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.3.1";
    private static final String KEYCLOAK = "quay.io/keycloak/keycloak:26.7.3";
    private static final int ANSWER_WITHIN_SECONDS = 2;

    private final ContainerServer postgres;
    private final ContainerServer kafka;
    private final ContainerServer keycloak;
    private final Names names;
    private final Supplier<Engine> engine;

    ContainerServers(Project project, Place place, Progress progress) {
        this.names = new Names("leadership-" + fingerprint(place.data()));
        this.engine = new Once();
        this.postgres = server(postgres(place), place, progress);
        this.kafka = server(kafka(place.ports()), place, progress);
        this.keycloak = server(keycloak(project, place.ports(), names), place, progress);
    }

    private ContainerServer server(Recipe recipe, Place place, Progress progress) {
        return new ContainerServer(recipe, names, engine, place.log(recipe.name()), progress);
    }

    @Override
    public Server postgres() {
        return postgres;
    }

    @Override
    public Server kafka() {
        return kafka;
    }

    @Override
    public Server keycloak() {
        return keycloak;
    }

    @Override
    public void deleteData() {
        List.of(keycloak, kafka, postgres).forEach(ContainerServer::deleteData);
        engine.get().removeNetwork(names.network());
    }

    private static Recipe postgres(Place place) {
        var command = new ArrayList<>(List.of("postgres"));
        EmbeddedPostgreSql.settings(place.durable()).forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Recipe(
                "postgres",
                "PostgreSQL",
                POSTGRES,
                Map.of(place.ports().postgres(), 5432),
                Map.of(
                        "POSTGRES_USER", Databases.ADMIN,
                        "POSTGRES_PASSWORD", Databases.ADMIN,
                        "POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C"),
                command,
                "/var/lib/postgresql",
                Map.of(),
                () -> answersSql(place.ports().postgres()));
    }

    private static Recipe kafka(Ports ports) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KAFKA_HEAP_OPTS", "-Xmx384m");
        EmbeddedKafka.settings("0.0.0.0", 9092, 9093, ports.kafka(), Path.of("/var/lib/kafka/data"))
                .forEach((key, value) ->
                        environment.put("KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return new Recipe(
                "kafka",
                "Kafka",
                KAFKA,
                Map.of(ports.kafka(), 9092),
                environment,
                List.of(),
                "/var/lib/kafka/data",
                Map.of(),
                () -> answersKafka(ports.kafka()));
    }

    private static Recipe keycloak(Project project, Ports ports, Names names) {
        var leads = new LinkedHashMap<Integer, Integer>();
        leads.put(ports.keycloak(), 8080);
        leads.put(ports.keycloakManagement(), 9000);
        return new Recipe(
                "keycloak",
                "Keycloak",
                KEYCLOAK,
                leads,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"),
                List.of(
                        "start",
                        "--db=postgres",
                        "--health-enabled=true",
                        "--import-realm",
                        "--http-enabled=true",
                        "--hostname=http://localhost:" + ports.keycloak(),
                        "--db-url=jdbc:postgresql://" + names.container("postgres") + ":5432/keycloak",
                        "--db-username=keycloak",
                        "--db-password=keycloak",
                        "--db-pool-max-size=20",
                        "--cache=local"),
                "",
                Map.of("/opt/keycloak/data/import/realm.json", EmbeddedKeycloak.realm(project)),
                () -> Health.ofKeycloak(ports.keycloakManagement()).isUp());
    }

    private static boolean answersSql(int port) {
        DriverManager.setLoginTimeout(ANSWER_WITHIN_SECONDS);
        try (var connection =
                DriverManager.getConnection(Database.jdbcUrl(port, "postgres"), Databases.ADMIN, Databases.ADMIN)) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean answersKafka(int port) {
        if (!Ports.answers(port)) {
            return false;
        }
        var milliseconds = ANSWER_WITHIN_SECONDS * 1000;
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                milliseconds,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                milliseconds))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while waiting for Kafka", e);
        }
    }

    /** Two checkouts of this project on one machine have containers, volumes and networks of their own. */
    private static String fingerprint(Path data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(data.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Looked for when it is needed first: it takes a second. */
    private static final class Once implements Supplier<Engine> {
        private @Nullable Engine found;

        @Override
        public synchronized Engine get() {
            if (found == null) {
                found = Engine.find();
            }
            return found;
        }
    }
}
