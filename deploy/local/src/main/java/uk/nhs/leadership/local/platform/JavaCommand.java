package uk.nhs.leadership.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.local.server.Processes;

/** How a service is run as a process: its JVM's options, in one place for the services and for what they are compared with. */
public final class JavaCommand {
    private JavaCommand() {}

    /**
     * The whole command.
     *
     * @param more options of this one start
     */
    public static List<String> of(Path jar, List<String> more) {
        var command = new ArrayList<>(
                List.of(Processes.java(), "-Xmx512m", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(more);
        command.addAll(List.of(
                // A cache the JVM cannot use is worth a line in the log, not a service that does not start.
                "-Xlog:aot=error",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        return command;
    }
}
