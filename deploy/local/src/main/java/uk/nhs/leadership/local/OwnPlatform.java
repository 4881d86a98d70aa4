package uk.nhs.leadership.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import uk.nhs.leadership.local.platform.Applications;
import uk.nhs.leadership.local.platform.Build;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.EmbeddedServers;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.Project;

/**
 * A whole platform that tests may break: servers and services of its own on free ports, nothing in it yet, the services as Maven
 * has just packaged them. It takes a minute to start, so one is enough for all tests of a JVM; it ends with the JVM at the latest.
 *
 * <pre>{@code
 * var platform = OwnPlatform.start().platform();
 * platform.url(Service.CURRICULUM); platform.issuer();
 * platform.kill(Service.ENROLMENT); platform.service(Service.ENROLMENT).start();
 * platform.servers().kafka().stop(); platform.servers().kafka().start();
 * }</pre>
 */
public final class OwnPlatform implements AutoCloseable {
    private final Path folder;
    private final Platform platform;
    private final Thread atExit = new Thread(this::stopAndDelete, "stop-own-platform");

    private OwnPlatform(Project project, Path folder) {
        var place =
                new Place(folder.resolve("data"), folder.resolve("logs"), folder.resolve("run"), Ports.free(), false);
        this.folder = folder;
        this.platform = new Platform(
                project,
                place,
                ServicePorts.free(),
                new EmbeddedServers(project, place, OwnPlatform::say),
                new Packaged(project),
                OwnPlatform::say);
    }

    /** Returns when everything answers. */
    public static OwnPlatform start() {
        var own = new OwnPlatform(Project.find(), temporaryFolder());
        Runtime.getRuntime().addShutdownHook(own.atExit);
        own.platform.startServers();
        own.platform.startServices();
        return own;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("leadership-platform");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    public Platform platform() {
        return platform;
    }

    /** What the servers and services say, one file each. */
    public Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAndDelete();
    }

    private void stopAndDelete() {
        platform.stop();
        Folders.delete(folder);
    }

    private static void say(String what) {
        System.err.println(what);
    }

    private record Packaged(Project project) implements Applications {
        @Override
        public Path jar(Service service) {
            return Build.packaged(project, service);
        }

        @Override
        public Optional<Path> aotCache(Service service) {
            return Optional.empty();
        }
    }
}
