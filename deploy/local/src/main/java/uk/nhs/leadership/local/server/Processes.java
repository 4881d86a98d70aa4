package uk.nhs.leadership.local.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starting and stopping other processes. */
public final class Processes {
    private static final int LINES_SHOWN = 20;

    private Processes() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts a server whose output goes to its log. A Ctrl-C in the terminal reaches every process of the terminal's group: the
     * server ignores it (as it does the terminal's end), because who started it stops it, in the right order.
     */
    public static ProcessHandle startServer(List<String> command, Map<String, String> environment, Path log) {
        var shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        shielded.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(shielded)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** Runs a command to its end and returns what it said; a failure shows it. */
    public static String run(String what, List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().putAll(environment);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (exit(process) != 0) {
                throw new LocalStackException(
                        what + " failed:\n" + lastLines(said.lines().toList()));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    /** Asks the process to end, and ends it by force if it has not after the given time. */
    public static void stop(ProcessHandle process, Duration atMost) {
        process.destroy();
        if (!ended(process, atMost)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    private static boolean ended(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new LocalStackException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    /** The end of a log, to show why a server did not start. */
    public static String lastLines(Path log) {
        try {
            return Files.exists(log) ? lastLines(Files.readAllLines(log)) : "(it said nothing)";
        } catch (IOException e) {
            return "(its log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    private static String lastLines(List<String> lines) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
