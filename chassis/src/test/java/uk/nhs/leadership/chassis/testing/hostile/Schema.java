package uk.nhs.leadership.chassis.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a service says about a value that it takes.
 *
 * @param node as in the document, with what it refers to put in its place
 * @param document where it is said
 */
record Schema(JsonNode node, JsonNode document) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What stands beside a reference wins over what is referred to. */
    static Schema of(JsonNode written, JsonNode document) {
        if (!written.isObject()) {
            return new Schema(JSON.objectNode(), document);
        }
        var whole = JSON.objectNode();
        var reference = written.path("$ref").asText();
        if (!reference.isEmpty()) {
            whole.setAll((ObjectNode)
                    of(document.at(reference.substring(1)), document).node());
        }
        for (var several : List.of("anyOf", "oneOf", "allOf")) {
            written.path(several)
                    .valueStream()
                    .filter(each -> !each.path("type").asText().equals("null"))
                    .forEach(
                            each -> whole.setAll((ObjectNode) of(each, document).node()));
        }
        whole.setAll((ObjectNode) written);
        return new Schema(whole, document);
    }

    /** The type, without that it may be null. */
    String type() {
        var type = node.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asText)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse("");
        }
        return type.asText(node.has("enum") ? "string" : node.has("properties") ? "object" : "");
    }

    String format() {
        return node.path("format").asText();
    }

    boolean isCode() {
        return node.has("enum");
    }

    /** No text may be longer; as long as one likes if not said. */
    int longest() {
        return node.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    /** No list may have more; as many as one likes if not said. */
    int most() {
        return node.path("maxItems").asInt(Integer.MAX_VALUE);
    }

    boolean allows(long number) {
        return number >= node.path("minimum").asLong(Long.MIN_VALUE)
                && number <= node.path("maximum").asLong(Long.MAX_VALUE);
    }

    boolean requires(String property) {
        return node.path("required")
                .valueStream()
                .anyMatch(each -> each.asText().equals(property));
    }

    Stream<Map.Entry<String, Schema>> properties() {
        return node.path("properties")
                .propertyStream()
                .map(property -> Map.entry(property.getKey(), of(property.getValue(), document)));
    }

    Schema items() {
        return of(node.path("items"), document);
    }

    /** The value that the document shows, put together from the parts where it shows no whole. */
    JsonNode example() {
        if (node.has("example")) {
            return node.path("example");
        }
        if (!node.path("examples").isEmpty()) {
            return node.path("examples").path(0);
        }
        if (isCode()) {
            return node.path("enum").path(0);
        }
        return switch (type()) {
            case "object" -> {
                var whole = JSON.objectNode();
                properties()
                        .forEach(property ->
                                whole.set(property.getKey(), property.getValue().example()));
                yield whole;
            }
            case "array" -> JSON.arrayNode().add(items().example());
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode("example");
        };
    }
}
