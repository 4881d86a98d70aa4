package uk.nhs.leadership.accreditation.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import uk.nhs.leadership.chassis.rule.Unavailable;

/**
 * Asks clamd, by its command INSTREAM: the file in pieces, each behind its length, then one of length zero. It answers
 * {@code stream: OK}, {@code stream: <signature> FOUND} or, as when the file is longer than its StreamMaxLength, an error.
 */
final class ClamAvScanner implements Scanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String ANSWERS = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final int patienceMillis;

    ClamAvScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Verdict scan(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return verdict(ask(content));
        }
    }

    private String ask(InputStream content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            send(content, new DataOutputStream(socket.getOutputStream()));
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            throw new Unavailable(InspectionRule.SCANNER_UNAVAILABLE, e);
        }
    }

    private static void send(InputStream content, DataOutputStream clamd) throws IOException {
        clamd.write(COMMAND);
        var piece = new byte[PIECE];
        for (var length = content.read(piece); length >= 0; length = content.read(piece)) {
            clamd.writeInt(length);
            clamd.write(piece, 0, length);
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(ANSWERS + "OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(ANSWERS) && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring(ANSWERS.length(), answer.length() - FOUND.length()));
        }
        throw new Unavailable(
                InspectionRule.SCANNER_UNAVAILABLE, new IllegalStateException("clamd answered neither OK nor FOUND"));
    }
}
