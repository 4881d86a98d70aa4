package uk.nhs.leadership.files.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Unavailable;

/** Against a server that speaks clamd's protocol, in good days and in bad ones. */
class ClamAvScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PIECE = 64 * 1024;
    private static final Path NEVER_READ = Path.of("/nowhere");

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);
    private final CountDownLatch done = new CountDownLatch(1);
    private ServerSocket clamd;

    /** What it does once it has the file. */
    @FunctionalInterface
    private interface Manner {
        void answer(Socket caller) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        done.countDown();
        clamd.close();
        thread.close();
    }

    @Test
    void aCleanFileIsCleanAndAllOfItWasScanned() throws IOException {
        answering(saying("stream: OK\0"));
        var content = new byte[200_000];
        new Random(7).nextBytes(content);

        assertThat(scan(content)).isEqualTo(new Verdict.Clean());

        assertThat(received.get()).isEqualTo(content);
    }

    @Test
    void anInfectedFileIsCalledByItsName() throws IOException {
        answering(saying("stream: Win.Test.EICAR_HDB-1 FOUND\0"));

        assertThat(scan(Documents.bytes("x"))).isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
    }

    @Test
    void anythingElseIsNeverTakenForClean() {
        for (var answer : new String[] {
            "INSTREAM size limit exceeded. ERROR\0", "", "stream: OK and more\0", "OK\0", "UNKNOWN COMMAND\0"
        }) {
            answering(saying(answer));
            assertUnavailable();
        }
    }

    @Test
    void aScannerThatHangsUpIsAway() {
        answering(Socket::close);

        assertUnavailable();
    }

    /** What was sent until then lies with neither of the two. */
    @Test
    void aScannerThatHangsUpInTheMiddleIsAway() throws IOException {
        var _ = thread.submit(() -> {
            try (var caller = clamd.accept()) {
                return caller.getInputStream().readNBytes(PIECE).length;
            }
        });
        var piece = new byte[PIECE];

        try (var scan = new ClamAvScanner("localhost", clamd.getLocalPort(), PATIENCE).begin()) {
            assertThatThrownBy(() -> {
                        for (var i = 0; i < 1_000; i++) {
                            scan.see(piece, piece.length);
                        }
                    })
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            away -> assertThat(away.rule()).isEqualTo(InspectionRule.SCANNER_UNAVAILABLE));
        }
    }

    @Test
    void aScannerThatTakesTooLongIsAway() {
        answering(caller -> assertThat(done.await(1, TimeUnit.MINUTES)).isTrue());

        assertUnavailable();
    }

    @Test
    void aScannerThatDoesNotListenIsAway() throws IOException {
        clamd.close();

        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> scan(Documents.bytes("x")))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        away -> assertThat(away.rule()).isEqualTo(InspectionRule.SCANNER_UNAVAILABLE));
    }

    private Verdict scan(byte[] content) throws IOException {
        try (var scan = new ClamAvScanner("localhost", clamd.getLocalPort(), PATIENCE).begin()) {
            for (var from = 0; from < content.length; from += PIECE) {
                var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
                scan.see(piece, piece.length);
            }
            return scan.verdict(NEVER_READ);
        }
    }

    private static Manner saying(String answer) {
        return caller -> caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private void answering(Manner manner) {
        var _ = thread.submit(() -> {
            try (var caller = clamd.accept()) {
                received.set(receive(new DataInputStream(caller.getInputStream())));
                manner.answer(caller);
            }
            return true;
        });
    }

    private static byte[] receive(DataInputStream caller) throws IOException {
        assertThat(new String(caller.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var content = new ByteArrayOutputStream();
        for (var length = caller.readInt(); length > 0; length = caller.readInt()) {
            content.write(caller.readNBytes(length));
        }
        return content.toByteArray();
    }
}
