package uk.nhs.leadership.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.local.server.ProcessRecord;

/** The folder through which test JVMs and their keeper talk: leases, wishes, and the state file. */
record Desk(Path folder) {
    static final String STATE = "state.properties";

    Path state() {
        return folder.resolve(STATE);
    }

    Path keeper() {
        return folder.resolve("keeper.pid");
    }

    Path keeperLog() {
        return folder.resolve("keeper.log");
    }

    /** Why the keeper could not do what was wished; empty file name means nothing went wrong. */
    Path failure(String wish) {
        return folder.resolve("failures").resolve(wish);
    }

    Path wish(String wish) {
        return folder.resolve("wishes").resolve(wish);
    }

    /** A lease is named by the id its JVM gives to all it makes, and holds the JVM's process record. */
    Path lease(String id) {
        return folder.resolve("leases").resolve(id);
    }

    List<Path> leases() {
        var leases = new ArrayList<Path>();
        var all = folder.resolve("leases");
        if (!Files.isDirectory(all)) {
            return leases;
        }
        try (var files = Files.newDirectoryStream(
                all, path -> !path.getFileName().toString().startsWith("."))) {
            files.forEach(leases::add);
            return leases;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + all, e);
        }
    }

    static boolean isHeld(Path lease) {
        return ProcessRecord.read(lease).flatMap(ProcessRecord::process).isPresent();
    }
}
