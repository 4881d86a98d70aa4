package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder held by one process at a time; the operating system lets go when the holder dies, so nothing stale can remain. */
public final class LockedFolder implements AutoCloseable {
    private final FileChannel channel;

    private LockedFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the folder. */
    public static LockedFolder hold(Path folder) {
        while (true) {
            var held = tryHold(folder);
            if (held.isPresent()) {
                return held.get();
            }
            Waiting.pause(Duration.ofMillis(50));
        }
    }

    /** Empty if somebody else holds the folder. */
    public static Optional<LockedFolder> tryHold(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return Optional.of(new LockedFolder(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder, e);
        }
    }

    /** Within one JVM (Quarkus loads this class more than once) a lock already held is an exception, not a wait. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
