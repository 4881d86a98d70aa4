package uk.nhs.leadership.curriculum.signpost;

import java.util.regex.Pattern;

/**
 * Text in a file that somebody may open with a spreadsheet, which takes what begins with certain characters for a formula
 * and runs it. An apostrophe before it makes it text. Only such text gets one and only such text loses it again, so that
 * every text comes back as it was, one that begins with an apostrophe of its own too.
 */
final class SpreadsheetText {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
