package uk.nhs.leadership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.platform.Applications;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.server.Servers;

/**
 * The platform that {@code up} runs: where it is, on which ports, by whom it was started. Written down when it starts, so that
 * {@code down}, {@code status} and {@code logs} speak of the one that runs and not of what the options say today.
 */
record Stack(Project project, Path folder, ServerKind kind, Ports ports, ServicePorts servicePorts) {
    /** The one of {@code up}, as it would be started with these options. */
    static Stack of(Project project, ServerKind kind, PortOptions options) {
        return new Stack(project, project.local(), kind, options.servers(), options.services());
    }

    /** The one that was started last, whether it runs or not. */
    static Optional<Stack> started(Project project) {
        var file = settings(project.local());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.of(new Stack(
                project,
                project.local(),
                ServerKind.ofKey(settings.getProperty("servers", ServerKind.EMBEDDED.key())),
                new Ports(
                        port(settings, "postgres"),
                        port(settings, "kafka"),
                        port(settings, "kafka.controller"),
                        port(settings, "keycloak"),
                        port(settings, "keycloak.management")),
                new ServicePorts(
                        port(settings, "curriculum"), port(settings, "accreditation"), port(settings, "enrolment"))));
    }

    void writeSettings() {
        Folders.writeWhole(settings(folder), """
                servers=%s
                postgres=%d
                kafka=%d
                kafka.controller=%d
                keycloak=%d
                keycloak.management=%d
                curriculum=%d
                accreditation=%d
                enrolment=%d
                """.formatted(
                        kind.key(),
                        ports.postgres(),
                        ports.kafka(),
                        ports.kafkaController(),
                        ports.keycloak(),
                        ports.keycloakManagement(),
                        servicePorts.curriculum(),
                        servicePorts.accreditation(),
                        servicePorts.enrolment()));
    }

    Place place() {
        return new Place(
                folder.resolve("data").resolve(kind.key()), folder.resolve("logs"), folder.resolve("run"), ports, true);
    }

    Servers servers() {
        return kind.servers(project, place(), Console::progress);
    }

    Platform platform(Applications applications) {
        return platform(applications, Map.of());
    }

    /** @param settings environment variables that the services get besides the usual ones */
    Platform platform(Applications applications, Map<String, String> settings) {
        return new Platform(project, place(), servicePorts, servers(), applications, settings, Console::progress);
    }

    /** To look at and stop what runs; it cannot start a service. */
    Platform runningPlatform() {
        return platform(Applications.NONE);
    }

    /** The launcher that stays in the foreground with its platform, if there is one. */
    Optional<ProcessHandle> launcher() {
        return ProcessRecord.read(launcherRecord()).flatMap(ProcessRecord::process);
    }

    Path launcherRecord() {
        return place().run().resolve("launcher.pid");
    }

    int port(String server) {
        return switch (server) {
            case "postgres" -> ports.postgres();
            case "kafka" -> ports.kafka();
            case "keycloak" -> ports.keycloak();
            default -> servicePorts.of(Service.valueOf(server.toUpperCase(Locale.ROOT)));
        };
    }

    Stream<Integer> allPorts() {
        return Stream.of(
                servicePorts.curriculum(),
                servicePorts.accreditation(),
                servicePorts.enrolment(),
                ports.keycloak(),
                ports.keycloakManagement(),
                ports.postgres(),
                ports.kafka(),
                ports.kafkaController());
    }

    /** The servers' ports, in the order of {@link Ports}, for a process that works on the same stack. */
    String portList() {
        return Stream.of(
                        ports.postgres(),
                        ports.kafka(),
                        ports.kafkaController(),
                        ports.keycloak(),
                        ports.keycloakManagement())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Path settings(Path folder) {
        return folder.resolve("run/ports.properties");
    }

    private static int port(Properties settings, String name) {
        return Integer.parseInt(settings.getProperty(name));
    }
}
