package uk.nhs.leadership.local.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checked-out project is, and where it keeps what it makes on this machine. */
public record Project(Path root) {
    /** Several checkouts may share one cache: it holds nothing but unpacked, checksummed artifacts. */
    private static final String CACHE = "LEADERSHIP_CACHE";

    /** The checkout that holds the working directory: tests run in their module's folder, {@code ./platform} anywhere. */
    public static Project find() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("deploy/local/servers.lock"))) {
                return new Project(folder);
            }
        }
        throw new LocalStackException(
                start + " is not inside a checkout of the platform (no mvnw and deploy/local/servers.lock above it)");
    }

    public Path local() {
        return root.resolve(".local");
    }

    public Path cache() {
        var elsewhere = System.getenv(CACHE);
        return elsewhere == null || elsewhere.isBlank()
                ? local().resolve("cache")
                : Path.of(elsewhere).toAbsolutePath();
    }
}
