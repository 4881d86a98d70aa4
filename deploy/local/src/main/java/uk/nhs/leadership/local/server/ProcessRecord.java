package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which process a server is. The start time is kept with the id, so that a recycled id is never taken for ours. */
public record ProcessRecord(long pid, long startedAtMillis) {
    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), started(process));
    }

    public static ProcessRecord ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** Empty if there is no such file, or one that a crash left unreadable: then it says nothing about any process. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var fields = Files.readString(file).strip().split(" ", -1);
            return fields.length == 2 && (fields[0] + fields[1]).chars().allMatch(Character::isDigit)
                    ? Optional.of(new ProcessRecord(Long.parseLong(fields[0]), Long.parseLong(fields[1])))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public void write(Path file) {
        Folders.writeWhole(file, pid + " " + startedAtMillis + "\n");
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == startedAtMillis);
    }

    private static long started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
