package uk.nhs.leadership.enrolment.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet, by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers
 * are what they are.
 */
public final class SheetRow {
    /** What a sheet is sent as. */
    public static final String CSV = "text/csv;charset=UTF-8";

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    /** What spreadsheets take for the beginning of a formula, also as wide letters, and the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    private SheetRow() {}

    /** The row of these values; null is an empty cell. */
    public static String of(@Nullable Object... values) {
        return of(Arrays.asList(values));
    }

    /** The row of these values; null is an empty cell. */
    public static String of(Collection<? extends @Nullable Object> values) {
        return values.stream().map(SheetRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        var text = Objects.toString(value, "");
        var guarded = text.isEmpty() || GUARDED.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return NEEDS_QUOTES.matcher(guarded).find() ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
