package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.journeys.PlatformClient;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.platform.Applications;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;

/** What the figures are taken from: the platform that the launcher has started, and the bare application beside it. */
final class Stand implements AutoCloseable {
    /** The provider for which everything is done. */
    static final String PROVIDER = "provider.p0001";

    private final Place place;
    private final ServicePorts servicePorts;
    private final Path build;
    private final Path baselineJar;
    private final String issuer;
    private final Tokens tokens;
    private final PlatformClient client;
    private final Load load = new Load();
    private @Nullable BareApplication bare;
    private @Nullable Catalogue catalogue;

    private Stand(Place place, ServicePorts servicePorts, Path build, Path baselineJar, String issuer) {
        this.place = place;
        this.servicePorts = servicePorts;
        this.build = build;
        this.baselineJar = baselineJar;
        this.issuer = issuer;
        this.tokens = new Tokens(URI.create(issuer));
        this.client = PlatformClient.fromEnvironment(System.getenv());
    }

    static Stand fromEnvironment(Map<String, String> environment) {
        var ports = Arrays.stream(required(environment, "PLATFORM_PORTS").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        var folder = Path.of(required(environment, "PLATFORM_FOLDER"));
        return new Stand(
                new Place(
                        Path.of(required(environment, "PLATFORM_DATA")),
                        folder.resolve("logs"),
                        folder.resolve("run"),
                        new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]),
                        true),
                new ServicePorts(
                        port(environment, Service.CURRICULUM),
                        port(environment, Service.ACCREDITATION),
                        port(environment, Service.ENROLMENT)),
                Path.of(required(environment, "PLATFORM_BUILD")),
                Path.of(required(environment, "PLATFORM_BASELINE")),
                required(environment, "PLATFORM_ISSUER"));
    }

    private static int port(Map<String, String> environment, Service service) {
        return URI.create(required(environment, "PLATFORM_" + service + "_URL")).getPort();
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: start this by ./platform bench");
        }
        return value;
    }

    Load load() {
        return load;
    }

    Tokens tokens() {
        return tokens;
    }

    PlatformClient client() {
        return client;
    }

    URI url(Service service) {
        return URI.create("http://localhost:" + servicePorts.of(service));
    }

    /** A way into a service's database as one of its roles. */
    Connection connect(Service service, Role role) throws SQLException {
        var database = new Database(place.ports().postgres(), service.key(), service.key());
        var user = switch (role) {
            case APP -> database.appUser();
            case ADMIN -> Databases.ADMIN;
        };
        return DriverManager.getConnection(database.jdbcUrl(), user, user);
    }

    /** A way into the database of the bare application, which makes its tables when it starts. */
    Connection connectToBare() throws SQLException {
        bare();
        return DriverManager.getConnection(BareApplication.database(place).jdbcUrl(), Databases.ADMIN, Databases.ADMIN);
    }

    /** What PostgreSQL has written down since it was first started. */
    Path logOfPostgres() {
        return place.log("postgres");
    }

    /** As whom one connects to a database. */
    enum Role {
        APP,
        ADMIN
    }

    /** To stop and start parts of the platform, the services with their AOT caches as {@code up} does. */
    Platform platform() {
        return platform(true);
    }

    /** @param withCache whether services are started with their AOT caches */
    Platform platform(boolean withCache) {
        return new Platform(
                Project.find(),
                place,
                servicePorts,
                ServerKind.EMBEDDED.servers(Project.find(), place, Stand::quiet),
                new Built(build, withCache),
                Stand::quiet);
    }

    private static void quiet(String progress) {
        // What the launcher has said once need not be said at each start.
    }

    /** On the disk on which the platform has its data; deleted with it. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(place.data().resolve("bench").resolve(name));
    }

    /** The running process of a service. */
    ProcessHandle process(Service service) throws IOException {
        return ProcessRecord.read(place.run().resolve(service.key() + ".pid"))
                .flatMap(ProcessRecord::process)
                .orElseThrow(() -> new IOException("the " + service.key() + " service does not run"));
    }

    /** The bare application, started when it is first asked for. */
    BareApplication bare() {
        var running = bare;
        if (running == null) {
            running = BareApplication.start(baselineJar, place, issuer);
            bare = running;
        }
        return running;
    }

    /** The courses that cohorts can be planned for, made when they are first asked for. */
    Catalogue catalogue() throws SQLException {
        var made = catalogue;
        if (made == null) {
            made = new Catalogue(this);
            catalogue = made;
        }
        return made;
    }

    @Override
    public void close() {
        client.close();
        if (bare != null) {
            bare.close();
        }
    }

    /** The services as the launcher has built them. */
    private record Built(Path folder, boolean withCache) implements Applications {
        @Override
        public Path jar(Service service) {
            return folder.resolve(service.key() + ".jar");
        }

        @Override
        public Optional<Path> aotCache(Service service) {
            return withCache
                    ? Optional.of(folder.resolve(service.key() + ".aot")).filter(Files::exists)
                    : Optional.empty();
        }
    }
}
