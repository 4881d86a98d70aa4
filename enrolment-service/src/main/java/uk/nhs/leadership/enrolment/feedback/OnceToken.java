package uk.nhs.leadership.enrolment.feedback;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * That there is feedback on an enrolment, said so that it leads to none: a keyed hash of the enrolment's id. It stands in a
 * table of its own, so that not even whoever has the key learns what was said.
 */
final class OnceToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private OnceToken() {}

    static byte[] of(UUID enrolmentId, String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException("enrolment.feedback.key is of fewer than 32 characters");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(enrolmentId.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }
}
