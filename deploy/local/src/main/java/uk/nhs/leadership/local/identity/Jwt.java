package uk.nhs.leadership.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A token taken apart, without asking whether its signature holds: {@code header.claims.signature}. */
public record Jwt(ObjectNode header, ObjectNode claims, String signature) {

    static final ObjectMapper JSON = new ObjectMapper();

    public static Jwt parse(String compact) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A signed token has three parts, this has " + parts.length);
        }
        return new Jwt(object(parts[0]), object(parts[1]), parts[2]);
    }

    /** What the signature is made over. */
    String signed() {
        return encode(header) + "." + encode(claims);
    }

    String compact() {
        return signed() + "." + signature;
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encode(JsonNode node) {
        try {
            return encode(JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode object(String part) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON in a token", e);
        }
    }
}
