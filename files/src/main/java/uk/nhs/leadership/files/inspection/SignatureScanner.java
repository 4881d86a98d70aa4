package uk.nhs.leadership.files.inspection;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jboss.logging.Logger;

/**
 * Finds the test file of EICAR, wherever it stands in a file or in a packed part of one. It knows nothing else: enough to
 * see on one's own machine, and in tests, what becomes of an infected file.
 */
final class SignatureScanner implements Scanner {
    private static final Logger LOG = Logger.getLogger(SignatureScanner.class);

    /** In two parts, or scanners would find it in our own source. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int PIECE = 64 * 1024;

    @Override
    public Scan begin() {
        return new Look();
    }

    /** At the bytes as they pass, and afterwards at what is packed in them. */
    private static final class Look implements Scan {
        private final Search search = new Search(EICAR);

        @Override
        public void see(byte[] piece, int length) {
            search.see(piece, length);
        }

        @Override
        public Verdict verdict(Path file) throws IOException {
            return search.hasFound() || isInPartOf(file)
                    ? new Verdict.Infected("Eicar-Test-Signature")
                    : new Verdict.Clean();
        }

        @Override
        public void close() {
            // It holds nothing but memory.
        }
    }

    /** One part after the other as they lie in the file: its directory may be as large as it likes. */
    private static boolean isInPartOf(Path file) throws IOException {
        try (var parts = new ZipInputStream(Files.newInputStream(file))) {
            var unpacked = new Bounded(parts, OfficePackage.MOST_UNPACKED);
            // To go on from a part is to unpack the rest of it.
            while (!unpacked.isSpent() && parts.getNextEntry() != null) {
                if (isIn(unpacked)) {
                    return true;
                }
            }
            return false;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            LOG.debug("event=parts-not-readable", e);
            return false;
        }
    }

    private static boolean isIn(InputStream content) throws IOException {
        var search = new Search(EICAR);
        var piece = new byte[PIECE];
        for (var length = content.read(piece); length >= 0 && !search.hasFound(); length = content.read(piece)) {
            search.see(piece, length);
        }
        return search.hasFound();
    }

    /** Ends after so many bytes of all parts together: what unpacks to more is refused for that. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream parts, long most) {
            super(parts);
            this.left = most;
        }

        boolean isSpent() {
            return left <= 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = isSpent() ? -1 : super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
