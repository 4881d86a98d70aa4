package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** Every failure is answered as a problem with the status and code that belong to it. */
@QuarkusTest
@TestProfile(Probe.class)
class ProblemsHttpTest {

    @ParameterizedTest
    @CsvSource({
        "rule, 409, NOTE_SAID_ALREADY",
        "wrapped-rule, 409, NOTE_SAID_ALREADY",
        "unavailable, 503, NOTE_SAID_ALREADY",
        "file/0, 503, NOTE_SAID_ALREADY",
        "file/100, 500, INTERNAL_ERROR",
        "not-found, 404, NOT_FOUND",
        "invalid, 400, INVALID_INPUT",
        "version-missing, 428, VERSION_REQUIRED",
        "stale, 412, VERSION_STALE",
        "no-organisation, 403, ORGANISATION_NOT_CHOSEN",
        "bug, 500, INTERNAL_ERROR",
        "error, 500, INTERNAL_ERROR",
        "sql/unique, 409, NOTE_SAID_ALREADY",
        "sql/check, 500, INTERNAL_ERROR",
        "sql/not-null, 500, INTERNAL_ERROR",
        "sql/syntax, 500, INTERNAL_ERROR",
        "sql/timeout, 503, TOOK_TOO_LONG",
        "sql/deadlock, 503, CONCURRENT_CHANGE",
        "sql/serialization, 503, CONCURRENT_CHANGE",
        "sql/locked, 503, LOCKED",
        "sql/stopping, 503, DATABASE_UNAVAILABLE",
        "hibernate/unique, 409, NOTE_SAID_ALREADY",
        "hibernate/stale, 412, VERSION_STALE"
    })
    void aFailureHasItsStatusAndCode(String failure, int status, String code) {
        var answer = problem(given().get("/v1/failures/" + failure).then(), status, code);

        answer.body("instance", equalTo("/v1/failures/" + failure));
        if (status == 503) {
            answer.header("Retry-After", matchesPattern("[1-9][0-9]*"));
        }
    }

    /** Else whoever reads it would take a part for the whole. */
    @Test
    void aFileThatFailsInTheMiddleHasNoEnd() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/failures/file/1048576"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRefusalTellsItsSentenceAndPointsAtWhatIsBehindIt() {
        problem(given().get("/v1/failures/rule").then(), 409, "NOTE_SAID_ALREADY")
                .body("title", equalTo("The organisation has said this already"))
                .body("type", equalTo("https://leadership.nhs.example/problems/NOTE_SAID_ALREADY"))
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("SAID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bug", "sql/syntax", "sql/not-null", "error", "unavailable"})
    void aMistakeOfOursTellsNothingOfItself(String failure) {
        given().get("/v1/failures/" + failure)
                .then()
                .body(not(containsString("Ada")))
                .body(not(containsString("Exception")))
                .body(not(containsString("note")))
                .body("detail", equalTo(null));
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(given().get("/nothing/here").then(), 404, "NOT_FOUND");
        problem(given().get("/q/nothing").then(), 404, "NOT_FOUND");
        problem(given().get("/").then(), 404, "NOT_FOUND");
    }

    @Test
    void aPathThatHoldsNoIdIsNotFound() {
        problem(given().get("/v1/forms/42").then(), 404, "NOT_FOUND");
        given().get("/v1/forms/0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11").then().statusCode(200);
    }

    @Test
    void aMethodThatIsNotThereIsNamedWithThoseThatAre() {
        problem(given().delete("/v1/forms").then(), 405, "METHOD_NOT_ALLOWED").header("Allow", equalTo("POST"));
    }

    @Test
    void aFormThatIsNotThereIsNotAcceptable() {
        problem(given().accept("image/png").get("/v1/who").then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyOfAnotherTypeIsNotSupported() {
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post("/v1/forms")
                        .then(),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        problem(given().get("/v1/who?" + "a".repeat(9000)).then(), 414, "URI_TOO_LONG");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        problem(given().header("X-Large", "a".repeat(40_000)).get("/v1/who").then(), 431, "HEADERS_TOO_LARGE");
    }

    @Test
    void aPathWithACharacterThatNoTextHasIsRefused() {
        problem(given().urlEncodingEnabled(false).get("/v1/who%00").then(), 400, "REQUEST_MALFORMED");
        problem(given().urlEncodingEnabled(false).get("/v1/who?x=%00").then(), 400, "REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "application", "\"", "application/json,", "application/json; q", "a/b/c"})
    void anAcceptThatNobodyCanReadIsRefused(String accept) {
        problem(given().header("Accept", accept).get("/v1/who").then(), 400, "REQUEST_MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html, image/gif, *; q=.2, */*; q=.2",
                "application/json;charset=\"utf-8\" , */*;q=0.1"
            })
    void anAcceptAsClientsSendItIsRead(String accept) {
        problem(given().header("Accept", accept).get("/v1/nothing").then(), 404, "NOT_FOUND");
    }

    @Test
    void aQueryParameterIsPointedAtByItsName() {
        problem(
                        given().get("/v1/forms/0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11?size=10")
                                .then(),
                        400,
                        "INVALID_INPUT")
                .body("errors[0].pointer", equalTo("?size"))
                .body("errors[0].code", equalTo("MAX"));
    }

    @Test
    void aHeaderIsPointedAtByItsName() {
        problem(given().get("/v1/forms/header").then(), 400, "INVALID_INPUT")
                .body("errors[0].pointer", equalTo("#X-Probe"))
                .body("errors[0].code", equalTo("REQUIRED"));
    }

    @Test
    void whateverFormIsAcceptedAProblemIsAProblem() {
        problem(given().accept("text/plain").get("/v1/failures/rule").then(), 409, "NOTE_SAID_ALREADY");
    }

    @Test
    void everyOccurrenceHasAnIdOfItsOwn() {
        String one = given().get("/v1/failures/bug").path("id");
        String other = given().get("/v1/failures/bug").path("id");

        assertThat(one).isNotEqualTo(other);
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("title", notNullValue())
                .body("type", equalTo("https://leadership.nhs.example/problems/" + code))
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("errors", notNullValue());
    }
}
