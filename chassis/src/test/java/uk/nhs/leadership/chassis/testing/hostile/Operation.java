package uk.nhs.leadership.chassis.testing.hostile;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.MergePatch;

/**
 * An operation as a service describes it.
 *
 * @param path with its parameters, as {@code /v1/things/{id}}
 * @param query as the document shows it, with those parameters that are required; beginning with a question mark
 * @param mediaType of the body; null if it takes none
 * @param body null if it takes none
 * @param shown the body that the document shows; empty if it takes none
 */
record Operation(
        String id,
        String method,
        String path,
        List<String> placeParameters,
        List<String> queryParameters,
        String query,
        @Nullable String mediaType,
        @Nullable Schema body,
        String shown) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Operation> served() {
        var document = document();
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method ->
                                of(path.getKey(), method.getKey(), path.getValue(), method.getValue(), document)))
                .toList();
    }

    private static Operation of(String path, String method, JsonNode atPath, JsonNode described, JsonNode document) {
        var media =
                described.path("requestBody").path("content").propertyStream().findFirst();
        var body = media.map(each -> Schema.of(each.getValue().path("schema"), document));
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters("path", atPath, described),
                parameters("query", atPath, described),
                query(described),
                media.map(each -> each.getKey()).orElse(null),
                body.orElse(null),
                media.map(each -> each.getValue().has("example")
                                ? each.getValue().path("example").asText()
                                : body.orElseThrow().example().toString())
                        .orElse(""));
    }

    private static List<String> parameters(String where, JsonNode atPath, JsonNode described) {
        return Stream.concat(
                        atPath.path("parameters").valueStream(),
                        described.path("parameters").valueStream())
                .filter(parameter -> parameter.path("in").asText().equals(where))
                .map(parameter -> parameter.path("name").asText())
                .distinct()
                .toList();
    }

    private static String query(JsonNode described) {
        var query = described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "="
                        + parameter.path("example").asText())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static JsonNode document() {
        var served =
                given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
        try {
            return new ObjectMapper().readTree(served.extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what /q/openapi serves is no JSON", e);
        }
    }

    boolean takesJson() {
        return "application/json".equals(mediaType);
    }

    boolean takesPatch() {
        return MergePatch.MEDIA_TYPE.equals(mediaType);
    }

    /** Whatever is sent has the form of what it takes. */
    boolean takesAnyBytes() {
        return "application/octet-stream".equals(mediaType);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
