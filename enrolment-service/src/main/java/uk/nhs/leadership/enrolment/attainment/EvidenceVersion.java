package uk.nhs.leadership.enrolment.attainment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells one set of evidence from any other. */
final class EvidenceVersion {
    private EvidenceVersion() {}

    /** The SHA-256 over the digests of all pieces, in the order of the digests, each on a line of its own. */
    static String of(Collection<String> digests) {
        return sha256(digests.stream().sorted().map(digest -> digest + "\n").collect(Collectors.joining()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
