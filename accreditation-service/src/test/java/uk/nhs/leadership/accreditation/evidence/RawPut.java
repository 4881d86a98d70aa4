package uk.nhs.leadership.accreditation.evidence;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.local.identity.Tokens;

/** The content of evidence on its way over a connection of its own, sent one way or another. */
record RawPut(Socket socket) implements AutoCloseable {
    private static final Tokens TOKENS =
            new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));

    /** Begins it; its bytes are to follow. */
    static RawPut of(@Nullable URI service, String evidence, String... headers) throws IOException {
        var server = Objects.requireNonNull(service);
        var put = new RawPut(new Socket(server.getHost(), server.getPort()));
        put.socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        put.line("PUT " + evidence + "/content HTTP/1.1");
        put.line("Host: " + server.getHost());
        put.line("Authorization: Bearer " + TOKENS.ofPerson(AUTHOR));
        put.line("Content-Type: application/octet-stream");
        for (var header : headers) {
            put.line(header);
        }
        put.line("Connection: close");
        put.line("");
        return put;
    }

    void line(String text) throws IOException {
        out().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    int status() throws IOException {
        var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring(9));
    }

    /** What follows the status of the answer. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    void skipLines(int lines) throws IOException {
        for (var left = lines; left > 0; ) {
            if (socket.getInputStream().read() == '\n') {
                left--;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
