package uk.nhs.leadership.accreditation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.PDF;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.send;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.files.inspection.Documents;

/** A scanner that is away, or goes away, says nothing, and nothing unscanned is kept. */
@QuarkusTest
@TestProfile(ScannerAwayHttpTest.ByClamd.class)
class ScannerAwayHttpTest {
    /** More than lies between the caller and the scanner: whoever sends it is still sending when the scanner goes away. */
    private static final int LARGE = 30_000_000;

    @ConfigProperty(name = "files.scanner.clamav.port")
    int port;

    @TestHTTPResource
    @Nullable
    URI address;

    @ConfigProperty(name = "OBJECTS_FOLDER")
    Path objects;

    /** What clamd does with whoever calls it. */
    @FunctionalInterface
    private interface Manner {
        void meet(Socket caller) throws IOException;
    }

    @Test
    void nothingIsTakenUnscannedAndTheCallerMayTryAgain() {
        var minutes = Documents.pdf("minutes that nobody has scanned");
        var evidence = announced(drafted(draft()), PDF, minutes.length);

        send(AUTHOR, evidence, minutes)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("SCANNER_UNAVAILABLE"));

        assertNothingIsLeft(evidence);
    }

    @Test
    void aScannerThatIsAwayIsToldToACallerWhoSendsMuch() throws IOException {
        var evidence = announced(drafted(draft()), PDF, LARGE);

        assertUnavailable(evidence);

        assertNothingIsLeft(evidence);
    }

    @Test
    void aScannerThatGoesAwayInTheMiddleLeavesNothingBehindAndTheCallerMayTryAgain() throws IOException {
        var evidence = announced(drafted(draft()), PDF, LARGE);
        try (var _ = clamd(caller -> caller.getInputStream().skipNBytes(LARGE / 3))) {
            assertUnavailable(evidence);
        }
        assertNothingIsLeft(evidence);

        try (var _ = clamd(ScannerAwayHttpTest::callItClean);
                var put = sent(evidence)) {
            assertThat(put.status()).isEqualTo(200);
        }
        as(AUTHOR).get(evidence).then().body("status", equalTo("STORED"));
    }

    private void assertUnavailable(String evidence) throws IOException {
        try (var put = sent(evidence)) {
            assertThat(put.status()).isEqualTo(503);
            assertThat(put.rest()).contains("SCANNER_UNAVAILABLE");
        }
    }

    private void assertNothingIsLeft(String evidence) {
        as(AUTHOR).get(evidence).then().body("status", equalTo("EXPECTED"));
        as(AUTHOR).get(evidence + "/content").then().statusCode(404);
        assertThat(objects.resolve("unfinished")).isEmptyDirectory();
    }

    private RawPut sent(String evidence) throws IOException {
        var put = RawPut.of(address, evidence, "Content-Length: " + LARGE);
        Documents.writePdf(put.out(), LARGE);
        return put;
    }

    /** Listens until it is closed, and meets one caller. */
    private ServerSocket clamd(Manner manner) throws IOException {
        var clamd = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var caller = clamd.accept()) {
                manner.meet(caller);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return clamd;
    }

    private static void callItClean(Socket caller) throws IOException {
        var stream = new DataInputStream(caller.getInputStream());
        stream.skipNBytes("zINSTREAM\0".length());
        for (var length = stream.readInt(); length > 0; length = stream.readInt()) {
            stream.skipNBytes(length);
        }
        caller.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
    }

    /** Where it would listen nothing does, but while a test says so. */
    public static final class ByClamd implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "files.scanner.kind", "CLAMAV",
                    "files.scanner.clamav.host", "localhost",
                    "files.scanner.clamav.port", Integer.toString(freePort()));
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
