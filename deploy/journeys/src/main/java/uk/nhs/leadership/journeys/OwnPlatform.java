package uk.nhs.leadership.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.platform.Applications;
import uk.nhs.leadership.local.platform.Platform;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.platform.ServicePorts;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;

/** A whole platform that nobody else uses, so that a test may stop and kill any part of it. Gone in the end. */
public final class OwnPlatform implements AutoCloseable {
    private final Path folder;
    private final Place place;
    private final Platform platform;
    private final Thread atExit = new Thread(this::stopAndDelete, "stop-own-platform");

    private OwnPlatform(Path folder, Path logs, Project project) {
        this.folder = folder;
        this.place = new Place(folder.resolve("data"), logs, folder.resolve("run"), Ports.free(), false);
        this.platform = new Platform(
                project,
                place,
                ServicePorts.free(),
                ServerKind.ofTests().servers(project, place, System.out::println),
                new Packaged(project),
                System.out::println);
    }

    /** Starts everything on free ports, the services from the jars that Maven has packaged; their logs stay behind. */
    public static OwnPlatform start(Path logs) {
        Folders.delete(logs);
        var own = new OwnPlatform(temporaryFolder(), logs.toAbsolutePath(), Project.find());
        Runtime.getRuntime().addShutdownHook(own.atExit);
        own.platform.startServers();
        own.platform.startServices();
        return own;
    }

    /** Its processes, to stop, start and kill. */
    public Platform processes() {
        return platform;
    }

    public Place place() {
        return place;
    }

    /** The platform as its users see it. */
    public PlatformClient client() {
        var urls = new EnumMap<Service, URI>(Service.class);
        for (var service : Service.values()) {
            urls.put(service, URI.create(platform.url(service)));
        }
        return new PlatformClient(urls, new Tokens(URI.create(platform.issuer())));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAndDelete();
    }

    private void stopAndDelete() {
        platform.stop();
        platform.servers().deleteData();
        Folders.delete(folder);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("leadership-journeys");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** The services as Maven has packaged them. */
    private record Packaged(Project project) implements Applications {
        @Override
        public Path jar(Service service) {
            var target = project.root().resolve(service.module()).resolve("target");
            try (var jars = Files.newDirectoryStream(target, "*-runner.jar")) {
                for (var jar : jars) {
                    return jar;
                }
                throw new IllegalStateException("no packaged service in " + target + ": ./mvnw package");
            } catch (IOException e) {
                throw new UncheckedIOException("no packaged service in " + target + ": ./mvnw package", e);
            }
        }

        @Override
        public Optional<Path> aotCache(Service service) {
            return Optional.empty();
        }
    }
}
