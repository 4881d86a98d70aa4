package uk.nhs.leadership.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.server.Processes;

/** Finds out who listens on a port: from {@code /proc} on Linux, from {@code lsof} elsewhere. */
final class PortHolder {
    private static final String LISTENS = "0A";

    private PortHolder() {}

    /** For a sentence: process, id and command, or that it cannot be seen. */
    static String of(int port) {
        return process(port).map(PortHolder::describe).orElse("a process that this user may not see");
    }

    private static Optional<ProcessHandle> process(int port) {
        return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
    }

    private static String describe(ProcessHandle process) {
        var command =
                process.info().commandLine().or(() -> process.info().command()).orElse("unknown command");
        return "process " + process.pid() + " (" + (command.length() > 120 ? command.substring(0, 120) + "…" : command)
                + ")";
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(file -> lines(file).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length > 9
                        && fields[3].equals(LISTENS)
                        && fields[1].endsWith(String.format(Locale.ROOT, ":%04X", port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> hasOpen(process, sockets))
                .findFirst();
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // ended meanwhile, or another user's
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        var said = new ArrayList<String>();
        try {
            Processes.stream(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"), Map.of(), said::add);
        } catch (UncheckedIOException e) {
            return Optional.empty(); // no lsof here
        }
        return said.stream().findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
