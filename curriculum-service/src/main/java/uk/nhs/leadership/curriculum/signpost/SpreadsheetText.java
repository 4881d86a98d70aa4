package uk.nhs.leadership.curriculum.signpost;

import java.util.regex.Pattern;

/**
 * Text in a file that somebody may open with a spreadsheet, which takes what begins with certain characters for a formula
 * and runs it, and the code {@code 1.10} for the number 1.1. An apostrophe before it makes it text. Of words only such get one
 * and only such lose it again, so that every text comes back as it was, one that begins with an apostrophe of its own too;
 * no code begins with one.
 */
final class SpreadsheetText {
    /** Also as wide letters, which some spreadsheets take for the same. */
    private static final String SIGN = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";

    private static final Pattern FORMULA = Pattern.compile("'*" + SIGN + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + SIGN + ".*", Pattern.DOTALL);
    private static final Pattern FRACTION = Pattern.compile("[0-9]+\\.[0-9]+");

    private SpreadsheetText() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    static String guardedCode(String code) {
        return FRACTION.matcher(code).matches() ? "'" + code : code;
    }

    static String unguardedCode(String written) {
        return written.startsWith("'") ? written.substring(1) : written;
    }
}
