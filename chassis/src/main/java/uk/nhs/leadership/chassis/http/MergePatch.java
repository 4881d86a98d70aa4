package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Changes some of what is written and leaves the rest as it is: RFC 7396. What comes of it is read as if it had been sent whole. */
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * What the patch makes of a body.
     *
     * @param current the body as it would have to be sent to leave everything as it is
     * @throws InvalidInput if the patch makes of it what could not have been sent whole
     */
    public <T> T applied(ObjectNode patch, T current, Class<T> type) {
        var merged = merged(mapper.valueToTree(current), patch);
        try (var parser = new BoundedLists(mapper.treeAsTokens(merged), BoundedLists.USUAL)) {
            var body = read(parser, type);
            var violations = validator.validate(body);
            if (!violations.isEmpty()) {
                throw new InvalidInput(ValidationFaults.of(violations, ""));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory could not be read", e);
        }
    }

    private <T> T read(BoundedLists parser, Class<T> type) throws IOException {
        try {
            return mapper.readerFor(type).readValue(parser);
        } catch (JacksonException e) {
            throw new InvalidInput(JsonFaults.of(e, parser));
        }
    }

    /** As RFC 7396, section 2, has it. */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object : changes.objectNode();
        for (var change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                var before = merged.path(change.getKey());
                merged.set(change.getKey(), merged(before, change.getValue()));
            }
        }
        return merged;
    }
}
