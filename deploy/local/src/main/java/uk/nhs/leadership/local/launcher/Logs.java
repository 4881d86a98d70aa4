package uk.nhs.leadership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.LoggingServer;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;
import uk.nhs.leadership.local.server.Waiting;

/** Shows the log of one server or service. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows a log.%n")
final class Logs implements Callable<Integer> {
    private static final List<String> NAMES =
            List.of("curriculum", "accreditation", "enrolment", "keycloak", "kafka", "postgres");

    @Parameters(
            paramLabel = "SERVICE",
            description = "curriculum, accreditation, enrolment, keycloak, kafka or postgres")
    private String service = "";

    @Option(names = "-f", description = "Goes on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "200", description = "How many of the last lines (200).")
    private int lines;

    @Override
    public Integer call() {
        var name =
                service.endsWith("-service") ? service.substring(0, service.length() - "-service".length()) : service;
        if (!NAMES.contains(name)) {
            throw new LocalStackException("There is no " + service + "; there are " + String.join(", ", NAMES) + ".");
        }
        var project = Project.find();
        var running = Stack.started(project).flatMap(stack -> running(stack, name));
        if (running.isPresent()) {
            running.get().log(lines, follow, Logs::print);
            return 0;
        }
        var log = project.local().resolve("logs").resolve(name + ".log");
        if (!Files.exists(log)) {
            throw new LocalStackException(name + " has not run yet: there is no " + log);
        }
        show(log);
        return 0;
    }

    /** The server, if it keeps its log to itself while it runs. */
    private static Optional<LoggingServer> running(Stack stack, String name) {
        return stack.runningPlatform().all().stream()
                .filter(server -> server.name().equals(name))
                .filter(LoggingServer.class::isInstance)
                .map(LoggingServer.class::cast)
                .filter(Server::running)
                .findFirst();
    }

    private static void print(String text) {
        System.out.print(text);
        System.out.flush();
    }

    private void show(Path log) {
        try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(beginOfLast(lines, log));
            var out = Channels.newChannel(System.out);
            var buffer = ByteBuffer.allocate(1 << 16);
            do {
                while (channel.read(buffer) > 0) {
                    out.write(buffer.flip());
                    buffer.clear();
                }
                System.out.flush();
                if (follow) {
                    Waiting.pause(Duration.ofMillis(200));
                }
            } while (follow);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    /** Where the last so many lines of the file begin. */
    static long beginOfLast(int lines, Path log) throws IOException {
        try (var file = new java.io.RandomAccessFile(log.toFile(), "r")) {
            var missing = lines;
            for (var at = file.length() - 2; at >= 0; at--) {
                file.seek(at);
                if (file.read() == '\n' && --missing == 0) {
                    return at + 1;
                }
            }
            return 0;
        }
    }
}
