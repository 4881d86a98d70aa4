package uk.nhs.leadership.chassis.testing.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An operation as the service describes it in its OpenAPI document. */
record ServedOperation(String id, String method, String path) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    static List<ServedOperation> all() {
        var document =
                given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
        try {
            return new ObjectMapper()
                    .readTree(document.extract().asString())
                    .path("paths")
                    .propertyStream()
                    .flatMap(path -> path.getValue()
                            .propertyStream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .map(method -> new ServedOperation(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey())))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what /q/openapi serves is no JSON", e);
        }
    }

    boolean is(Row row) {
        return id.equals(row.operation()) && method.equals(row.method()) && path.equals(row.path());
    }

    @Override
    public String toString() {
        return "| `" + id + "` | " + method + " `" + path + "` | | … | … | … |";
    }
}
