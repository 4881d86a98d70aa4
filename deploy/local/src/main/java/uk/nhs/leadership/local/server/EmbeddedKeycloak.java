package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak from its distribution, built once for PostgreSQL; imports {@code deploy/keycloak/realm.json} into an empty database. */
final class EmbeddedKeycloak implements Server {
    private final Project project;
    private final Artifacts artifacts;
    private final Place place;
    private final Progress progress;
    private final Path home;
    private final Path record;

    EmbeddedKeycloak(Project project, Artifacts artifacts, Place place, Progress progress) {
        this.project = project;
        this.artifacts = artifacts;
        this.place = place;
        this.progress = progress;
        this.home = place.data().resolve("keycloak");
        this.record = place.run().resolve("keycloak.pid");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public void start() {
        if (running()) {
            return;
        }
        var distribution = artifacts.folder("keycloak", this::unpackAndBuild);
        prepareHome(distribution, realm(project));
        progress.say("starting Keycloak " + artifacts.version("keycloak-quarkus-dist") + " on port "
                + place.ports().keycloak());
        var process = Processes.startServer(
                java(home, "start", options()),
                // For the administrator of the local stack only; people and systems come from the realm file.
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                place.log(name()),
                record);
        Processes.awaitAnswer("Keycloak", process, place.log(name()), Duration.ofMinutes(3), this::answers);
    }

    /** The file that is imported into an empty database. */
    static Path realm(Project project) {
        var realm = project.root().resolve("deploy/keycloak/realm.json");
        if (!Files.exists(realm)) {
            throw new LocalStackException("Keycloak needs its realm, and there is no " + realm);
        }
        return realm;
    }

    @Override
    public void stop() {
        ProcessRecord.read(record)
                .flatMap(ProcessRecord::process)
                .ifPresent(process -> Processes.stop(process, Duration.ofSeconds(20)));
    }

    @Override
    public boolean answers() {
        return Health.ofKeycloak(place.ports().keycloakManagement()).isUp();
    }

    @Override
    public boolean running() {
        return ProcessRecord.read(record).flatMap(ProcessRecord::process).isPresent();
    }

    private List<String> options() {
        var ports = place.ports();
        return List.of(
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=http://localhost:" + ports.keycloak(),
                "--db-url=" + Database.jdbcUrl(ports.postgres(), "keycloak"),
                "--db-username=keycloak",
                "--db-password=keycloak",
                "--db-pool-max-size=20",
                "--cache=local");
    }

    /** The distribution is shared and only read; what Keycloak writes and what it imports is this place's own. */
    private void prepareHome(Path distribution, Path realm) {
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (var part : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            }
            Files.writeString(home.resolve("data/import/realm.json"), Files.readString(realm));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + home, e);
        }
    }

    /** Keycloak compiles itself for its database: half a minute that every later start is spared. */
    private void unpackAndBuild(Path copied, Path target) throws IOException {
        try (var zips = Files.newDirectoryStream(copied, "*.zip")) {
            for (var zip : zips) {
                Folders.unpackZip(zip, copied.resolve("unpacked"));
            }
        }
        try (var folders = Files.newDirectoryStream(copied.resolve("unpacked"))) {
            for (var folder : folders) {
                for (var part : List.of("lib", "conf", "providers", "themes")) {
                    Files.move(folder.resolve(part), target.resolve(part));
                }
            }
        }
        progress.say("building Keycloak for PostgreSQL (once, about half a minute)");
        Processes.run("building Keycloak", java(target, "build", List.of("--db=postgres", "--health-enabled=true")));
    }

    private List<String> java(Path keycloakHome, String verb, List<String> options) {
        var command = new ArrayList<>(List.of(
                Processes.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dkc.home.dir=" + keycloakHome,
                "-Djboss.server.config.dir=" + keycloakHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                keycloakHome.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        command.addAll(options);
        return command;
    }
}
