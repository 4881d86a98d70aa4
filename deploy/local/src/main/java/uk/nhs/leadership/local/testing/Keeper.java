package uk.nhs.leadership.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LockedFolder;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.server.Servers;
import uk.nhs.leadership.local.server.Waiting;

/**
 * The process that holds the servers of one build's tests. It starts PostgreSQL and Kafka at once and Keycloak when somebody wishes
 * for it, clears up after test JVMs that have ended, and ends with its servers once no test JVM has lived for a while.
 */
public final class Keeper {
    static final String KEYCLOAK = "keycloak";
    static final String KEYCLOAK_AFRESH = "keycloak-afresh";
    static final String START = "start";

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);

    private final Desk desk;
    private final Duration idleAtMost;
    private final Project project;
    private final Place place;
    private final Servers servers;
    private final Databases databases;
    private final Leftovers leftovers;
    private Instant lastUsed = Instant.MIN;

    private Keeper(Desk desk, Duration idleAtMost, ServerKind kind) {
        this.desk = desk;
        this.idleAtMost = idleAtMost;
        this.project = Project.find();
        this.place = place(desk, Ports.free());
        this.servers = kind.servers(project, place, Keeper::say);
        this.databases = new Databases(project, place.ports().postgres());
        this.leftovers = new Leftovers(databases, place.ports().kafka());
    }

    /** Arguments: the folder to keep them in, after how many seconds without use to end (0: never), and the kind of servers. */
    public static void main(String[] arguments) {
        var desk = new Desk(Path.of(arguments[0]).toAbsolutePath());
        new Keeper(desk, Duration.ofSeconds(Long.parseLong(arguments[1])), ServerKind.ofKey(arguments[2])).run();
    }

    private static Place place(Desk desk, Ports ports) {
        return new Place(
                desk.folder().resolve("data"),
                desk.folder().resolve("logs"),
                desk.folder().resolve("run"),
                ports,
                false);
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            clearUp();
            var kafka = Thread.ofVirtual().start(() -> grant(START, servers.kafka()::start));
            servers.postgres().start();
            databases.createRoles();
            databases.createForKeycloak();
            kafka.join();
            if (!Files.exists(desk.failure(START))) {
                new State(ProcessRecord.ofThisProcess(), place.ports()).write(desk.state());
                say("ready");
                keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LocalStackException | UncheckedIOException e) {
            fail(START, e);
        }
    }

    /** A keeper before us may have been killed, its servers not. Their data is worth nothing. */
    private void clearUp() {
        for (Server server : List.of(servers.keycloak(), servers.kafka(), servers.postgres())) {
            if (server.running()) {
                say("ending " + server.name() + ", left by a keeper that was killed");
                server.stop();
            }
        }
        servers.deleteData();
        for (var folder : List.of("data", "logs", "leases", "wishes", "failures", "run")) {
            Folders.delete(desk.folder().resolve(folder));
        }
    }

    private void keep() {
        // Not earlier: the first time of all, fetching the servers may have taken longer than idling may.
        lastUsed = Instant.now();
        while (!idleForTooLong()) {
            for (var lease : desk.leases()) {
                if (!Desk.isHeld(lease)) {
                    grant("leftovers", () -> leftovers.clear(lease.getFileName().toString()));
                    delete(lease);
                }
            }
            if (Files.exists(desk.wish(KEYCLOAK)) && !servers.keycloak().running()) {
                grant(KEYCLOAK, servers.keycloak()::start);
                if (Files.exists(desk.failure(KEYCLOAK))) {
                    delete(desk.wish(KEYCLOAK));
                }
            }
            if (Files.exists(desk.wish(KEYCLOAK_AFRESH))) {
                delete(desk.failure(KEYCLOAK));
                grant(KEYCLOAK, this::startKeycloakAfresh);
                delete(desk.wish(KEYCLOAK_AFRESH));
            }
            Waiting.pause(LOOKS_EVERY);
        }
    }

    /** So that a changed realm file is imported: Keycloak imports into an empty database only. */
    private void startKeycloakAfresh() {
        servers.keycloak().stop();
        databases.drop("keycloak");
        databases.createForKeycloak();
        servers.keycloak().start();
    }

    /** Nobody may come in between the last look and the end, so both happen with the folder held. */
    private boolean idleForTooLong() {
        if (desk.leases().stream().anyMatch(Desk::isHeld)) {
            lastUsed = Instant.now();
        }
        if (idleAtMost.isZero() || lastUsed.plus(idleAtMost).isAfter(Instant.now())) {
            return false;
        }
        try (var _ = LockedFolder.hold(desk.folder())) {
            if (desk.leases().stream().anyMatch(Desk::isHeld)) {
                return false;
            }
            delete(desk.state());
            say("nobody has used the servers for " + idleAtMost.toSeconds() + " s: ending them");
            return true;
        }
    }

    private void grant(String wish, Runnable work) {
        try {
            work.run();
        } catch (LocalStackException | UncheckedIOException e) {
            fail(wish, e);
        }
    }

    private void fail(String wish, RuntimeException e) {
        say(wish + " failed: " + e.getMessage());
        Folders.writeWhole(desk.failure(wish), String.valueOf(e.getMessage()));
    }

    private void stop() {
        delete(desk.state());
        for (Server server : List.of(servers.keycloak(), servers.kafka(), servers.postgres())) {
            end(server);
        }
        servers.deleteData();
        say("ended");
    }

    /** One that does not end must not keep the others running: nobody is left who would end them. */
    private void end(Server server) {
        try {
            server.stop();
        } catch (RuntimeException e) {
            say(server.name() + " was not ended: " + e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** To the keeper's log: it has no terminal. */
    private static void say(String what) {
        System.out.println(Instant.now() + " " + what);
    }
}
