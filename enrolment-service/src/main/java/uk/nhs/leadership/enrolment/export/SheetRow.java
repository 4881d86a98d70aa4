package uk.nhs.leadership.enrolment.export;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A row of a sheet as spreadsheets here read it: separated by commas. */
public final class SheetRow {
    /** What a sheet is sent as. */
    public static final String CSV = "text/csv;charset=UTF-8";

    /** What there is to know of a sheet before one reads it. */
    public static final String FILE =
            "CSV by RFC 4180 in UTF-8, the first row names the columns. A text that a spreadsheet would"
                    + " take for a formula begins with an apostrophe. Whoever reads too slowly is broken off: the body then has no end.";

    private static final SheetForm FORM = new SheetForm(',', "\r\n");

    private SheetRow() {}

    /** The row of these values; null is an empty cell. */
    public static String of(@Nullable Object... values) {
        return of(Arrays.asList(values));
    }

    /** The row of these values; null is an empty cell. */
    public static String of(Collection<? extends @Nullable Object> values) {
        return FORM.row(values);
    }
}
