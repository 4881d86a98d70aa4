package uk.nhs.leadership.enrolment.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number on a certificate, for example {@code LMC-7K3F-9Q2M-4TXW-T}: twelve random characters, so that no number can
 * be guessed from another, without the letters I, L, O and U, which are misread; and a check character (ISO 7064, MOD
 * 37,36), which finds every single mistyped character and nearly every swap of two neighbours.
 */
public record CertificateNumber(String text) {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String UNMISTAKABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern FORM =
            Pattern.compile("LMC-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z])", Pattern.CASE_INSENSITIVE);

    /** A new number. */
    static CertificateNumber random(RandomGenerator random) {
        var payload = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            payload.append(UNMISTAKABLE.charAt(random.nextInt(UNMISTAKABLE.length())));
        }
        return of(payload.toString());
    }

    /** Reads a number as people type it: in any case, with or without hyphens. Empty if it cannot be one. */
    public static Optional<CertificateNumber> parse(String typed) {
        var match = FORM.matcher(typed.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = of((match.group(1) + match.group(2) + match.group(3)).toUpperCase(Locale.ROOT));
        return Optional.of(number)
                .filter(right -> right.text.endsWith(match.group(4).toUpperCase(Locale.ROOT)));
    }

    private static CertificateNumber of(String payload) {
        return new CertificateNumber("LMC-" + payload.substring(0, 4) + "-" + payload.substring(4, 8) + "-"
                + payload.substring(8) + "-" + checkCharacter(payload));
    }

    /** ISO 7064, hybrid system MOD 37,36. */
    static char checkCharacter(String payload) {
        var modulus = CHARACTERS.length();
        var product = modulus;
        for (var i = 0; i < payload.length(); i++) {
            var sum = (product + CHARACTERS.indexOf(payload.charAt(i))) % modulus;
            product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }
        return CHARACTERS.charAt((modulus + 1 - product) % modulus);
    }
}
