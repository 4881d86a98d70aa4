package uk.nhs.leadership.accreditation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.PDF;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.send;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.files.inspection.Documents;

/** Uploads as they come over bad lines, and many at once. */
@QuarkusTest
class UploadHttpTest {
    private static final int UPLOADS = 16;
    private static final int CHUNK = 100_000;
    private static final long LITTLE_MEMORY = 100L * 1024 * 1024;

    @TestHTTPResource
    @Nullable
    URI address;

    @ConfigProperty(name = "OBJECTS_FOLDER")
    Path objects;

    @Test
    void anUploadThatBreaksOffLeavesNothingBehindAndIsSentAgain() throws IOException {
        var content = content(1_000_000);
        var evidence = announced(drafted(draft()), PDF, content.length);

        try (var connection = RawPut.of(address, evidence, "Content-Length: " + content.length)) {
            connection.out().write(content, 0, content.length / 100 * 99);
            connection.out().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> unfinishedBytes() > 500_000);
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(unfinished()).isEmpty());
        as(AUTHOR).get(evidence).then().body("status", equalTo("EXPECTED"));
        send(AUTHOR, evidence, content).then().statusCode(200).body("status", equalTo("STORED"));
        assertThat(unfinished()).isEmpty();
    }

    /** As curl does with a long body. */
    @Test
    void aCallerWhoAsksBeforeSendingIsToldToGoOn() throws IOException {
        var content = content(1_000_000);
        var evidence = announced(drafted(draft()), PDF, content.length);

        try (var connection =
                RawPut.of(address, evidence, "Content-Length: " + content.length, "Expect: 100-continue")) {
            assertThat(connection.status()).isEqualTo(100);
            connection.skipLines(2);
            connection.out().write(content);
            connection.out().flush();

            assertThat(connection.status()).isEqualTo(200);
        }
    }

    @Test
    void whatComesInChunksIsTakenWhole() throws IOException {
        var content = content(1_000_000);
        var evidence = announced(drafted(draft()), PDF, content.length);

        try (var connection = RawPut.of(address, evidence, "Transfer-Encoding: chunked")) {
            for (var from = 0; from < content.length; from += CHUNK) {
                var length = Math.min(CHUNK, content.length - from);
                connection.line(Integer.toHexString(length));
                connection.out().write(content, from, length);
                connection.line("");
            }
            connection.line("0");
            connection.line("");

            assertThat(connection.status()).isEqualTo(200);
        }
        assertThat(as(AUTHOR).get(evidence + "/content").asByteArray()).isEqualTo(content);
    }

    @Test
    void twoThatSendTheSameAtOnceMakeOneOfIt() throws Exception {
        var content = content(300_000);
        var evidence = announced(drafted(draft()), PDF, content.length);

        try (var threads = Executors.newFixedThreadPool(8)) {
            var sends = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            each -> () -> send(AUTHOR, evidence, content).statusCode())
                    .toList();
            for (var sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(200);
            }
        }

        as(AUTHOR).get(evidence).then().header("ETag", "\"1\"");
        assertThat(count("event_log where type like '%evidence.stored.v1' and subject = '" + EvidenceApi.idOf(evidence)
                        + "'"))
                .isEqualTo(1);
        assertThat(unfinished()).isEmpty();
    }

    /** What has come lies on the disk, and is not in memory. */
    @Test
    void manyLargeUploadsAtOnceTakeLittleMemory() throws Exception {
        var submission = drafted(draft());
        var evidence = IntStream.range(0, UPLOADS)
                .mapToObj(each -> announced(submission, PDF, Evidence.MOST_BYTES))
                .toList();
        var before = live();
        var connections = new ArrayList<RawPut>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : evidence) {
                connections.add(RawPut.of(address, each, "Content-Length: " + Evidence.MOST_BYTES));
            }
            var sends = connections.stream()
                    .<Callable<Boolean>>map(connection -> () -> {
                        Documents.writePdf(
                                new AllButTheLast(connection.out(), Evidence.MOST_BYTES), Evidence.MOST_BYTES);
                        return true;
                    })
                    .toList();
            for (var sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isTrue();
            }
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> unfinishedBytes() > UPLOADS * (Evidence.MOST_BYTES - 2_000_000));

            assertThat(live() - before).isLessThan(LITTLE_MEMORY);

            for (var connection : connections) {
                connection.out().write('\n');
                connection.out().flush();
            }
            for (var connection : connections) {
                assertThat(connection.status()).isEqualTo(200);
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
        assertThat(unfinished()).isEmpty();
    }

    /** The heap after a collection. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] content(int length) {
        var content = new ByteArrayOutputStream();
        try {
            Documents.writePdf(content, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var bytes = content.toByteArray();
        var unique = Documents.bytes(UUID.randomUUID().toString());
        System.arraycopy(unique, 0, bytes, 100, unique.length);
        return bytes;
    }

    private List<Path> unfinished() {
        var folder = objects.resolve("unfinished");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long unfinishedBytes() {
        return unfinished().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    private static int count(String from) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Integer.parseInt(
                    Sql.texts(database, "select count(*) from " + from).getFirst());
        }
    }

    /** Keeps the last byte back. */
    private static final class AllButTheLast extends OutputStream {
        private final OutputStream out;
        private long left;

        AllButTheLast(OutputStream out, long length) {
            this.out = out;
            this.left = length - 1;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var sent = (int) Math.min(length, left);
            out.write(bytes, offset, sent);
            left -= sent;
        }
    }
}
