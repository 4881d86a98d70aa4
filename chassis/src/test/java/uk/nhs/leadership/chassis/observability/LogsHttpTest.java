package uk.nhs.leadership.chassis.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** What a service writes to its log, with everything of ours switched on. */
@QuarkusTest
@TestProfile(LogsHttpTest.IntoAFile.class)
class LogsHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(10);

    private final String correlation = "test-" + UUID.randomUUID();

    @Test
    void everyLineIsOneJsonObject() {
        request().get("/v1/failures/bug").then().statusCode(500);

        var lines = awaitLine("ERROR");

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("timestamp").asText()).isNotBlank();
            assertThat(line.path("level").asText()).isNotBlank();
            assertThat(line.path("loggerName").asText()).isNotBlank();
            assertThat(line.path("message").asText()).isNotBlank();
        });
    }

    @Test
    void theLinesOfARequestHaveItsCorrelationIdAndTheProblemsId() {
        var id = request()
                .get("/v1/failures/bug")
                .then()
                .statusCode(500)
                .header("X-Correlation-ID", correlation)
                .extract()
                .<String>path("id");

        assertThat(awaitLine("ERROR"))
                .filteredOn(line -> line.path("level").asText().equals("ERROR"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("message").asText())
                            .startsWith("problem=" + id + " code=INTERNAL_ERROR method=GET path=/v1/failures/bug");
                    assertThat(line.path("mdc").path("traceId").asText()).hasSize(32);
                    assertThat(line.path("exception").path("frames")).isNotEmpty();
                });
    }

    @Test
    void whatIsSentAboutAPersonIsNotLogged() {
        var form = "{'text': 'Ada Lovelace', 'number': %s, 'flag': true, 'labels': {'email': 'ada@lovelace.example'}}"
                .replace('\'', '"');
        request().body(form.formatted("1")).post("/v1/forms").then().statusCode(200);
        request()
                .body(form.formatted("\"Ada Lovelace\""))
                .post("/v1/forms")
                .then()
                .statusCode(400);
        request()
                .body(form.formatted("1, \"Ada Lovelace\": 2"))
                .post("/v1/forms")
                .then()
                .statusCode(400);
        request()
                .queryParam("text", "Ada Lovelace")
                .get("/v1/failures/bug")
                .then()
                .statusCode(500);

        assertNobodyIsNamed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/failures/bug",
                "/v1/failures/sql/cast",
                "/v1/failures/sql/person",
                "/v1/failures/sql/stopping"
            })
    void aFailureThatHasANameInItsMessageIsLoggedWithout(String path) {
        request().get(path).then().statusCode(path.endsWith("stopping") ? 503 : 500);

        assertNobodyIsNamed();
    }

    private void assertNobodyIsNamed() {
        await().atMost(SOON).until(() -> lines().stream().anyMatch(this::isOfThisTest));
        assertThat(text()).doesNotContainIgnoringCase("lovelace");
    }

    private RequestSpecification request() {
        return given().contentType("application/json").header("X-Correlation-ID", correlation);
    }

    private List<JsonNode> awaitLine(String level) {
        await().atMost(SOON)
                .until(() -> lines().stream()
                        .anyMatch(line -> isOfThisTest(line)
                                && line.path("level").asText().equals(level)));
        return lines().stream().filter(this::isOfThisTest).toList();
    }

    private boolean isOfThisTest(JsonNode line) {
        return line.path("mdc").path("correlationId").asText().equals(correlation);
    }

    private static List<JsonNode> lines() {
        return text().lines().map(LogsHttpTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    private static String text() {
        try {
            return Files.readString(IntoAFile.LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The probe application, with a log that the test can read, written as the console's is in production. */
    public static final class IntoAFile extends Probe {
        static final Path LOG = Path.of("target/logs-http-test.log");

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.log.file.enabled", "true");
            config.put("quarkus.log.file.json.enabled", "true");
            config.put("quarkus.log.file.path", LOG.toString());
            config.put("quarkus.log.category.\"uk.nhs.leadership\".level", "DEBUG");
            return config;
        }
    }
}
