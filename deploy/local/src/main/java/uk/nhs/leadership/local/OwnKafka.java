package uk.nhs.leadership.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;
import uk.nhs.leadership.local.server.Servers;

/** A Kafka that one test may stop and start again: same port, same data. */
public final class OwnKafka implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Servers servers;
    private final Thread atExit = new Thread(this::stopAndDelete, "stop-own-kafka");

    private OwnKafka(Path folder) {
        var ports = Ports.free();
        var place = new Place(folder.resolve("data"), folder.resolve("logs"), folder.resolve("run"), ports, false);
        this.folder = folder;
        this.port = ports.kafka();
        this.servers = ServerKind.ofTests().servers(Project.find(), place, what -> {});
    }

    static OwnKafka start() {
        var own = new OwnKafka(temporaryFolder());
        Runtime.getRuntime().addShutdownHook(own.atExit);
        own.startKafka();
        return own;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("leadership-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public void startKafka() {
        servers.kafka().start();
    }

    public void stopKafka() {
        servers.kafka().stop();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAndDelete();
    }

    private void stopAndDelete() {
        servers.kafka().stop();
        servers.deleteData();
        Folders.delete(folder);
    }
}
