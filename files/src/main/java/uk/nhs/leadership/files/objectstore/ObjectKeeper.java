package uk.nhs.leadership.files.objectstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Keeps files by their content and gives them back. Who keeps one names it in a row within a day, and says so as an
 * {@link ObjectHolder}: else it is collected.
 */
@ApplicationScoped
public class ObjectKeeper {
    private static final Logger LOG = Logger.getLogger(ObjectKeeper.class);
    private static final int PIECE = 64 * 1024;
    private static final Caller SELF = Caller.service("object-keeper");

    private final ObjectStore store;
    private final ObjectService service;
    private final Callers callers;

    ObjectKeeper(ObjectStore store, ObjectService service, Callers callers) {
        this.store = store;
        this.service = service;
        this.callers = callers;
    }

    /** A new and empty file, to be filled and kept or deleted. */
    public Path newFile() throws IOException {
        return store.newFile();
    }

    /** Opens a new file to be written from its beginning to its end, before it is kept. */
    public WritableByteChannel fill(Path newFile) throws IOException {
        return store.fill(newFile);
    }

    /**
     * Keeps a file. Not within a transaction: the store may take its time.
     *
     * @param file whose content has this digest; it may be gone afterwards
     */
    public void keep(ObjectKey key, Path file) throws IOException {
        var bytes = Files.size(file);
        callers.as(SELF, () -> {
            service.announce(key, bytes);
            return key;
        });
        if (!store.has(key)) {
            store.put(key, file);
        }
    }

    /** Gives an object out. A caller who goes away in the middle is no failure of ours. */
    public void send(ObjectKey key, OutputStream out) throws IOException {
        try (var content = open(key)) {
            var piece = new byte[PIECE];
            for (var length = content.read(piece); length >= 0; length = content.read(piece)) {
                if (!sent(out, piece, length)) {
                    return;
                }
            }
        }
    }

    private static boolean sent(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
            return true;
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
            return false;
        }
    }

    /** To be closed by whoever opens it. */
    public InputStream open(ObjectKey key) throws IOException {
        return store.open(key);
    }
}
