package uk.nhs.leadership.local;

import java.util.concurrent.atomic.AtomicInteger;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.testing.TestServers;

/**
 * The servers under the tests: started once for a build, shared by its test JVMs, each with databases and topics of its own.
 *
 * <pre>{@code
 * var servers = LocalServers.forTests();
 * var database = servers.createDatabase("curriculum");
 * database.jdbcUrl(); database.ownerUser(); database.passwordOf(database.ownerUser());
 * servers.kafkaBootstrap(); servers.topicPrefix(); servers.issuer();
 * }</pre>
 */
public final class LocalServers {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final TestServers servers;
    private final Databases databases;

    private LocalServers(TestServers servers) {
        this.servers = servers;
        this.databases = new Databases(Project.find(), servers.ports().postgres());
    }

    public static LocalServers forTests() {
        return new LocalServers(TestServers.attach());
    }

    /** An empty database of this JVM's own, with the roles of {@code curriculum}, {@code accreditation}, {@code enrolment} or {@code chassis}. */
    public Database createDatabase(String service) {
        return databases.create(
                service,
                service + "_" + DATABASES.incrementAndGet() + "_" + System.nanoTime() % 1_000_000 + "_" + servers.id());
    }

    /** Not needed for tidiness: what a JVM made is dropped after its end. */
    public void dropDatabase(Database database) {
        databases.drop(database.name());
    }

    public int postgresPort() {
        return servers.ports().postgres();
    }

    /** PostgreSQL's administrator, for a test that looks at what no role of a service may see. */
    public String adminUser() {
        return Databases.ADMIN;
    }

    public String adminPassword() {
        return Databases.ADMIN;
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + servers.ports().kafka();
    }

    /** Begins the name of every topic and consumer group of this JVM. */
    public String topicPrefix() {
        return servers.id() + ".";
    }

    /** Keycloak's base address; the first to ask waits until it is up. */
    public String keycloakUrl() {
        servers.awaitKeycloak();
        return "http://localhost:" + servers.ports().keycloak();
    }

    /** Who issues the tokens: the {@code iss} of every one. */
    public String issuer() {
        return keycloakUrl() + "/realms/leadership";
    }

    /** A Kafka of the test's own, which it may stop and start. */
    public static OwnKafka ownKafka() {
        return OwnKafka.start();
    }
}
