package uk.nhs.leadership.curriculum.caseimport;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.DOCUMENT;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.titled;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A package that contradicts itself, is broken or holds what cannot be kept is refused as a whole. */
@QuarkusTest
class BadPackagesHttpTest {
    private static final String CODE = "NEVERTAKEN";

    static Stream<Arguments> contradictory() {
        return Stream.of(
                Arguments.of(
                        "two items that are part of one another",
                        half().with("a", "b").with("b", "a").json(),
                        "/CFItems/1",
                        "CIRCULAR"),
                Arguments.of(
                        "an item that is part of itself", half().with("a", "a").json(), "/CFItems/1", "CIRCULAR"),
                Arguments.of(
                        "an identifier twice",
                        half().with("good", DOCUMENT).json(),
                        "/CFItems/1/identifier",
                        "IDENTIFIER_REPEATED"),
                Arguments.of(
                        "the identifier of the document for an item",
                        half().with(DOCUMENT, "good").json(),
                        "/CFItems/1/identifier",
                        "IDENTIFIER_REPEATED"),
                Arguments.of(
                        "a part of what is not there",
                        half().with("a", "nothing").json(),
                        "/CFAssociations/1/destinationNodeURI/identifier",
                        "DESTINATION_UNKNOWN"),
                Arguments.of(
                        "what is not there as a part",
                        half().below("nothing", DOCUMENT, 1).json(),
                        "/CFAssociations/1/originNodeURI/identifier",
                        "ORIGIN_UNKNOWN"),
                Arguments.of(
                        "a part of two",
                        half().with("a", "good").below("a", DOCUMENT, 1).json(),
                        "/CFAssociations/2",
                        "PARENT_REPEATED"),
                Arguments.of(
                        "a statement of a hundred thousand characters",
                        saying("x".repeat(100_000)),
                        "/CFItems/0/fullStatement",
                        "SIZE"),
                Arguments.of(
                        "the character zero", saying("a\u0000b"), "/CFItems/0/fullStatement", "CHARACTER_NOT_ALLOWED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictory")
    void whatContradictsItselfIsRefusedWhereItStands(String what, JsonNode whole, String pointer, String code) {
        refused(sent(whole.toString(), UTF_8), code).then().body("errors[0].pointer", equalTo(pointer));
    }

    /** In a text that is read, in the name of a field that is not, and in a text that nobody looks at. */
    @ParameterizedTest
    @CsvSource({
        "\\u0000, x, x, CHARACTER_NOT_ALLOWED",
        "\\ud83d, x, x, CHARACTER_NOT_ALLOWED",
        "x, \\u0000, x, CHARACTER_NOT_ALLOWED",
        "x, \\udc69, x, CHARACTER_NOT_ALLOWED",
        "x, x, \\ud83d, PARENT_MISSING"
    })
    void halfACharacterIsNotKeptAndDoesNoHarm(String title, String name, String unread, String code) {
        var whole = titled("TITLE").with("lost");
        whole.json().withObject("/CFDocument").put("NAME", "UNREAD");

        var body = whole.json()
                .toString()
                .replace("TITLE", title)
                .replace("NAME", name)
                .replace("UNREAD", unread);

        refused(sent(body, UTF_8), code);
    }

    @Test
    void aPackageThatIsCutOffOrInAnotherEncodingIsRefused() {
        var whole = half().json().toString();

        for (var length = 1; length < whole.length(); length += 29) {
            refused(sent(whole.substring(0, length), UTF_8), "JSON_MALFORMED");
        }
        refused(sent(whole, UTF_16LE), "JSON_MALFORMED");
        refused(sent(whole, UTF_16), "NOT_UTF_8");
    }

    private static CasePackages half() {
        return titled("Half good").with("good", DOCUMENT);
    }

    private static JsonNode saying(String text) {
        var packages = titled("Says much");
        packages.item("item").put("fullStatement", text);
        return packages.below("item", DOCUMENT, 1).json();
    }

    private static Response sent(String body, Charset encoding) {
        return as(AUTHOR)
                .queryParam("code", CODE)
                .queryParam("version", "1.0")
                .body(body.getBytes(encoding))
                .post("/v1/frameworks/import-case");
    }

    private static Response refused(Response answer, String code) {
        answer.then().statusCode(400).body("code", equalTo("INVALID_INPUT")).body("errors[0].code", equalTo(code));
        as(AUTHOR).queryParam("code", CODE).get("/v1/frameworks").then().body("items", empty());
        return answer;
    }
}
