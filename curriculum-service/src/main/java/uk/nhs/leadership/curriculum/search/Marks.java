package uk.nhs.leadership.curriculum.search;

import org.jspecify.annotations.Nullable;

/**
 * Marks around what was looked for, brought from the text as it is searched to the text itself.
 *
 * <p>{@code résumé} is searched as {@code resume}, and a letter of another script by its number; so a mark after so many
 * characters of the one stands after as many letters of the other as were spelled with them.
 */
final class Marks {
    /** Before each word that was looked for. Control characters stand in no text of a framework. */
    static final char START = '\u0001';

    /** After each word that was looked for. */
    static final char END = '\u0002';

    /** Between the spellings of two letters. */
    static final char BETWEEN = '\u0003';

    private final String text;
    private final @Nullable String spellings;
    private final StringBuilder marked;

    /** How much of the text has been passed. */
    private int at;

    /** How much of the spellings has been passed. */
    private int spelled;

    /** How many characters the letters passed are spelled with. */
    private int passed;

    private Marks(String text, @Nullable String spellings) {
        this.text = text;
        this.spellings = spellings;
        this.marked = new StringBuilder(text.length() + 20);
    }

    /**
     * The text with the marks.
     *
     * @param searched the text as it is searched, with marks
     * @param letters how each letter of the text is spelled there, {@link #BETWEEN} them; null if each by one character
     */
    static String brought(String searched, String text, @Nullable String letters) {
        var marks = new Marks(text, letters);
        var place = 0;
        for (var i = 0; i < searched.length(); i++) {
            switch (searched.charAt(i)) {
                case START -> marks.start(place);
                case END -> marks.end(place);
                default -> place++;
            }
        }
        return marks.rest();
    }

    /** Before the letter with which this place is spelled. */
    private void start(int place) {
        while (at < text.length() && passed + length() <= place) {
            pass();
        }
        marked.append(START);
    }

    /** After the letter with which the place before is spelled, and the accents that follow it and are not spelled. */
    private void end(int place) {
        while (at < text.length() && (passed < place || length() == 0)) {
            pass();
        }
        marked.append(END);
    }

    private String rest() {
        return marked.append(text, at, text.length()).toString();
    }

    /** How many characters the next letter is spelled with. */
    private int length() {
        return spellings == null ? 1 : endOfSpelling(spellings) - spelled;
    }

    private int endOfSpelling(String all) {
        var end = all.indexOf(BETWEEN, spelled);
        return end < 0 ? all.length() : end;
    }

    private void pass() {
        passed += length();
        if (spellings != null) {
            spelled = Math.min(endOfSpelling(spellings) + 1, spellings.length());
        }
        var next = text.offsetByCodePoints(at, 1);
        marked.append(text, at, next);
        at = next;
    }
}
