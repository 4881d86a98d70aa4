package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.chassis.http.ProblemsHttpTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** What every request and every answer have in common. */
@QuarkusTest
@TestProfile(Probe.class)
class EdgeHttpTest {
    private static final int MIB = 1024 * 1024;

    @Test
    void aCorrelationIdComesBack() {
        given().header("X-Correlation-ID", "desk-7.A_b").get("/v1/who").then().header("X-Correlation-ID", "desk-7.A_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "line\u00e9", "<script>"})
    void aCorrelationIdThatCouldHarmALogIsReplaced(String id) {
        given().header("X-Correlation-ID", id)
                .get("/v1/who")
                .then()
                .header("X-Correlation-ID", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aCorrelationIdThatIsTooLongIsReplaced() {
        given().header("X-Correlation-ID", "a".repeat(65))
                .get("/v1/who")
                .then()
                .header("X-Correlation-ID", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/who", "/nothing", "/v1/failures/bug", "/v1/who/lead", "/q/health/live", "/v1/who?x=%00"})
    void everyAnswerHasACorrelationIdAndTheHeadersOfCaution(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("X-Correlation-ID", matchesPattern("[0-9a-f-]{36}"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", not(equalTo(null)));
    }

    @Test
    void anErrorIsNotKeptByCaches() {
        given().get("/v1/failures/bug").then().header("Cache-Control", "no-store");
    }

    @Test
    void addressesThatNobodyServesMakeNoTimeSeries() {
        for (var i = 0; i < 5; i++) {
            var path = "/nowhere-" + i;
            given().get(path);
            given().delete(path);
            given().urlEncodingEnabled(false).get(path + "?x=%00");
            given().header("Authorization", "Bearer x").get(path);
            given().get(path + "?" + "x".repeat(20_000));
            given().post("/v1/who/" + i);
            given().contentType("text/csv").get("/v1/forms/" + i);
        }

        assertThat(given().get("/q/metrics").asString())
                .contains("uri=\"/v1/forms/{id}\"")
                .doesNotContain("nowhere", "/v1/who/1", "/v1/forms/1");
    }

    @Test
    void pingAnswersAnyone() {
        given().get("/_ping").then().statusCode(200).body(equalTo("pong"));
    }

    @Test
    void aBodyMayHaveOneMebibyte() {
        csv(MIB, "/v1/forms/few-lines").statusCode(200).body(equalTo(Integer.toString(MIB)));
        problem(csv(MIB + 1, "/v1/forms/few-lines"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void anEndpointMayTakeMore() {
        csv(3 * MIB, "/v1/forms/lines").statusCode(200).body(equalTo(Integer.toString(3 * MIB)));
        problem(csv(3 * MIB + 1, "/v1/forms/lines"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aJsonBodyOverTheLimitIsRefused() {
        problem(
                given().contentType("application/json")
                        .body("{\"text\": \"" + "a".repeat(MIB) + "\"}")
                        .post("/v1/forms")
                        .then(),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void aBodyWithoutDeclaredLengthIsLimitedToo() throws IOException {
        assertThat(chunked("/v1/forms/few-lines", "text/csv", MIB)).startsWith("HTTP/1.1 200");
        assertThat(chunked("/v1/forms/few-lines", "text/csv", MIB + 1)).startsWith("HTTP/1.1 413");
        assertThat(chunked("/v1/forms", "application/json", 2 * MIB)).startsWith("HTTP/1.1 413");
    }

    private static io.restassured.response.ValidatableResponse csv(int size, String path) {
        return given().contentType("text/csv").body(new byte[size]).post(path).then();
    }

    /** Sends spaces in chunks, and as much as the server takes before it answers. */
    private String chunked(String path, String type, int size) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var sent = 0;
            while (sent < size) {
                var next = Math.min(8192, size - sent);
                out.write((Integer.toHexString(next) + "\r\n" + " ".repeat(next) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                sent += next;
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new byte[4096];
            var read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
        }
    }
}
