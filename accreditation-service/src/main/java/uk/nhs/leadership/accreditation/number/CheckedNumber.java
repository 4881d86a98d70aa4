package uk.nhs.leadership.accreditation.number;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * A number that people type, such as {@code LMA-000123-1}: scheme, count, and a check character that catches every
 * single wrong character and every swap of neighbours. The check is ISO 7064 MOD 37-2 over scheme and digits; a count
 * whose check would be an asterisk is passed over, so that a number can stand in an address as it is.
 */
public record CheckedNumber(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final int MODULUS = ALPHABET.length();
    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-([0-9]{6,12})-([0-9A-Z])");

    public CheckedNumber {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("no number: " + text);
        }
    }

    /** The next number of a scheme. */
    public static CheckedNumber next(String scheme, LongSupplier counts) {
        while (true) {
            var digits = String.format(Locale.ROOT, "%06d", counts.getAsLong());
            var check = check(scheme + digits);
            if (check != '*') {
                return new CheckedNumber(scheme + "-" + digits + "-" + check);
            }
        }
    }

    /** Whether somebody who typed this can have meant a number at all. */
    public static boolean isWellFormed(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                && check(parts.group(1) + parts.group(2)) == parts.group(3).charAt(0);
    }

    static char check(String characters) {
        var product = 0;
        for (var i = 0; i < characters.length(); i++) {
            product = (product + ALPHABET.indexOf(characters.charAt(i))) * 2 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
    }

    @Override
    public String toString() {
        return text;
    }
}
