package uk.nhs.leadership.chassis.testing.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Calls a service byte for byte as the request is spelled: clients would put a strange path right before they send it. */
final class Wire {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int ENOUGH = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

    private final URI address;

    Wire(URI address) {
        this.address = address;
    }

    /** Closed without an answer is status 0; an answer must come in time. */
    Answer knock(Request request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(request));
            return parsed(read(socket));
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("no answer to " + request, e);
        } catch (IOException e) {
            return Answer.none(e.toString());
        }
    }

    private byte[] bytes(Request request) {
        var body = request.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\n");
        if (!request.headers().containsKey("Host")) {
            head.append("Host: ").append(address.getAuthority()).append("\r\n");
        }
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\n");
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        var bytes = new ByteArrayOutputStream();
        // Latin-1, so that a character of the request is a byte on the wire.
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** A server that refuses a request as malformed may leave the connection open, and a stream has no end. */
    private static String read(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() >= ENOUGH || isComplete(bytes.toString(StandardCharsets.ISO_8859_1))) {
                break;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isComplete(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (headerOf(answer, "content-type").startsWith("text/event-stream")) {
            return true;
        }
        var length = headerOf(answer, "content-length");
        return length.isEmpty()
                ? headerOf(answer, "transfer-encoding").isEmpty()
                : answer.length() - (end + 4) >= Integer.parseInt(length);
    }

    private static Answer parsed(String text) {
        var firstLine = text.lines().findFirst().orElse("");
        var status = STATUS.matcher(firstLine);
        if (!status.matches()) {
            return Answer.none("'" + firstLine + "' is no answer");
        }
        var end = text.indexOf("\r\n\r\n");
        return new Answer(
                Integer.parseInt(status.group(1)),
                headerOf(text, "content-type"),
                end < 0 ? "" : text.substring(end + 4));
    }

    private static String headerOf(String text, String name) {
        return text.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
