package uk.nhs.leadership.files.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import uk.nhs.leadership.chassis.rule.Unavailable;

/**
 * Asks clamd, by its command INSTREAM: the file in pieces, each behind its length, then one of length zero. It answers
 * {@code stream: OK}, {@code stream: <signature> FOUND} or, as when the file is longer than its StreamMaxLength, an error.
 * A piece is passed on as it comes, so that clamd has the file when we have it, and one that is away is missed at the beginning.
 */
final class ClamAvScanner implements Scanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
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
    public Scan begin() {
        var clamd = new Socket();
        try {
            clamd.connect(new InetSocketAddress(host, port), patienceMillis);
            clamd.setSoTimeout(patienceMillis);
            // Else a length waits until clamd has acknowledged the piece before.
            clamd.setTcpNoDelay(true);
            return new Conversation(clamd);
        } catch (IOException e) {
            throw unavailable(e, clamd);
        }
    }

    private static Unavailable unavailable(IOException why, Socket clamd) {
        try (clamd) {
            return new Unavailable(InspectionRule.SCANNER_UNAVAILABLE, why);
        } catch (IOException e) {
            why.addSuppressed(e);
            return new Unavailable(InspectionRule.SCANNER_UNAVAILABLE, why);
        }
    }

    /** About one file. */
    private static final class Conversation implements Scan {
        private final Socket clamd;
        private final DataOutputStream said;

        Conversation(Socket clamd) throws IOException {
            this.clamd = clamd;
            said = new DataOutputStream(clamd.getOutputStream());
            said.write(COMMAND);
        }

        @Override
        public void see(byte[] piece, int length) {
            if (length == 0) {
                return;
            }
            try {
                said.writeInt(length);
                said.write(piece, 0, length);
            } catch (IOException e) {
                throw new Unavailable(InspectionRule.SCANNER_UNAVAILABLE, e);
            }
        }

        @Override
        public Verdict verdict(Path file) {
            try {
                said.writeInt(0);
                var answer = clamd.getInputStream().readNBytes(LONGEST_ANSWER);
                return verdict(new String(answer, StandardCharsets.US_ASCII)
                        .replace("\0", "")
                        .strip());
            } catch (IOException e) {
                throw new Unavailable(InspectionRule.SCANNER_UNAVAILABLE, e);
            }
        }

        private static Verdict verdict(String answer) {
            if (answer.equals(ANSWERS + "OK")) {
                return new Verdict.Clean();
            }
            if (answer.startsWith(ANSWERS) && answer.endsWith(FOUND)) {
                return new Verdict.Infected(answer.substring(ANSWERS.length(), answer.length() - FOUND.length()));
            }
            throw new Unavailable(
                    InspectionRule.SCANNER_UNAVAILABLE,
                    new IllegalStateException("clamd answered neither OK nor FOUND"));
        }

        @Override
        public void close() throws IOException {
            clamd.close();
        }
    }
}
