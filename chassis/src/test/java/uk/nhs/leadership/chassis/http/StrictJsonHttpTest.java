package uk.nhs.leadership.chassis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.chassis.http.ProblemsHttpTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** What is sent is taken as it is, or refused with a pointer to what is wrong. */
@QuarkusTest
@TestProfile(Probe.class)
class StrictJsonHttpTest {
    private static final String GOOD = "'text': 'x', 'number': 1, 'flag': true";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("{" + GOOD + ", 'more': 1}", "/more", "FIELD_UNKNOWN"),
                fault("{" + GOOD + ", 'part': {'size': 1, 'mor~e/': 1}}", "/part/mor~0e~1", "FIELD_UNKNOWN"),
                fault("{" + GOOD + ", 'text': 'y'}", "/text", "FIELD_REPEATED"),
                fault("{" + GOOD + ", 'part': {'size': 1, 'size': 2}}", "/part/size", "FIELD_REPEATED"),
                fault("{" + GOOD + ", 'labels': {'a': 'x', 'a': 'y'}}", "/labels/a", "FIELD_REPEATED"),
                fault("{'number': 1, 'flag': true}", "/text", "REQUIRED"),
                fault("{'text': 'x', 'flag': true}", "/number", "REQUIRED"),
                fault("{'text': 'x', 'number': 1}", "/flag", "REQUIRED"),
                fault("{'text': 'x', 'number': null, 'flag': true}", "/number", "REQUIRED"),
                fault("{'text': ' ', 'number': 1, 'flag': true}", "/text", "REQUIRED"),
                fault("{'text': 'much longer than twenty', 'number': 1, 'flag': true}", "/text", "SIZE"),
                fault("{'text': 7, 'number': 1, 'flag': true}", "/text", "TYPE_WRONG"),
                fault("{'text': 7.5, 'number': 1, 'flag': true}", "/text", "TYPE_WRONG"),
                fault("{'text': true, 'number': 1, 'flag': true}", "/text", "TYPE_WRONG"),
                fault("{'text': ['x'], 'number': 1, 'flag': true}", "/text", "TYPE_WRONG"),
                fault("{'text': {}, 'number': 1, 'flag': true}", "/text", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': '1', 'flag': true}", "/number", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': '', 'flag': true}", "/number", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': 1.5, 'flag': true}", "/number", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': 1.0, 'flag': true}", "/number", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': true, 'flag': true}", "/number", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': 2147483648, 'flag': true}", "/number", "NUMBER_OUT_OF_RANGE"),
                fault("{" + GOOD + ", 'bigNumber': 9223372036854775808}", "/bigNumber", "NUMBER_OUT_OF_RANGE"),
                fault("{'text': 'x', 'number': 1, 'flag': 'true'}", "/flag", "TYPE_WRONG"),
                fault("{'text': 'x', 'number': 1, 'flag': 1}", "/flag", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'decimal': '1.5'}", "/decimal", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'decimal': NaN}", "/decimal", "JSON_MALFORMED"),
                fault("{" + GOOD + ", 'colour': 'GREEN'}", "/colour", "CODE_UNKNOWN"),
                fault("{" + GOOD + ", 'colour': 'red'}", "/colour", "CODE_UNKNOWN"),
                fault("{" + GOOD + ", 'colour': ''}", "/colour", "CODE_UNKNOWN"),
                fault("{" + GOOD + ", 'colour': 0}", "/colour", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'day': '2026-02-30'}", "/day", "DATE_INVALID"),
                fault("{" + GOOD + ", 'day': '2026-02-03T10:00:00Z'}", "/day", "DATE_INVALID"),
                fault("{" + GOOD + ", 'day': ''}", "/day", "DATE_INVALID"),
                fault("{" + GOOD + ", 'day': '+999999999-12-31'}", "/day", "DATE_INVALID"),
                fault("{" + GOOD + ", 'day': '0000-01-01'}", "/day", "DATE_INVALID"),
                fault("{" + GOOD + ", 'time': '+1000000000-12-31T00:00:00Z'}", "/time", "TIME_INVALID"),
                fault(
                        "{" + GOOD + ", 'parts': [" + "{'size': 1},".repeat(5_000) + "{'size': 1}]}",
                        "/parts",
                        "LIST_TOO_LONG"),
                fault("{" + GOOD + ", 'parts': [" + "null,".repeat(5_000) + "null]}", "/parts", "LIST_TOO_LONG"),
                fault("{'tree': [" + ("[" + "1,".repeat(4_000) + "1],").repeat(30) + "1]}", "", "TOO_MANY_VALUES"),
                fault("{" + GOOD + ", 'day': 20260203}", "/day", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'day': [2026, 2, 3]}", "/day", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'time': 'yesterday'}", "/time", "TIME_INVALID"),
                fault("{" + GOOD + ", 'time': 1700000000}", "/time", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'id': 'x'}", "/id", "ID_INVALID"),
                fault("{" + GOOD + ", 'id': ''}", "/id", "ID_INVALID"),
                fault("{" + GOOD + ", 'id': 7}", "/id", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'part': 'x'}", "/part", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'part': []}", "/part", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'part': {}}", "/part/size", "REQUIRED"),
                fault("{" + GOOD + ", 'part': {'size': 0}}", "/part/size", "MIN"),
                fault("{" + GOOD + ", 'parts': {}}", "/parts", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'parts': [{'size': 1}, {'size': 0}]}", "/parts/1/size", "MIN"),
                fault("{" + GOOD + ", 'parts': [{'size': 1}, {'size': 'x'}]}", "/parts/1/size", "TYPE_WRONG"),
                fault("{" + GOOD + ", 'parts': [null]}", "/parts/0", "REQUIRED"),
                fault(
                        "{" + GOOD + ", 'parts': [{'size': 1}, {'size': 1}, {'size': 1}, {'size': 1}]}",
                        "/parts",
                        "SIZE"),
                fault("{" + GOOD + ", 'labels': {'a': 1}}", "/labels/a", "TYPE_WRONG"),
                fault("{'text': 'a\\u0000b', 'number': 1, 'flag': true}", "/text", "CHARACTER_NOT_ALLOWED"),
                fault("{'text': 'a\\ud83db', 'number': 1, 'flag': true}", "/text", "CHARACTER_NOT_ALLOWED"),
                fault("{'text': 'a\\ude00', 'number': 1, 'flag': true}", "/text", "CHARACTER_NOT_ALLOWED"),
                fault("{" + GOOD + ", 'labels': {'a\\u0000': 'x'}}", "/labels", "CHARACTER_NOT_ALLOWED"),
                fault("{" + GOOD + ", 'a\\u0000': 'x'}", "", "CHARACTER_NOT_ALLOWED"),
                fault("{" + GOOD + ", 'a\\ud83d': 'x'}", "", "CHARACTER_NOT_ALLOWED"),
                fault("{" + GOOD + ", 'part': {'\\ude00': 1}}", "/part", "CHARACTER_NOT_ALLOWED"),
                fault("{" + GOOD + "} {}", "", "TRAILING_CONTENT"),
                fault("{" + GOOD + "} x", "", "JSON_MALFORMED"),
                fault("[]", "", "TYPE_WRONG"),
                fault("'x'", "", "TYPE_WRONG"),
                fault("7", "", "TYPE_WRONG"),
                fault("null", "", "REQUIRED"),
                fault("", "", "REQUIRED"),
                fault("   ", "", "REQUIRED"),
                fault("{", "", "JSON_MALFORMED"),
                fault("{'text': 'x', // comment\n 'number': 1, 'flag': true}", "/text", "JSON_MALFORMED"),
                fault("{'text': 'x',}", "/text", "JSON_MALFORMED"),
                fault("{text: 'x'}", "", "JSON_MALFORMED"),
                fault("{'text': 'tab\there'}", "/text", "JSON_MALFORMED"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedAndPointedAt(String body, String pointer, String code) {
        problem(post(body.getBytes(StandardCharsets.UTF_8)), 400, "INVALID_INPUT")
                .body("errors.find { it.code == '" + code + "' }.pointer", equalTo(pointer))
                .body("errors.detail.toString()", org.hamcrest.Matchers.not(containsString("uk.nhs")))
                .body("errors.detail.toString()", org.hamcrest.Matchers.not(containsString("jackson")));
    }

    @Test
    void everyFaultOfTheContentIsNamedAtOnce() {
        problem(post(json("{'text': '', 'number': 1, 'flag': true, 'part': {'size': 0}}")), 400, "INVALID_INPUT")
                .body("errors.pointer", equalTo(java.util.List.of("/part/size", "/text")));
    }

    @Test
    void anUnknownCodeIsAnsweredWithThoseThatAreKnown() {
        post(json("{" + GOOD + ", 'colour': 'GREEN'}")).body("errors[0].detail", containsString("RED, BLUE"));
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        problem(post(json("{'tree': " + "[".repeat(64))), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("NESTED_TOO_DEEP"));
        problem(post(json("{'tree': " + "[".repeat(300_000))), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("NESTED_TOO_DEEP"));
    }

    @Test
    void theCodesThatAreKnownAreNamedAsTheyAreSent() {
        problem(post(json("{" + GOOD + ", 'colour': 'YELLOW_GREEN'}")), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("CODE_UNKNOWN"))
                .body("errors[0].detail", equalTo("Send one of RED, BLUE, yellow-green"));
        post(json("{" + GOOD + ", 'colour': 'yellow-green'}")).statusCode(200).body("colour", equalTo("yellow-green"));
    }

    @Test
    void aNameOrNumberWithoutEndIsRefused() {
        problem(post(json("{'" + "a".repeat(300) + "': 1}")), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("NAME_TOO_LONG"));
        problem(post(json("{'number': " + "1".repeat(100) + "}")), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("VALUE_TOO_LONG"))
                .body("errors[0].pointer", equalTo("/number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32"})
    void whatIsNotUtf8IsRefused(String charset) {
        problem(
                post("{\"text\": \"caf\u00e9\", \"number\": 1, \"flag\": true}".getBytes(Charset.forName(charset))),
                400,
                "INVALID_INPUT");
    }

    @Test
    void textOfEveryScriptComesBackAsItWas() {
        var text = "Zo\u00eb \u0645\u0631\u062d\u0628\u0627 \ud83d\ude00 \u202e";
        given().contentType("application/json")
                .body("{\"text\": \"" + text + "\", \"number\": 1, \"flag\": true}")
                .post("/v1/forms")
                .then()
                .statusCode(200)
                .body("text", equalTo(text));
    }

    @Test
    void aListIsReadAsStrictly() {
        problem(
                        given().contentType("application/json")
                                .body("[{\"size\": 1}, {\"size\": 0}]")
                                .post("/v1/forms/list")
                                .then(),
                        400,
                        "INVALID_INPUT")
                .body("errors[0].pointer", equalTo("/1/size"));
    }

    @Test
    void anEndpointThatSaysSoTakesMoreAndNoMoreThanThat() {
        longList("[" + ones(9_000) + "," + ones(9_000) + "]").statusCode(200);
        longList("[" + ones(20_000) + "]").statusCode(200);
        problem(longList("[" + ones(20_001) + "]"), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("LIST_TOO_LONG"))
                .body("errors[0].pointer", equalTo("/0"))
                .body("errors[0].detail", containsString("20000"));
        problem(longList("[" + (ones(19_000) + ",").repeat(11) + "[]]"), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("TOO_MANY_VALUES"));
        problem(longList("[" + "[".repeat(70)), 400, "INVALID_INPUT")
                .body("errors[0].code", equalTo("NESTED_TOO_DEEP"));
    }

    private static String ones(int many) {
        return "[" + "1,".repeat(many - 1) + "1]";
    }

    private static ValidatableResponse longList(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/forms/long-list")
                .then();
    }

    private static Arguments fault(String body, String pointer, String code) {
        return Arguments.of(new String(json(body), StandardCharsets.UTF_8), pointer, code);
    }

    private static byte[] json(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse post(byte[] body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/forms")
                .then();
    }
}
