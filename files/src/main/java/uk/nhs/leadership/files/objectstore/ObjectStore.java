package uk.nhs.leadership.files.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Where the bytes are. It knows neither names nor owners, and shows an object whole or not at all. */
interface ObjectStore {

    /** A new and empty file on this machine, from which an object is put with the least effort. */
    Path newFile() throws IOException;

    /** Opens a new file to be written from its beginning to its end. */
    default WritableByteChannel fill(Path newFile) throws IOException {
        return FileChannel.open(newFile, StandardOpenOption.WRITE);
    }

    /**
     * Keeps a file's content. Putting what is there already changes nothing.
     *
     * @param file whose content has this digest; it may be gone afterwards
     */
    void put(ObjectKey key, Path file) throws IOException;

    /**
     * The content of an object, from its beginning.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such object
     */
    InputStream open(ObjectKey key) throws IOException;

    boolean has(ObjectKey key) throws IOException;

    /** Deleting what is not there changes nothing. */
    void delete(ObjectKey key) throws IOException;

    /** Removes what was begun before then and never finished, because its process was killed. */
    default void removeUnfinished(Instant before) throws IOException {}
}
