package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import uk.nhs.leadership.local.server.Project;

/**
 * The AsyncAPI document of the platform, put together from what it must agree with: the topics of
 * {@code deploy/kafka/topics.yaml} and the schemas of {@code docs/events/schemas}.
 */
final class AsyncApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    private static final String JSON_SCHEMA = "application/schema+json;version=draft-2020-12";

    private AsyncApi() {}

    static Path file() {
        return Project.find().root().resolve("docs/events/asyncapi.yaml");
    }

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as YAML", e);
        }
    }

    static JsonNode topics() {
        return read(Project.find().root().resolve("deploy/kafka/topics.yaml"));
    }

    static String text(JsonNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as YAML", e);
        }
    }

    static ObjectNode compose() {
        var schemas = EventSchemas.byType();
        var document = YAML.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Events of the leadership curriculum platform")
                .put("version", "1.0.0")
                .put("description", """
                    Every change of state is announced as a CloudEvent 1.0.2 in Kafka's binary mode: attributes in \
                    headers, data as JSON in the value, the subject's id as key. Events of one subject arrive in \
                    order; `ce_sequence` counts them from 1 without a gap. Delivery is at least once: remember the \
                    last sequence of each subject and pass over what is not newer. Data holds ids, codes and dates, \
                    never personal data. Topics are kept for ever, so a read model can be built from the start.\
                    """)
                .putObject("license")
                .put("name", "MIT");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:19092")
                .put("protocol", "kafka")
                .put("description", "The Kafka of ./platform up");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : topics()) {
            describe(topic, schemas, channels, operations);
        }
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        schemas.forEach((type, schema) -> describe(type, schema, messages.putObject(type)));
        components.putObject("schemas").set("cloudEventHeaders", headers());
        return document;
    }

    private static void describe(
            JsonNode topic, Map<String, JsonNode> schemas, ObjectNode channels, ObjectNode operations) {
        var address = topic.required("topic").textValue();
        var aggregate = address.substring(address.lastIndexOf('.') + 1);
        var channel = channels.putObject(aggregate);
        channel.put("address", address);
        channel.put("description", topic.required("what").textValue());
        var messages = channel.putObject("messages");
        schemas.keySet().stream()
                .filter(type -> type.startsWith(aggregate + "."))
                .forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", address)
                .put("partitions", topic.required("partitions").intValue())
                .putObject("topicConfiguration")
                .put("retention.ms", -1);
        channel.put("x-owner", topic.required("owner").textValue());
        operations
                .putObject("receive-" + aggregate)
                .put("action", "receive")
                .put("summary", "Follow what happens to each " + aggregate)
                .putObject("channel")
                .put("$ref", "#/channels/" + aggregate);
    }

    private static void describe(String type, JsonNode schema, ObjectNode message) {
        message.put("name", EventSchemas.PREFIX + type);
        message.put("title", schema.required("title").textValue());
        message.put("summary", schema.required("description").textValue());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/cloudEventHeaders");
        var payload = message.putObject("payload");
        payload.put("schemaFormat", JSON_SCHEMA);
        payload.putObject("schema").put("$ref", "schemas/" + type + ".json");
        message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "The id of the subject it happened to");
    }

    private static ObjectNode headers() {
        var headers = YAML.createObjectNode().put("type", "object");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_source")
                .add("ce_type")
                .add("ce_subject")
                .add("ce_time")
                .add("ce_sequence")
                .add("ce_position")
                .add("ce_seal")
                .add("content-type");
        var properties = headers.putObject("properties");
        header(properties, "ce_specversion", "The CloudEvents version").put("const", "1.0");
        header(properties, "ce_id", "Unique for each event").put("format", "uuid");
        header(properties, "ce_source", "The service that announces it, for example /enrolment-service");
        header(properties, "ce_type", "The type, for example uk.nhs.leadership.enrolment.withdrawn.v1");
        header(properties, "ce_subject", "The id of the subject it happened to").put("format", "uuid");
        header(properties, "ce_time", "When it happened, UTC").put("format", "date-time");
        header(properties, "ce_sequence", "Its place among its subject's events, from 1")
                .put("pattern", "^[1-9][0-9]*$");
        header(properties, "ce_position", "Its place in its service's log, dense from 1")
                .put("pattern", "^[1-9][0-9]*$");
        header(properties, "ce_seal", "SHA-256 over the seal before it and this event: an anchor for the audit trail")
                .put("pattern", "^[0-9a-f]{64}$");
        header(properties, "ce_traceparent", "W3C trace context of the request that caused it");
        header(properties, "ce_correlationid", "X-Correlation-ID of the request that caused it");
        header(properties, "content-type", "How the value is encoded").put("const", "application/json");
        return headers;
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
