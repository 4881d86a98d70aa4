package uk.nhs.leadership.files.upload;

import java.nio.charset.StandardCharsets;

/** The header that makes a browser save a file under its name and never show it (RFC 6266). */
public final class Attachment {
    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

    private Attachment() {}

    /** Twice, for those who read ASCII only and for those who read RFC 8187. */
    public static String named(String name) {
        return "attachment; filename=\"" + inAscii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String inAscii(String name) {
        var ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(isWord(c) || " ._-".indexOf(c) >= 0 ? (char) c : '_'));
        return ascii.toString();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var each : name.getBytes(StandardCharsets.UTF_8)) {
            var c = Byte.toUnsignedInt(each);
            if (isWord(c) || ATTRIBUTE_CHARACTERS.indexOf(c) >= 0) {
                encoded.append((char) c);
            } else {
                encoded.append('%').append("%02X".formatted(c));
            }
        }
        return encoded.toString();
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
