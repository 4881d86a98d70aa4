package uk.nhs.leadership.journeys.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param headers lines of its own, each with its end
 */
record Call(String method, String path, String headers, String body) {
    static Call get(String path) {
        return new Call("GET", path, "", "");
    }

    /** @param etag of what the caller has already */
    static Call getUnlessUnchanged(String path, String etag) {
        return new Call("GET", path, "If-None-Match: " + etag + "\r\n", "");
    }

    static Call post(String path, String headers, String body) {
        return new Call("POST", path, headers, body);
    }

    byte[] bytes(URI url, @Nullable String token) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(2_000)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getAuthority())
                .append("\r\nAccept: application/json\r\n");
        if (token != null) {
            text.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        text.append(headers);
        if (content.length > 0) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        text.append("\r\n");
        var head = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        var bytes = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, bytes, head.length, content.length);
        return bytes;
    }
}
