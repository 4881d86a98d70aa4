package uk.nhs.leadership.accreditation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import uk.nhs.leadership.accreditation.objectstore.ObjectKey;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What a caller sends, on its way into a file: counted and digested as it comes, and never more than a piece of it in memory. */
record Upload(long bytes, ObjectKey key) {
    private static final int PIECE = 64 * 1024;

    /**
     * Reads all of it into a file.
     *
     * @param most it is broken off as soon as more has come
     */
    static Upload into(Path file, InputStream body, long most) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        var bytes = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var length = read(body, piece); length >= 0; length = read(body, piece)) {
                bytes += length;
                if (bytes > most) {
                    throw new RuleBroken(EvidenceRule.EVIDENCE_BROKEN_OFF);
                }
                digest.update(piece, 0, length);
                out.write(piece, 0, length);
            }
        }
        return new Upload(bytes, ObjectKey.of(digest.digest()));
    }

    /** What fails here is the caller's side, and not ours. */
    private static int read(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw new RuleBroken(EvidenceRule.EVIDENCE_BROKEN_OFF);
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
