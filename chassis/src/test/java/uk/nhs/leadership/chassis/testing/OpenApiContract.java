package uk.nhs.leadership.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The interface a service serves is the one checked in as {@code docs/openapi/<service>.yaml}, and says of itself what a
 * caller needs. A service extends it with a {@code @QuarkusTest}; {@code -Dopenapi.update} writes the file anew.
 */
public abstract class OpenApiContract {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final Path checkedIn;

    private static final Pattern ISSUER = Pattern.compile("openIdConnectUrl: \\S+");
    private static final String LOCAL_ISSUER =
            "http://localhost:8180/realms/leadership/.well-known/openid-configuration";

    /** @param service for example {@code enrolment-service} */
    protected OpenApiContract(String service) {
        this.checkedIn = Project.root().resolve("docs/openapi").resolve(service + ".yaml");
    }

    @Test
    void theServedInterfaceIsTheOneCheckedIn() {
        // Where the issuer is differs from one deployment to the next.
        var served = ISSUER.matcher(served("yaml")).replaceFirst("openIdConnectUrl: " + LOCAL_ISSUER);
        if (System.getProperty("openapi.update") != null) {
            Project.write(checkedIn, served);
        }

        assertThat(served)
                .as("%s; if the change is meant, run this test with -Dopenapi.update", checkedIn)
                .isEqualTo(Project.read(checkedIn));
    }

    @Test
    void itIsOpenApi31() {
        assertThat(servedTree().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryAndATag() {
        var ids = new ArrayList<String>();
        forEachOperation((name, operation) -> {
            assertThat(operation.path("operationId").asText())
                    .as("operationId of " + name)
                    .isNotBlank();
            assertThat(operation.path("summary").asText())
                    .as("summary of " + name)
                    .isNotBlank();
            assertThat(operation.path("tags")).as("tags of " + name).isNotEmpty();
            ids.add(operation.path("operationId").asText());
        });

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    /**
     * The errors of standards that have a body of their own.
     *
     * @return by how the paths begin that a standard owns, the name of the body's schema
     */
    protected Map<String, String> errorsOfStandards() {
        return Map.of();
    }

    @Test
    void everyRefusalIsAProblemOrAsItsStandardHasIt() {
        var document = servedTree();
        var refusals = new ArrayList<String>();
        forEachOperation((name, operation) -> operation
                .path("responses")
                .properties()
                .forEach(response -> {
                    if (response.getKey().compareTo("400") >= 0) {
                        var body = ofStandard(name)
                                .map(schema -> response.getValue().at("/content/application~1json/schema/$ref"))
                                .orElseGet(() -> shared(response.getValue(), document)
                                        .at("/content/application~1problem+json/schema/$ref"));
                        assertThat(body.asText())
                                .as("body of " + response.getKey() + " of " + name)
                                .isEqualTo("#/components/schemas/"
                                        + ofStandard(name).orElse("Problem"));
                        refusals.add(name);
                    }
                }));

        assertThat(refusals).isNotEmpty();
    }

    private Optional<String> ofStandard(String operation) {
        return errorsOfStandards().entrySet().stream()
                .filter(standard -> operation.contains(" " + standard.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonNode shared(JsonNode reference, JsonNode document) {
        var shared = reference.path("$ref").asText();
        return document.at(shared.substring(shared.indexOf('/')));
    }

    @Test
    void everyChangeOfWhatWasReadSaysThatItWantsAnEntityTag() {
        forEachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("If-Match")) {
                assertThat(parameter.path("required").asBoolean()).as(name).isTrue();
                assertThat(operation.path("responses").has("412")).as(name).isTrue();
                assertThat(operation.path("responses").has("428")).as(name).isTrue();
            }
        }));
    }

    @Test
    void everySchemaShowsAnExample() {
        var without = new ArrayList<String>();
        servedTree().path("components").path("schemas").properties().forEach(named -> {
            if (!showsExample(named.getValue())) {
                without.add(named.getKey());
            }
        });

        assertThat(without)
                .as("schemas without an example of their own or for each property")
                .isEmpty();
    }

    /** An example of the whole, an enumeration, or an example (or a reference to a schema that has one) for each property. */
    private static boolean showsExample(JsonNode schema) {
        if (schema.has("example") || schema.has("examples") || schema.has("enum") || schema.has("$ref")) {
            return true;
        }
        // Quarkus brings the schema of an id, to which every id refers. Configured instead (mp.openapi.schema), it
        // could
        // have an example, but would then be written out at each place. The format says all that an example could.
        if (schema.path("format").asText().equals("uuid")) {
            return true;
        }
        if (schema.has("items")) {
            return showsExample(schema.path("items"));
        }
        for (var several : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(several)) {
                return schema.path(several).valueStream().anyMatch(OpenApiContract::showsExample);
            }
        }
        var properties = schema.path("properties");
        return !properties.isEmpty() && properties.valueStream().allMatch(OpenApiContract::showsExample);
    }

    private void forEachOperation(BiConsumer<String, JsonNode> check) {
        servedTree()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        check.accept(method.getKey() + " " + path.getKey(), method.getValue());
                    }
                }));
    }

    private static JsonNode servedTree() {
        try {
            return new ObjectMapper().readTree(served("json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what /q/openapi serves is no JSON", e);
        }
    }

    private static String served(String format) {
        return given().queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
