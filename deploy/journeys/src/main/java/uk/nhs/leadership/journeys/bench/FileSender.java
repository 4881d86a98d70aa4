package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Sends a file as the body of a request. The kernel does it, as it does the copy that an upload is compared with: a client that
 * reads the file and writes it to the socket would take from the service's cores as much as the service needs.
 */
record FileSender(URI address, String token) {

    /** Sends it, and reads the answer until the connection is closed behind it. */
    void put(Path file) {
        try (var connection = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
                var content = FileChannel.open(file)) {
            var size = content.size();
            write(connection, head(size));
            for (var sent = 0L; sent < size; ) {
                sent += content.transferTo(sent, size - sent, connection);
            }
            var answer = new String(Channels.newInputStream(connection).readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new IllegalStateException("expected 200, got " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + file, e);
        }
    }

    private String head(long size) {
        return String.join(
                "\r\n",
                "PUT " + address.getRawPath() + " HTTP/1.1",
                "Host: " + address.getAuthority(),
                "Authorization: Bearer " + token,
                "Content-Type: application/octet-stream",
                "Content-Length: " + size,
                "Connection: close",
                "",
                "");
    }

    private static void write(SocketChannel connection, String head) throws IOException {
        for (var bytes = ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)); bytes.hasRemaining(); ) {
            connection.write(bytes);
        }
    }
}
