package uk.nhs.leadership.files.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of objects does, wherever it keeps them. */
abstract class ObjectStoreContract {
    private static final long LARGE = 200L * 1024 * 1024;
    private static final long LITTLE_MEMORY = 100L * 1024 * 1024;

    @TempDir
    Path files;

    abstract ObjectStore store();

    @Test
    void whatWasPutIsThereAndReadsBack() throws IOException {
        var key = put("the minutes of March");

        assertThat(store().has(key)).isTrue();
        assertThat(content(key)).isEqualTo("the minutes of March");
    }

    @Test
    void theSameContentIsPutTwiceAndThereOnce() throws IOException {
        var key = put("the same");

        assertThat(put("the same")).isEqualTo(key);

        assertThat(content(key)).isEqualTo("the same");
        store().delete(key);
        assertThat(store().has(key)).isFalse();
    }

    @Test
    void whoeverPutsTheSameAtOnceFindsItWhole() throws IOException, InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var puts = IntStream.range(0, 32)
                    .<Callable<ObjectKey>>mapToObj(each -> () -> put("at once"))
                    .toList();
            for (var put : threads.invokeAll(puts)) {
                assertThat(content(put.get())).isEqualTo("at once");
            }
        }
    }

    @Test
    void whatIsNotThereIsNeitherFoundNorMissedWhenDeleted() throws IOException {
        var key = keyOf(file("never put"));

        assertThat(store().has(key)).isFalse();
        assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchFileException.class);
        store().delete(key);
    }

    @Test
    void aPutThatFailsLeavesNothing() throws IOException {
        var file = file("gone before it was put");
        var key = keyOf(file);
        Files.delete(file);

        assertThatThrownBy(() -> store().put(key, file)).isInstanceOf(Exception.class);

        assertThat(store().has(key)).isFalse();
    }

    @Test
    void aNewFileIsEmptyAndItsContentIsPutFromThere() throws IOException {
        var file = store().newFile();
        assertThat(file).isEmptyFile();

        Files.writeString(file, "written there");
        var key = keyOf(file);
        store().put(key, file);

        assertThat(content(key)).isEqualTo("written there");
        Files.deleteIfExists(file);
    }

    @Test
    void whatAFileIsFilledWithPieceByPieceIsPutWhole() throws IOException {
        var content = new byte[10_000_000];
        new Random(10).nextBytes(content);
        var file = store().newFile();
        try (var filled = store().fill(file)) {
            for (var from = 0; from < content.length; from += 99_991) {
                filled.write(ByteBuffer.wrap(content, from, Math.min(99_991, content.length - from)));
            }
        }
        var key = keyOf(file);
        store().put(key, file);

        try (var kept = store().open(key)) {
            assertThat(kept.readAllBytes()).isEqualTo(content);
        }
        Files.deleteIfExists(file);
    }

    @Test
    void aLargeObjectTakesLittleMemory() throws IOException {
        var file = files.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(LARGE);
        }
        var key = keyOf(file);
        forgetPeak();
        var before = peak();

        store().put(key, file);
        try (var content = store().open(key)) {
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(LARGE);
        }

        assertThat(peak() - before).isLessThan(LITTLE_MEMORY);
    }

    private ObjectKey put(String content) throws IOException {
        var file = file(content);
        var key = keyOf(file);
        store().put(key, file);
        return key;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(files, "", ""), content);
    }

    private String content(ObjectKey key) throws IOException {
        try (InputStream content = store().open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static ObjectKey keyOf(Path file) throws IOException {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, digest);
            return ObjectKey.of(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most that the heap has held since {@link #forgetPeak}. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void forgetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
