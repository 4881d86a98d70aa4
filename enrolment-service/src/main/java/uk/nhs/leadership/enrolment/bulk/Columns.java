package uk.nhs.leadership.enrolment.bulk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a list of rows into one SQL array per column, for statements that unnest them. Arrays are written as PostgreSQL
 * writes them, {@code {"a","b",NULL}}, and cast in the statement: the driver's own arrays cost several times as much,
 * because it appends them character by character.
 */
public final class Columns<T> {
    private static final int TYPICAL_LENGTH = 40;

    private final List<T> rows;

    public Columns(List<T> rows) {
        this.rows = rows;
    }

    /** One column of all rows, as the text of an array of any type. */
    public String of(Function<? super T, ? extends @Nullable Object> value) {
        var array = new StringBuilder(rows.size() * TYPICAL_LENGTH).append('{');
        for (var row : rows) {
            if (array.length() > 1) {
                array.append(',');
            }
            var element = value.apply(row);
            if (element == null) {
                array.append("NULL");
            } else {
                array.append('"').append(escaped(element.toString())).append('"');
            }
        }
        return array.append('}').toString();
    }

    private static String escaped(String element) {
        return element.indexOf('"') < 0 && element.indexOf('\\') < 0
                ? element
                : element.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
