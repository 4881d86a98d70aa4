package uk.nhs.leadership.local.server;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the checked-out project is.
 *
 * @param cache the servers' binaries, unpacked
 */
public record Project(Path root, Path cache) {
    /** Several checkouts may share one cache: it holds nothing but unpacked, checksummed artifacts. */
    private static final String CACHE = "LEADERSHIP_CACHE";

    /** The checkout that holds the working directory: tests run in their module's folder, {@code ./platform} anywhere. */
    public static Project find() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("deploy/local/servers.lock"))) {
                return of(folder);
            }
        }
        throw new LocalStackException(
                start + " is not inside a checkout of the platform (no mvnw and deploy/local/servers.lock above it)");
    }

    private static Project of(Path root) {
        var elsewhere = System.getenv(CACHE);
        return new Project(
                root,
                elsewhere == null || elsewhere.isBlank()
                        ? root.resolve(".local/cache")
                        : Path.of(elsewhere).toAbsolutePath());
    }

    /** What the project makes on this machine, and nowhere else. */
    public Path local() {
        return root.resolve(".local");
    }
}
