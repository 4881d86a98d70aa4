package uk.nhs.leadership.local.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starting and stopping other processes. */
public final class Processes {
    private static final int LINES_SHOWN = 20;
    private static final long LOG_AT_MOST = 16 << 20;
    private static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

    private Processes() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts a server whose output goes to its log and whose process is recorded. A Ctrl-C in the terminal reaches every process
     * of the terminal's group: the server ignores it (as it does the terminal's end), because who started it stops it, in order.
     */
    public static ProcessHandle startServer(
            List<String> command, Map<String, String> environment, Path log, Path record) {
        var shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        shielded.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            keepPreviousLog(log);
            var builder = new ProcessBuilder(shielded)
                    .redirectErrorStream(true)
                    .redirectInput(NOTHING)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start().toHandle();
            try {
                ProcessRecord.of(process).write(record);
            } catch (RuntimeException e) {
                // Without a record nobody would ever find and end it.
                process.destroyForcibly();
                throw e;
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_AT_MOST) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits until the server answers; if it ends before, or takes too long, says so with the last lines of its log. */
    public static void awaitAnswer(
            String name, ProcessHandle process, Path log, Duration atMost, BooleanSupplier answers) {
        var answered = new AtomicBoolean();
        Waiting.until(atMost, () -> {
            answered.set(answers.getAsBoolean());
            return answered.get() || !process.isAlive();
        });
        if (answered.get()) {
            return;
        }
        var why = process.isAlive() ? "did not answer within " + atMost.toSeconds() + " s" : "ended at once";
        process.destroyForcibly();
        throw new LocalStackException(name + " " + why + ". The end of " + log + ":\n" + lastLines(log));
    }

    /** Runs a command to its end; a failure shows the last of what it said. */
    public static void run(String what, List<String> command) {
        var said = new LastLines(LINES_SHOWN);
        var exit = stream(command, Map.of(), said::add);
        if (exit != 0) {
            throw new LocalStackException(what + " failed:\n" + said);
        }
    }

    /** Runs a command to its end, hands over each line it says, and returns how it ended. */
    public static int stream(List<String> command, Map<String, String> environment, Consumer<String> eachLine) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(NOTHING);
            builder.environment().putAll(environment);
            var process = builder.start();
            // In a thread of its own, because reading from a process cannot be interrupted and waiting for it can.
            var reader = Thread.ofPlatform().start(() -> {
                try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                    lines.lines().forEach(eachLine);
                } catch (IOException | UncheckedIOException e) {
                    // Its end: the exit code says whether a good one.
                }
            });
            var exit = exit(process);
            join(reader);
            return exit;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    /** Runs a command in the user's terminal, with its input and output, and returns how it ended. */
    public static int runHere(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(environment);
            return exit(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    private static int exit(Process process) {
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
            kill(process);
        }
    }

    /** Ends the process at once, without giving it a word in it. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!ended(process, Duration.ofSeconds(10))) {
            throw new LocalStackException("process " + process.pid() + " does not end");
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
            if (!Files.exists(log)) {
                return "(it said nothing)";
            }
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()).stream()
                    .map(LogLine::readable)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(its log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
