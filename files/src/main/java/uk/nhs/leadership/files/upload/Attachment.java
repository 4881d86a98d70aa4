package uk.nhs.leadership.files.upload;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.files.inspection.MediaKind;

/**
 * A file that somebody uploaded, to be saved under its name and never shown in place (RFC 6266).
 *
 * @param sha256 of its content, which is its ETag
 */
public record Attachment(String name, String sha256, MediaKind kind, long bytes) {
    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

    /** 200 with the file, or 304 without it to those who have it. */
    public Response answer(@Nullable String ifNoneMatch, StreamingOutput file) {
        var etag = "\"" + sha256 + "\"";
        if (Version.isNamedIn(ifNoneMatch, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return Response.ok(file, kind.mediaType())
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CONTENT_LENGTH, bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
                .header("Content-Security-Policy", "sandbox")
                .build();
    }

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
