package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.leadership.local.server.Project;

/** The schemas of all events, as checked in under {@code docs/events/schemas}: one file for each type. */
final class EventSchemas {
    static final String PREFIX = "uk.nhs.leadership.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    static Path folder() {
        return Project.find().root().resolve("docs/events/schemas");
    }

    /** Each type, without prefix, and its schema. */
    static Map<String, JsonNode> byType() {
        var schemas = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder())) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                var name = file.getFileName().toString();
                schemas.put(name.substring(0, name.length() - ".json".length()), JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the event schemas cannot be read", e);
        }
        return schemas;
    }

    /** What is wrong with the data of an event of this type; nothing if it is right. */
    static List<String> faults(String fullType, JsonNode data) {
        var schema = byType().get(fullType.substring(PREFIX.length()));
        if (schema == null) {
            return List.of("no schema for " + fullType);
        }
        return REGISTRY.getSchema(schema).validate(data).stream()
                .map(Error::toString)
                .toList();
    }
}
