package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;

/** The OpenAPI document says what the chassis adds to each operation, no more and no less. */
@QuarkusTest
@TestProfile(Probe.class)
class RefusalsInOpenApiHttpTest {

    @Test
    void anOpenReadingOperationWithoutParametersCanOnlyBeTooMuchOrAway() throws JsonProcessingException {
        assertThat(statuses("/paths/~1v1~1who/get")).containsExactly("200", "429", "503");
    }

    @Test
    void whoeverNeedsATokenHearsOfIt() throws JsonProcessingException {
        assertThat(statuses("/paths/~1v1~1who~1lead/get")).containsExactly("200", "401", "403", "429", "503");
    }

    @Test
    void aReadingOperationMayFindNothingOrNotUnderstand() throws JsonProcessingException {
        assertThat(statuses("/paths/~1v1~1forms~1{id}/get")).containsExactly("200", "400", "404", "429", "503");
    }

    @Test
    void aBodyMayBeWrongTooLargeOrOfAnotherType() throws JsonProcessingException {
        assertThat(statuses("/paths/~1v1~1forms/post"))
                .containsExactly("200", "400", "409", "413", "415", "429", "503");
    }

    @Test
    void aCreatingOperationTakesAKeyThatMakesItSafeToRepeat() throws JsonProcessingException {
        assertThat(statuses("/paths/~1probe~1notes/post"))
                .contains("401", "403", "409", "413", "422")
                .doesNotContain("404", "412", "428");
        assertThat(idempotencyKey("/paths/~1probe~1notes/post").path("required").asBoolean())
                .isFalse();
        assertThat(idempotencyKey("/paths/~1probe~1notes~1with-key-only/post")
                        .path("required")
                        .asBoolean())
                .isTrue();
        assertThat(document().at("/paths/~1v1~1forms/post/parameters")).isEmpty();
    }

    @Test
    void aChangeOfWhatWasReadNeedsItsEntityTag() throws JsonProcessingException {
        assertThat(statuses("/paths/~1probe~1notes~1{id}~1reword/post")).contains("404", "412", "428");
        assertThat(document().at("/paths/~1probe~1notes~1{id}~1reword/post/parameters"))
                .filteredOn(parameter -> parameter.path("name").asText().equals("If-Match"))
                .singleElement()
                .satisfies(parameter ->
                        assertThat(parameter.path("required").asBoolean()).isTrue());
    }

    @Test
    void everyRefusalHasTheSameBody() throws JsonProcessingException {
        var document = document();
        var responses = document.at("/components/responses");

        assertThat(responses).hasSize(12).allSatisfy(response -> {
            assertThat(response.at("/content/application~1problem+json/schema/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(response.path("description").asText()).isNotBlank();
        });
        assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
        assertThat(document.at("/components/responses/UNAVAILABLE/headers").has("Retry-After"))
                .isTrue();
    }

    @Test
    void pingIsLeftAlone() throws JsonProcessingException {
        assertThat(statuses("/paths/~1_ping/get")).containsExactly("200");
    }

    private static JsonNode idempotencyKey(String operation) throws JsonProcessingException {
        for (var parameter : document().at(operation).path("parameters")) {
            if (parameter.path("name").asText().equals("Idempotency-Key")) {
                return parameter;
            }
        }
        throw new AssertionError(operation + " takes no Idempotency-Key");
    }

    private static List<String> statuses(String operation) throws JsonProcessingException {
        return document()
                .at(operation)
                .path("responses")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }
}
