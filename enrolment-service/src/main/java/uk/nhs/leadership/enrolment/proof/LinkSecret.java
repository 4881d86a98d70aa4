package uk.nhs.leadership.enrolment.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What the holder's link has that the number alone has not: 128 bits that nobody guesses. Only its hash is kept. */
record LinkSecret(String text) {
    private static final int BYTES = 16;

    static LinkSecret random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Plain SHA-256 is enough: nobody tries through 128 random bits, as they would through people's passwords. */
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    /** Whether it is the one that was kept. Takes equally long whatever it is, so that it cannot be found byte by byte. */
    boolean opens(byte[] keptSha256) {
        return MessageDigest.isEqual(sha256(), keptSha256);
    }

    /** It opens something, and so stays out of logs. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
