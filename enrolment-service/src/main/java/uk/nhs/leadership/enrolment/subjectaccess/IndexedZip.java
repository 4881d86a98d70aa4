package uk.nhs.leadership.enrolment.subjectaccess;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.export.SheetRow;

/**
 * A ZIP that is written piece by piece, with a sheet at its end of everything that is in it and of what should be and is not. What
 * it is written to stays open.
 */
final class IndexedZip implements AutoCloseable {
    static final String INDEX = "index.csv";

    private static final Logger LOG = Logger.getLogger(IndexedZip.class);
    private static final int PIECE = 64 * 1024;

    private final Zip zip;
    private final FileTime at;
    private final StringBuilder index =
            new StringBuilder(SheetRow.of("file", "what", "of", "name", "type", "bytes", "sha256", "state"));

    /** How much of a file is there. A constant's name is the public code. */
    enum State {
        WHOLE,
        /** Its content is not there, or cannot be read now. */
        MISSING,
        /** Its content is not what was received, or broke off. */
        DAMAGED
    }

    /**
     * What the index says of a file.
     *
     * @param file where it lies in the archive
     * @param of the id of what it belongs to; null if there is no such
     * @param name how whoever gave it calls it; null if nobody did
     */
    record Line(
            String file,
            String what,
            @Nullable String of,
            @Nullable String name,
            String type) {}

    /** Something that writes itself. */
    @FunctionalInterface
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Something that has to be opened. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    IndexedZip(OutputStream out, Instant at) {
        this.zip = new Zip(out);
        this.at = FileTime.from(at);
    }

    void add(Line line, Writing content) throws IOException {
        var written = begin(line.file());
        content.writeTo(written);
        note(line, written, written.sha256(), State.WHOLE);
    }

    /**
     * Adds a file that was received once. One that is missing or damaged is noted, and keeps nothing else from coming.
     *
     * @param sha256 of what was received
     */
    void add(Line line, String sha256, Opening source) throws IOException {
        try (var content = opened(sha256, source)) {
            if (content == null) {
                index.append(row(line, null, sha256, State.MISSING));
                return;
            }
            var written = begin(line.file());
            var whole = copied(content, sha256, written);
            var asReceived = whole && sha256.equals(written.sha256());
            note(line, written, sha256, asReceived ? State.WHOLE : State.DAMAGED);
        }
    }

    private static @Nullable InputStream opened(String sha256, Opening source) {
        try {
            return source.open();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("event=exported-file-missing sha256=%s cause=%s", sha256, e);
            return null;
        }
    }

    /** Whether it could be read to its end. That it cannot be written is another matter, and ends all. */
    private static boolean copied(InputStream content, String sha256, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (var length = read(content, sha256, piece); length >= 0; length = read(content, sha256, piece)) {
            if (length == 0) {
                return false;
            }
            out.write(piece, 0, length);
        }
        return true;
    }

    /** Nothing if it broke off: whoever reads into a piece that has room is given at least one byte, or told the end. */
    private static int read(InputStream content, String sha256, byte[] piece) {
        try {
            return content.read(piece);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("event=exported-file-broken-off sha256=%s cause=%s", sha256, e);
            return 0;
        }
    }

    private Measured begin(String file) throws IOException {
        var entry = new ZipEntry(file);
        entry.setLastModifiedTime(at);
        zip.putNextEntry(entry);
        return new Measured(zip);
    }

    private void note(Line line, Measured written, String sha256, State state) throws IOException {
        zip.closeEntry();
        index.append(row(line, written.bytes, sha256, state));
    }

    private static String row(Line line, @Nullable Long bytes, String sha256, State state) {
        return SheetRow.of(line.file(), line.what(), line.of(), line.name(), line.type(), bytes, sha256, state);
    }

    /** Adds the sheet, and what makes a ZIP whole. */
    void finish() throws IOException {
        begin(INDEX).write(index.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** Without having been finished it is no ZIP that opens: whoever has half of it sees so. */
    @Override
    public void close() {
        zip.close();
    }

    /** Lets go of its memory, and of nothing else. */
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
        }

        @Override
        public void close() {
            def.end();
        }
    }

    /** How much was written, and what. It closes nothing. */
    private static final class Measured extends DigestOutputStream {
        private long bytes;

        Measured(OutputStream out) {
            super(out, newSha256());
        }

        private static MessageDigest newSha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK knows SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            super.write(piece, from, length);
            bytes += length;
        }

        @Override
        public void close() {}

        /** Once everything is written. */
        String sha256() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}
