package uk.nhs.leadership.files.objectstore;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an object is found by: its content.
 *
 * @param sha256 of the content, in 64 lower-case hexadecimal digits
 */
public record ObjectKey(String sha256) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ObjectKey {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
        }
    }

    public static ObjectKey of(byte[] digest) {
        return new ObjectKey(HexFormat.of().formatHex(digest));
    }
}
