package uk.nhs.leadership.enrolment.export;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a row of a sheet is written: by RFC 4180, with what a reader wants between values and at the end of a line. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it. Numbers are what they are.
 */
public record SheetForm(char separator, String lineEnd) {
    /** What spreadsheets take for the beginning of a formula, also as wide letters, and the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    /** The row of these values; null is an empty cell. */
    public String row(Collection<? extends @Nullable Object> values) {
        return values.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator), "", lineEnd));
    }

    private String cell(@Nullable Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        var text = Objects.toString(value, "");
        var guarded = text.isEmpty() || GUARDED.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return needsQuotes(guarded) ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }

    private boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == separator || c == '\r' || c == '\n');
    }
}
