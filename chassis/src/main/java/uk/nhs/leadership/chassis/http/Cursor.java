package uk.nhs.leadership.chassis.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Where a page of a list ended: the sort key of its last row. Opaque to callers.
 *
 * @param keys the values of the sort columns, in their order; none may hold the separator U+001F
 */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(Object::toString).toList());
    }

    /** Reads what {@link #text()} wrote, and nothing else. */
    static Cursor parse(String text) {
        try {
            var keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(keys.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** What callers send back as {@code after}. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** For a key that does not parse: the caller made the cursor up. */
    public static InvalidInput invalid() {
        return new InvalidInput(
                new Fault("?after", "CURSOR_INVALID", "Send the value of `next` as the last page gave it"));
    }
}
