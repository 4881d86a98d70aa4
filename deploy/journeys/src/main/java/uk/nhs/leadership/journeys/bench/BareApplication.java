package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.local.platform.JavaCommand;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.FreePorts;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;

/** The other side of the ratios, as a process: the same JVM options as the services, a database beside theirs. */
final class BareApplication implements AutoCloseable {
    private static final String NAME = "baseline";
    /** The roles of a service that is no service: the tables belong to the one that reads them. */
    private static final String ROLES = "chassis";

    private final ProcessHandle process;
    private final URI url;

    private BareApplication(ProcessHandle process, URI url) {
        this.process = process;
        this.url = url;
    }

    static BareApplication start(Path jar, Place place, String issuer) {
        var databases = new Databases(Project.find(), place.ports().postgres());
        databases.drop(NAME);
        var database = databases.create(ROLES, NAME);
        var port = FreePorts.take(1)[0];
        var process = Processes.startServer(
                JavaCommand.of(jar, List.of()),
                Map.of(
                        "HTTP_PORT", Integer.toString(port),
                        "DATABASE_URL", database.jdbcUrl(),
                        "DATABASE_OWNER_USER", database.ownerUser(),
                        "DATABASE_OWNER_PASSWORD", database.passwordOf(database.ownerUser()),
                        "OIDC_ISSUER", issuer),
                place.log(NAME),
                place.run().resolve(NAME + ".pid"));
        var application = new BareApplication(process, URI.create("http://localhost:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop-baseline"));
        Processes.awaitAnswer(
                "The bare application", process, place.log(NAME), Duration.ofMinutes(1), () -> Ports.answers(port));
        return application;
    }

    static Database database(Place place) {
        return new Database(place.ports().postgres(), ROLES, NAME);
    }

    URI url() {
        return url;
    }

    /** Sends one request; the status of its answer. */
    int post(String path, String token, String body) {
        try (var connection = new Connection(url)) {
            return connection.exchange(Call.post(path, "", body).bytes(url, token));
        } catch (IOException e) {
            throw new UncheckedIOException("the bare application does not answer", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            Processes.stop(process, Duration.ofSeconds(10));
        }
    }
}
