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

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.inspection.Documents;

/** A scanner that is away, or goes away, says nothing, and nothing unscanned is kept. */
@QuarkusTest
@TestProfile(ScannerAwayHttpTest.ByClamd.class)
class ScannerAwayHttpTest {
    /** More than lies between the caller and the scanner: whoever sends it is still sending when the scanner goes away. */
    private static final int LARGE = 30_000_000;

    @ConfigProperty(name = "accreditation.scanner.clamav.port")
    int port;

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

        assertNotTaken(evidence, send(AUTHOR, evidence, minutes));
    }

    @Test
    void aScannerThatIsAwayIsToldToACallerWhoSendsMuch() {
        var minutes = minutes();
        var evidence = announced(drafted(draft()), PDF, minutes.length);

        assertNotTaken(evidence, send(AUTHOR, evidence, minutes));
    }

    @Test
    void aScannerThatGoesAwayInTheMiddleLeavesNothingBehindAndTheCallerMayTryAgain() throws IOException {
        var minutes = minutes();
        var evidence = announced(drafted(draft()), PDF, minutes.length);

        var answer = sent(evidence, minutes, caller -> caller.getInputStream().skipNBytes(LARGE / 3));

        assertNotTaken(evidence, answer);
        sent(evidence, minutes, ScannerAwayHttpTest::callItClean)
                .then()
                .statusCode(200)
                .body("status", equalTo("STORED"));
    }

    private void assertNotTaken(String evidence, Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("SCANNER_UNAVAILABLE"));
        as(AUTHOR).get(evidence).then().body("status", equalTo("EXPECTED"));
        as(AUTHOR).get(evidence + "/content").then().statusCode(404);
        assertThat(objects.resolve("unfinished")).isEmptyDirectory();
    }

    private Response sent(String evidence, byte[] content, Manner manner) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var clamd = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var _ = threads.submit(() -> {
                try (var caller = clamd.accept()) {
                    manner.meet(caller);
                }
                return true;
            });
            return send(AUTHOR, evidence, content);
        }
    }

    private static void callItClean(Socket caller) throws IOException {
        var stream = new DataInputStream(caller.getInputStream());
        stream.skipNBytes("zINSTREAM\0".length());
        for (var length = stream.readInt(); length > 0; length = stream.readInt()) {
            stream.skipNBytes(length);
        }
        caller.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] minutes() {
        var content = new ByteArrayOutputStream();
        try {
            Documents.writePdf(content, LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** Where it would listen nothing does, but while a test says so. */
    public static final class ByClamd implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "accreditation.scanner.kind", "CLAMAV",
                    "accreditation.scanner.clamav.host", "localhost",
                    "accreditation.scanner.clamav.port", Integer.toString(freePort()));
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
