package uk.nhs.leadership.chassis.testing.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body with one thing wrong with it.
 *
 * @param what is wrong
 * @param refused whether it must be refused; otherwise it need only be answered
 * @param pointer where a refusal has to point, or into; null if that is not known
 */
record SpoiltBody(
        String what,
        BodyPublisher content,
        boolean refused,
        @Nullable String pointer) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MARK = "the bad value goes here";
    private static final int LONGEST_SHOWN = 40;

    /** The body that an operation shows, once for each way to spoil one of its values. */
    static Stream<SpoiltBody> byValue(Operation operation, Schema schema) {
        return places(schema, tree(operation.shown()), JsonPointer.empty())
                .flatMap(place -> Stream.concat(
                        Bad.insteadOf(place.schema())
                                .map(bad -> at(operation, place.pointer(), bad.json(), bad.refused())),
                        Stream.of(at(operation, place.pointer(), "null", place.required()))));
    }

    /** What is no such body at all. */
    static Stream<SpoiltBody> asWhole(Operation operation) {
        var inner = operation.shown().substring(1);
        return Stream.concat(
                asObject(operation),
                Stream.of(
                        new SpoiltBody(
                                "a field that nobody knows",
                                utf8("{\"nobodyKnowsThis\":1" + (inner.equals("}") ? "}" : "," + inner)),
                                true,
                                "/nobodyKnowsThis"),
                        new SpoiltBody(
                                "a prototype",
                                utf8("{\"__proto__\":{}" + (inner.equals("}") ? "}" : "," + inner)),
                                true,
                                "/__proto__"),
                        of("a long name", "{\"" + "x".repeat(100_000) + "\":1}")));
    }

    /** What is no JSON object at all: of a patch, any object could be one. */
    static Stream<SpoiltBody> asObject(Operation operation) {
        var shown = operation.shown();
        return Stream.of(
                of("nothing", ""),
                of("null", "null"),
                of("a list", "[]"),
                of("a number", "42"),
                of("a text", "\"x\""),
                of("half of it", shown.substring(0, shown.length() / 2)),
                of("a brace", "{"),
                of("something behind it", shown + "x"),
                of("it twice", shown + shown),
                of("a comma too many", shown.substring(0, shown.length() - 1) + ",}"),
                of("a comment", "/* */" + shown),
                of("NaN", "NaN"),
                of("nested deeply", "[".repeat(10_000) + "]".repeat(10_000)),
                of("objects nested deeply", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                new SpoiltBody(
                        "no UTF-8", bytes(new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}), true, null),
                new SpoiltBody("UTF-16", bytes(shown.getBytes(StandardCharsets.UTF_16)), true, null));
    }

    /** What is no such text, where the body is not JSON. */
    static Stream<SpoiltBody> asText() {
        return Stream.of(
                of("nothing", ""),
                of("an open quote", "\""),
                of("a line break", "\n\n\n"),
                of("U+0000", "\0"),
                of("commas", ",".repeat(100_000)),
                of("many lines", "x\n".repeat(10_000)),
                of("JSON", "{\"x\":1}"),
                new SpoiltBody(
                        "no UTF-8", bytes(new byte[] {(byte) 0xC3, '(', '\n', (byte) 0xFF, (byte) 0xFE}), true, null));
    }

    private static SpoiltBody of(String what, String text) {
        return new SpoiltBody(what, utf8(text), true, null);
    }

    private static SpoiltBody at(Operation operation, JsonPointer pointer, String json, boolean refused) {
        var body = tree(operation.shown());
        var parent = body.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.put(pointer.last().getMatchingProperty(), MARK);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), MAPPER.getNodeFactory().textNode(MARK));
        } else {
            throw new IllegalStateException("nothing is at " + pointer + " of " + body);
        }
        return new SpoiltBody(
                pointer + " = " + (json.length() <= LONGEST_SHOWN ? json : json.substring(0, LONGEST_SHOWN) + "…"),
                utf8(body.toString().replace("\"" + MARK + "\"", json)),
                refused,
                pointer.toString());
    }

    private record Place(JsonPointer pointer, Schema schema, boolean required) {}

    private static Stream<Place> places(Schema schema, JsonNode shown, JsonPointer here) {
        if (shown.isObject()) {
            return schema.properties()
                    .filter(property -> shown.has(property.getKey()))
                    .flatMap(property -> {
                        var there = here.appendProperty(property.getKey());
                        return Stream.concat(
                                Stream.of(new Place(there, property.getValue(), schema.requires(property.getKey()))),
                                places(property.getValue(), shown.path(property.getKey()), there));
                    });
        }
        if (shown.isArray() && !shown.isEmpty()) {
            var there = here.appendIndex(0);
            return Stream.concat(
                    Stream.of(new Place(there, schema.items(), true)), places(schema.items(), shown.path(0), there));
        }
        return Stream.of();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document shows what is no JSON: " + json, e);
        }
    }

    private static BodyPublisher utf8(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BodyPublisher bytes(byte[] bytes) {
        return BodyPublishers.ofByteArray(bytes);
    }

    @Override
    public String toString() {
        return what;
    }
}
