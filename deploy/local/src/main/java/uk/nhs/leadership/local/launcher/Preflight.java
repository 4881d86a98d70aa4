package uk.nhs.leadership.local.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.local.server.LocalStackException;

/** What must be so before anything is started; each refusal says what to do. */
final class Preflight {
    private static final long GIBIBYTE = 1L << 30;
    /** The unpacked servers, a build with its caches, and room for data. */
    private static final long DISK_AT_FIRST = 4 * GIBIBYTE;

    private static final long DISK_LATER = GIBIBYTE;
    /** PostgreSQL, Kafka, Keycloak, three services and Maven beside them. */
    private static final long MEMORY = 3 * GIBIBYTE;

    private Preflight() {}

    static void check(Stack stack) {
        checkPorts(stack.allPorts());
        checkDisk(stack);
        checkMemory(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize());
    }

    static void checkPorts(Stream<Integer> ports) {
        var taken = ports.filter(port -> !isFree(port))
                .map(port -> "Port " + port + " is taken by " + PortHolder.of(port) + ".")
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new LocalStackException(taken
                    + "\nEnd it, or move the platform: ./platform up --port-offset 100 (see ./platform up --help)");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void checkDisk(Stack stack) {
        try {
            Files.createDirectories(stack.folder());
            checkDisk(stack.folder(), Files.isDirectory(stack.place().data()) ? DISK_LATER : DISK_AT_FIRST);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + stack.folder(), e);
        }
    }

    static void checkDisk(Path folder, long needed) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new LocalStackException("The disk is too full: %s has %.1f GiB left, and %.1f GiB are needed."
                    .formatted(folder, inGibibytes(free), inGibibytes(needed)));
        }
    }

    static void checkMemory(long present) {
        if (present < MEMORY) {
            throw new LocalStackException(
                    "This machine has too little memory: %.1f GiB, and PostgreSQL, Kafka, Keycloak and three services need %.1f GiB."
                            .formatted(inGibibytes(present), inGibibytes(MEMORY)));
        }
    }

    private static double inGibibytes(long bytes) {
        return (double) bytes / GIBIBYTE;
    }
}
