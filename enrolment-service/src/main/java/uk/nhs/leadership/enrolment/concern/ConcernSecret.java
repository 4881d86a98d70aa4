package uk.nhs.leadership.enrolment.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** By which whoever raised a concern comes back to it, and nobody else: 128 bits that nobody guesses. Only its hash is kept. */
record ConcernSecret(String text) {
    private static final int BYTES = 16;

    static ConcernSecret random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ConcernSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    /** Whether it is the one that was kept. Takes equally long whatever it is. */
    boolean opens(byte[] keptSha256) {
        return MessageDigest.isEqual(sha256(), keptSha256);
    }

    /** It opens something, and so stays out of logs. */
    @Override
    public String toString() {
        return "ConcernSecret";
    }
}
