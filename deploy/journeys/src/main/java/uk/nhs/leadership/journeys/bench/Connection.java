package uk.nhs.leadership.journeys.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection. It reads just enough of an answer to know its status and where it ends: the
 * generator shares the cores with what it measures, and a whole HTTP client would cost as much as the service.
 */
final class Connection implements AutoCloseable {
    private static final int ANSWER_TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 256 * 1024;
    /** Its answer has no body, whatever a header says of the length that it would have. */
    private static final int NOT_MODIFIED = 304;

    private static final byte[] CONTENT_LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    /** The only transfer coding there is. */
    private static final byte[] CHUNKED = "\r\ntransfer-encoding:".getBytes(StandardCharsets.US_ASCII);

    private static final int HEXADECIMAL = 16;
    private static final int END_OF_LINE = "\r\n".length();
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    Connection(URI url) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), ANSWER_TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends the request and reads the whole answer; says its status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        var head = readHead();
        var status = number(STATUS_AT, STATUS_AT + 3);
        if (status != NOT_MODIFIED) {
            readBody(head);
        }
        return status;
    }

    /** Reads until the empty line; says where the body begins. */
    private int readHead() throws IOException {
        var from = 0;
        while (true) {
            read();
            for (var i = Math.max(3, from); i < filled; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                    return i + 1;
                }
            }
            from = filled;
        }
    }

    private void read() throws IOException {
        if (filled == BUFFER) {
            throw new IOException("an answer over " + BUFFER + " bytes");
        }
        var more = in.read(buffer, filled, BUFFER - filled);
        if (more < 0) {
            throw new EOFException("the connection was closed before the answer ended");
        }
        filled += more;
    }

    private void readBody(int head) throws IOException {
        var length = valueOf(CONTENT_LENGTH, head);
        if (length >= 0) {
            readUpTo(head + number(length, endOfLine(length)));
        } else if (valueOf(CHUNKED, head) >= 0) {
            readChunks(head);
        } else {
            throw new IOException("an answer that does not say how long it is");
        }
    }

    private void readUpTo(int end) throws IOException {
        while (filled < end) {
            read();
        }
    }

    /** Each with its length in front; moved together, so that the body lies in one piece. */
    private void readChunks(int head) throws IOException {
        var from = head;
        var body = head;
        while (true) {
            var end = readLine(from);
            var length = Integer.parseInt(new String(buffer, from, end - from, StandardCharsets.US_ASCII), HEXADECIMAL);
            from = end + END_OF_LINE;
            readUpTo(from + length + END_OF_LINE);
            if (length == 0) {
                filled = body;
                return;
            }
            System.arraycopy(buffer, from, buffer, body, length);
            from += length + END_OF_LINE;
            body += length;
        }
    }

    /** Reads until the line is whole; says where it ends. */
    private int readLine(int from) throws IOException {
        for (var end = from; ; end++) {
            readUpTo(end + END_OF_LINE);
            if (buffer[end] == '\r') {
                return end;
            }
        }
    }

    /** Where the value of a header begins; -1 if the answer has no such header. */
    private int valueOf(byte[] header, int head) {
        for (var i = 0; i < head - header.length; i++) {
            if (buffer[i] == '\r' && isHeader(header, i)) {
                var from = i + header.length;
                while (buffer[from] == ' ') {
                    from++;
                }
                return from;
            }
        }
        return -1;
    }

    private int endOfLine(int from) {
        var to = from;
        while (buffer[to] != '\r') {
            to++;
        }
        return to;
    }

    private boolean isHeader(byte[] header, int at) {
        for (var i = END_OF_LINE; i < header.length; i++) {
            // Header names are letters and dashes: the bit makes them lower case.
            if ((buffer[at + i] | 0x20) != (header[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = number * 10 + (buffer[i] - '0');
        }
        return number;
    }

    /** The body of the last answer. */
    String body() {
        var text = new String(buffer, 0, filled, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
