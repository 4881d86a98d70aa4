package uk.nhs.leadership.accreditation.number;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number that people type, such as {@code LMA-000123-C}: scheme, count, and a check character that catches every
 * single wrong character and every swap of neighbours. The check is ISO 7064 MOD 37,36 over scheme and digits; unlike
 * MOD 37-2 it never needs an asterisk, so a number can stand in an address as it is.
 */
public record CheckedNumber(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CHARACTERS = ALPHABET.length();
    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-([0-9]{6,12})-([0-9A-Z])");

    /** The number of the {@code count}-th thing of a scheme. */
    public static CheckedNumber of(String scheme, long count) {
        var digits = String.format(Locale.ROOT, "%06d", count);
        var number = scheme + "-" + digits + "-" + check(scheme + digits);
        if (!isWellFormed(number)) {
            throw new IllegalArgumentException("no number can be made of " + scheme + " and " + count);
        }
        return new CheckedNumber(number);
    }

    /** Whether somebody who typed this can have meant a number at all. */
    public static boolean isWellFormed(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                && check(parts.group(1) + parts.group(2)) == parts.group(3).charAt(0);
    }

    static char check(String characters) {
        var product = CHARACTERS;
        for (var i = 0; i < characters.length(); i++) {
            var sum = (product + ALPHABET.indexOf(characters.charAt(i))) % CHARACTERS;
            product = (sum == 0 ? CHARACTERS : sum) * 2 % (CHARACTERS + 1);
        }
        return ALPHABET.charAt((CHARACTERS + 1 - product) % CHARACTERS);
    }

    @Override
    public String toString() {
        return text;
    }
}
