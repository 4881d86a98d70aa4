package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a real connection, whose other end does as it likes. Whoever waits for a socket is not to be interrupted: hence the thread. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodyAheadTest {
    private static final int CHUNK = 64 * 1024;
    private static final int LONG = 20_000_000;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private volatile Duration patience = Duration.ofSeconds(30);
    private volatile Reader reader = body -> {};

    /** What is done with a body. */
    @FunctionalInterface
    private interface Reader {
        void read(InputStream body) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws Exception {
        server = vertx.createHttpServer(new HttpServerOptions().setMaxChunkSize(CHUNK))
                .requestHandler(this::take)
                .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private void take(HttpServerRequest request) {
        request.pause();
        Thread.startVirtualThread(() -> {
            try (var body = new BodyAhead(request, LONG, patience)) {
                reader.read(body);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                request.response().end();
            }
        });
    }

    @Test
    void allOfABodyIsReadAsItWasSent() throws Exception {
        var content = new byte[LONG];
        new Random(20).nextBytes(content);
        var seen = reading(InputStream::readAllBytes);

        try (var caller = caller(content.length)) {
            caller.getOutputStream().write(content);

            assertThat(seen.get()).isEqualTo(content);
        }
    }

    @Test
    void aBodyReadByteByByteEndsAndStaysAtItsEnd() throws Exception {
        var seen = reading(body -> new int[] {body.read(), body.read(), body.read(), body.read()});

        try (var caller = caller(2)) {
            caller.getOutputStream().write(new byte[] {(byte) 0xff, 7});

            assertThat(seen.get()).containsExactly(0xff, 7, -1, -1);
        }
    }

    @Test
    void aRequestWithoutABodyHasAnEmptyOne() throws Exception {
        var seen = reading(InputStream::readAllBytes);

        try (var _ = caller(0)) {
            assertThat(seen.get()).isEmpty();
        }
    }

    /** Else memory would have to hold what a slow reader has not come to yet. */
    @Test
    void aCallerGetsNotFarAheadOfTheReader() throws Exception {
        var sent = new AtomicLong();
        var readOn = new CountDownLatch(1);
        var seen = reading(body -> {
            var first = body.readNBytes(CHUNK).length;
            readOn.await();
            return first + body.readAllBytes().length;
        });

        try (var caller = caller(LONG)) {
            Thread.startVirtualThread(() -> {
                try {
                    for (var piece = new byte[10_000]; sent.get() < LONG; sent.addAndGet(piece.length)) {
                        caller.getOutputStream().write(piece);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(sent.get()).isBetween((long) CHUNK, LONG / 2L));
            readOn.countDown();

            assertThat(seen.get()).isEqualTo(LONG);
        }
    }

    @Test
    void aCallerWhoGoesAwayBreaksItOff() throws Exception {
        var seen = reading(body -> {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            assertThatThrownBy(body::read).isInstanceOf(IOException.class);
            return true;
        });

        try (var caller = caller(LONG)) {
            caller.getOutputStream().write(new byte[1_000_000]);
        }

        assertThat(seen.get()).isTrue();
    }

    @Test
    void aCallerWhoFallsSilentBreaksItOff() throws Exception {
        patience = Duration.ofMillis(200);
        var seen = reading(body -> {
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("nothing came");
            return true;
        });

        try (var caller = caller(LONG)) {
            caller.getOutputStream().write(new byte[1_000]);

            assertThat(seen.get()).isTrue();
            assertThatCode(caller.getInputStream()::readAllBytes)
                    .as("the connection is closed")
                    .doesNotThrowAnyException();
        }
    }

    /** Far more than lies between the two: the caller would still be sending, and never read. */
    @Test
    void aCallerWhoIsAnsweredInTheMiddleSendsAllAndReadsTheAnswer() throws Exception {
        var seen = reading(body -> body.readNBytes(10).length);

        try (var caller = caller(LONG)) {
            caller.getOutputStream().write(new byte[LONG]);

            assertThat(seen.get()).isEqualTo(10);
            assertThat(answerTo(caller)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void aCallerWhoNeverEndsIsHungUpOn() throws Exception {
        var seen = reading(body -> body.readNBytes(10).length);

        try (var caller = caller(10 * LONG)) {
            var piece = new byte[CHUNK];
            assertThatThrownBy(() -> {
                        for (var sent = 0L; sent < 10 * LONG; sent += piece.length) {
                            caller.getOutputStream().write(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(seen.get()).isEqualTo(10);
        }
    }

    private static String answerTo(Socket caller) throws IOException {
        return new String(caller.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    /** What is made of a body. */
    @FunctionalInterface
    private interface Making<T> {
        T of(InputStream body) throws IOException, InterruptedException;
    }

    private <T> CompletableFuture<T> reading(Making<T> making) {
        var made = new CompletableFuture<T>();
        reader = body -> {
            try {
                made.complete(making.of(body));
            } catch (IOException | RuntimeException | AssertionError e) {
                made.completeExceptionally(e);
            }
        };
        return made.orTimeout(30, TimeUnit.SECONDS);
    }

    private Socket caller(int length) throws IOException {
        var caller = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        caller.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        caller.getOutputStream()
                .write(("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return caller;
    }
}
