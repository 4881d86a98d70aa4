package uk.nhs.leadership.files.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Objects as files of a folder, {@code ab/cd/abcd…}, so that no folder holds too many. An object gets its name in one step,
 * after all of it has reached the disk.
 */
final class FolderStore implements ObjectStore {
    /** Beside the objects, so that to put one is to rename a file. */
    private static final String UNFINISHED = "unfinished";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Path newFile() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder.resolve(UNFINISHED)), "", "");
    }

    /** It will have to reach the disk in any case. */
    @Override
    public WritableByteChannel fill(Path newFile) throws IOException {
        return new SettlingFile(newFile);
    }

    @Override
    public void put(ObjectKey key, Path file) throws IOException {
        var parent = Files.createDirectories(folderOf(key));
        var object = parent.resolve(key.sha256());
        reachTheDisk(file, StandardOpenOption.WRITE);
        try {
            Files.move(file, object, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copy(file, object);
        }
        reachTheDisk(parent, StandardOpenOption.READ);
    }

    /** From another disk: the copy is named only when it is whole. */
    private void copy(Path file, Path object) throws IOException {
        var copy = newFile();
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            reachTheDisk(copy, StandardOpenOption.WRITE);
            Files.move(copy, object, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void reachTheDisk(Path file, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(ObjectKey key) throws IOException {
        return Files.newInputStream(at(key));
    }

    @Override
    public boolean has(ObjectKey key) {
        return Files.isRegularFile(at(key));
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        Files.deleteIfExists(at(key));
    }

    @Override
    public void removeUnfinished(Instant before) throws IOException {
        var unfinished = folder.resolve(UNFINISHED);
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path at(ObjectKey key) {
        return folderOf(key).resolve(key.sha256());
    }

    /** A key is made of digits only, so that it cannot lead out of the folder. */
    private Path folderOf(ObjectKey key) {
        var name = key.sha256();
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }
}
