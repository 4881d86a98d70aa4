package uk.nhs.leadership.files.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import uk.nhs.leadership.chassis.background.Beside;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.files.inspection.Inspection;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/**
 * What a caller sends, on its way into a file: counted, digested and looked at as it comes. There are two pieces of it in memory
 * and never more: while one is looked at, the other is filled and written.
 */
public record Upload(long bytes, ObjectKey key) {
    /** As much as comes from a connection at once, {@code quarkus.http.limits.max-chunk-size}. */
    private static final int PIECE = 64 * 1024;

    /**
     * Reads all of it into a file.
     *
     * @param most it is broken off as soon as more has come
     */
    public static Upload into(WritableByteChannel file, InputStream body, long most, Inspection inspection)
            throws IOException {
        var digest = sha256();
        var filled = new byte[PIECE];
        var lookedAt = new byte[PIECE];
        var bytes = 0L;
        try (var beside = new Beside()) {
            for (var read = read(body, filled); read >= 0; read = read(body, filled)) {
                bytes += read;
                if (bytes > most) {
                    throw new RuleBroken(UploadRule.EVIDENCE_BROKEN_OFF);
                }
                var piece = filled;
                var length = read;
                beside.begin(() -> {
                    digest.update(piece, 0, length);
                    inspection.see(piece, length);
                });
                write(piece, length, file);
                filled = lookedAt;
                lookedAt = piece;
            }
            beside.join();
        }
        return new Upload(bytes, ObjectKey.of(digest.digest()));
    }

    /**
     * Compares it with what was announced.
     *
     * @throws RuleBroken if it is not that
     */
    public void mustBe(ObjectKey announced) {
        if (!key.equals(announced)) {
            throw new RuleBroken(UploadRule.EVIDENCE_NOT_THE_SAME);
        }
    }

    /** What fails here is the caller's side, and not ours. */
    private static int read(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw new RuleBroken(UploadRule.EVIDENCE_BROKEN_OFF);
        }
    }

    private static void write(byte[] piece, int length, WritableByteChannel file) throws IOException {
        for (var left = ByteBuffer.wrap(piece, 0, length); left.hasRemaining(); ) {
            file.write(left);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
