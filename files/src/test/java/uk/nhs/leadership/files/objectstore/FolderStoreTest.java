package uk.nhs.leadership.files.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    @Override
    ObjectStore store() {
        return new FolderStore(folder);
    }

    @Test
    void anObjectLiesWhereItsDigestSays() throws IOException {
        var file = Files.writeString(files.resolve("file"), "x");
        var key = keyOf(file);

        store().put(key, file);

        var name = key.sha256();
        assertThat(folder.resolve(name.substring(0, 2))
                        .resolve(name.substring(2, 4))
                        .resolve(name))
                .hasContent("x");
    }

    /** A temporary folder is often another file system, where nothing can be moved to in one step. */
    @Test
    void anObjectComesFromAnotherFileSystemToo() throws IOException {
        var memory = Path.of("/dev/shm");
        var file = Files.isWritable(memory) ? Files.createTempFile(memory, "", "") : files.resolve("file");
        Files.writeString(file, "from elsewhere");
        var key = keyOf(file);

        store().put(key, file);

        assertThat(folder.resolve(key.sha256().substring(0, 2)))
                .isDirectoryRecursivelyContaining("glob:**/" + key.sha256());
        assertThat(unfinished()).isEmpty();
        Files.deleteIfExists(file);
    }

    @Test
    void nothingElseThanADigestNamesAnObject() {
        for (var name : List.of("../../../etc/passwd", "", "A".repeat(64), "a".repeat(63), "a".repeat(62) + "/b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(name));
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatIsBeingWrittenStays() throws IOException {
        var old = store().newFile();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var young = store().newFile();

        store().removeUnfinished(Instant.now().minus(Duration.ofDays(1)));

        assertThat(unfinished()).containsExactly(young);
    }

    private List<Path> unfinished() throws IOException {
        var unfinished = folder.resolve("unfinished");
        if (!Files.exists(unfinished)) {
            return List.of();
        }
        try (var left = Files.list(unfinished)) {
            return left.toList();
        }
    }
}
