package uk.nhs.leadership.local.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Health;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LockedFolder;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.server.Waiting;

/** A test JVM's hold on the servers that a {@link Keeper} runs: those of its build, or those {@code LEADERSHIP_SERVERS} names. */
public final class TestServers {
    /** The state file of servers that run already, for a person who runs tests all day long. */
    private static final String RUNNING = "LEADERSHIP_SERVERS";

    /** One id for the whole JVM, though Quarkus loads this class once for every application it starts. */
    private static final String ID = "leadership.test.id";

    private static final Duration IDLE_AT_MOST = Duration.ofMinutes(2);

    private final Desk desk;
    private final Ports ports;
    private final String id;
    private final boolean ofThisBuild;

    private TestServers(Desk desk, Ports ports, String id, boolean ofThisBuild) {
        this.desk = desk;
        this.ports = ports;
        this.id = id;
        this.ofThisBuild = ofThisBuild;
    }

    public static TestServers attach() {
        var id = idOfThisJvm();
        return running(id).orElseGet(() -> ofThisBuild(id));
    }

    private static synchronized String idOfThisJvm() {
        var id = System.getProperty(ID);
        if (id == null) {
            id = "t" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 24, 36);
            System.setProperty(ID, id);
        }
        return id;
    }

    private static Optional<TestServers> running(String id) {
        var file = System.getProperty(RUNNING, System.getenv(RUNNING));
        if (file == null || file.isBlank()) {
            return Optional.empty();
        }
        var desk = new Desk(Path.of(file).toAbsolutePath().resolveSibling(""));
        return State.read(desk.state()).filter(State::answers).map(state -> lease(desk, state, id, false));
    }

    private static TestServers ofThisBuild(String id) {
        var project = Project.find();
        var kind = ServerKind.ofTests();
        var desk = new Desk(project.local().resolve("test-servers-" + kind.key()));
        try (var _ = LockedFolder.hold(desk.folder())) {
            var state =
                    State.read(desk.state()).filter(State::answers).orElseGet(() -> start(desk, IDLE_AT_MOST, kind));
            return lease(desk, state, id, true);
        }
    }

    private static TestServers lease(Desk desk, State state, String id, boolean ofThisBuild) {
        ProcessRecord.ofThisProcess().write(desk.lease(id));
        return new TestServers(desk, state.ports(), id, ofThisBuild);
    }

    /** Starts a keeper that outlives this JVM, and returns when its servers answer. */
    static State start(Desk desk, Duration idleAtMost, ServerKind kind) {
        try {
            Files.deleteIfExists(desk.state());
            Files.deleteIfExists(desk.failure(Keeper.START));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + desk.folder(), e);
        }
        System.err.println("Starting the servers the tests share; their log: " + desk.keeperLog());
        var keeper = Processes.startServer(
                List.of(
                        Processes.java(),
                        "-Xmx128m",
                        "-cp",
                        classPath(desk),
                        Keeper.class.getName(),
                        desk.folder().toString(),
                        Long.toString(idleAtMost.toSeconds()),
                        kind.key()),
                // The keeper itself clears up after a keeper that was killed; nothing else may end its containers.
                Map.of(
                        "TESTCONTAINERS_RYUK_DISABLED", "true",
                        "TESTCONTAINERS_REUSE_ENABLE", "true",
                        "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1"),
                desk.keeperLog(),
                desk.keeper());
        // The first time of all, the servers' binaries are fetched.
        var done = Waiting.until(
                Duration.ofMinutes(10),
                () -> Files.exists(desk.state()) || Files.exists(desk.failure(Keeper.START)) || !keeper.isAlive());
        return (done ? State.read(desk.state()) : Optional.<State>empty())
                .orElseThrow(() -> new LocalStackException("The servers for the tests did not start. The end of "
                        + desk.keeperLog() + ":\n" + Processes.lastLines(desk.keeperLog())));
    }

    /** This JVM's class path; our own classes are copied, because a build may clean them away under the keeper. */
    private static String classPath(Desk desk) {
        var own = Keeper.class.getName().replace('.', '/') + ".class";
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(entry -> Files.exists(entry.resolve(own))
                        ? copy(entry, desk.folder().resolve("classes"))
                        : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path copy(Path classes, Path target) {
        Folders.delete(target);
        try (var all = Files.walk(classes)) {
            for (var each : all.toList()) {
                Files.copy(each, target.resolve(classes.relativize(each).toString()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + classes, e);
        }
    }

    /** Distinguishes what this JVM makes on shared servers. */
    public String id() {
        return id;
    }

    public Ports ports() {
        return ports;
    }

    /** Ends the servers, unless another test run uses them too, or they are not this build's. */
    public void release() {
        try (var _ = LockedFolder.hold(desk.folder())) {
            Files.deleteIfExists(desk.lease(id));
            if (ofThisBuild && desk.leases().stream().noneMatch(Desk::isHeld)) {
                Files.deleteIfExists(desk.state());
                ProcessRecord.read(desk.keeper())
                        .flatMap(ProcessRecord::process)
                        .ifPresent(keeper -> Processes.stop(keeper, Duration.ofMinutes(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the servers of the tests", e);
        }
    }

    /** So that it starts while something else is being done. */
    public void wishForKeycloak() {
        Folders.writeWhole(desk.wish(Keeper.KEYCLOAK), "");
    }

    /** Returns when Keycloak answers; the first to ask waits for its start. */
    public void awaitKeycloak() {
        var health = Health.ofKeycloak(ports.keycloakManagement());
        if (health.isUp()) {
            return;
        }
        wishForKeycloak();
        var failure = desk.failure(Keeper.KEYCLOAK);
        if (!Waiting.until(Duration.ofMinutes(5), () -> health.isUp() || Files.exists(failure)) || !health.isUp()) {
            throw new LocalStackException("Keycloak did not start; the keeper's log " + desk.keeperLog() + " ends:\n"
                    + Processes.lastLines(desk.keeperLog()));
        }
    }
}
