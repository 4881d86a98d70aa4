package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.local.server.Project;

/** {@code docs/events/asyncapi.yaml} says what the services do say. Write it anew with {@code -Dasyncapi.update=true}. */
class AsyncApiTest {
    private static final Pattern EVENT_TYPE = Pattern.compile("@EventType\\(\"([^\"]+)\"\\)");

    @Test
    void theDocumentIsWhatTopicsAndSchemasMakeOfIt() throws IOException {
        var composed = AsyncApi.text(AsyncApi.compose());
        if (Boolean.getBoolean("asyncapi.update")) {
            Files.writeString(AsyncApi.file(), composed);
        }

        assertThat(AsyncApi.file()).hasContent(composed);
    }

    @Test
    void theDocumentIsAsyncApi3() throws IOException {
        try (var schema = AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            assertThat(schema).isNotNull();
            var asyncApi = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);

            var faults = asyncApi.validate(AsyncApi.read(AsyncApi.file()));

            assertThat(faults).isEmpty();
        }
    }

    @Test
    void everyEventTypeOfTheCodeHasASchemaAndEverySchemaAnEventType() throws IOException {
        assertThat(EventSchemas.byType().keySet()).isEqualTo(typesInTheCode());
    }

    @Test
    void everySchemasTopicIsDeclared() {
        var declared = AsyncApi.topics().findValuesAsText("topic");

        assertThat(EventSchemas.byType().keySet())
                .allSatisfy(
                        type -> assertThat(declared).contains("leadership." + type.substring(0, type.indexOf('.'))));
    }

    @Test
    void everySchemasOwnExamplesAreValid() {
        assertThat(EventSchemas.byType()).isNotEmpty().allSatisfy((type, schema) -> {
            assertThat(schema.required("examples")).isNotEmpty();
            schema.required("examples")
                    .forEach(example -> assertThat(EventSchemas.faults(EventSchemas.PREFIX + type, example))
                            .isEmpty());
        });
    }

    private static Set<String> typesInTheCode() throws IOException {
        var types = new TreeSet<String>();
        for (var service : new String[] {"curriculum-service", "accreditation-service", "enrolment-service"}) {
            try (var files = Files.walk(Project.find().root().resolve(service).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith("Event.java"))
                        .flatMap(AsyncApiTest::typesIn)
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static Stream<String> typesIn(Path source) {
        try {
            return EVENT_TYPE.matcher(Files.readString(source)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }
}
