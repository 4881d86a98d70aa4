package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** A standard with errors of its own has them wherever its addresses fail, and nowhere else. */
@QuarkusTest
@TestProfile(Probe.class)
class ErrorsOfStandardHttpTest {

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, NOT_FOUND, 0",
        "invalid, 400, INVALID_INPUT, 1",
        "bug, 500, INTERNAL_ERROR, 0",
        "for/leads, 401, UNAUTHENTICATED, 0",
        "not/there/at/all, 404, NOT_FOUND, 0"
    })
    void aFailureIsToldAsTheStandardHasIt(String kind, int status, String code, int faults) {
        given().get("/probe/standard/" + kind)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/json"))
                .body("complaint", equalTo(code))
                .body("faults", equalTo(faults))
                .body("size()", equalTo(2));
    }

    @Test
    void whatIsRefusedBeforeAnyEndpointIsToldSoToo() {
        given().header("Accept", "nonsense")
                .get("/probe/standard/not-found")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/json"))
                .body("complaint", equalTo("REQUEST_MALFORMED"));
    }

    @Test
    void aMethodThatIsNotThereStillSaysWhichAre() {
        given().post("/probe/standard/not-found")
                .then()
                .statusCode(405)
                .header("Allow", "GET")
                .body("complaint", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void everywhereElseAnErrorIsAProblem() {
        given().get("/probe/standards")
                .then()
                .statusCode(404)
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("code", equalTo("NOT_FOUND"))
                .body("id", notNullValue());
    }

    @Test
    void theDocumentSaysSo() throws JsonProcessingException {
        var responses = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString())
                .at("/paths/~1probe~1standard~1for~1leads/get/responses");

        assertThat(responses.propertyStream().map(response -> response.getKey()))
                .containsExactly("200", "401", "403", "429", "503");
        assertThat(responses
                        .propertyStream()
                        .filter(response -> !response.getKey().equals("200"))
                        .map(response -> response.getValue()
                                .at("/content/application~1json/schema/$ref")
                                .asText()))
                .containsOnly("#/components/schemas/Complaint");
        assertThat(responses.at("/429/headers").has("Retry-After")).isTrue();
    }
}
