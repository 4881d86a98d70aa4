package uk.nhs.leadership.enrolment.rowfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that was sent.
 *
 * @param n as a spreadsheet numbers it, the heading being row 1; of lines of JSON the number of the line
 * @param cells one for each {@link RowColumn} that was asked for, in that order; null where the row has no value
 * @param fault why the row cannot be read, as the name of a rule; its cells then say nothing
 */
public record SentRow(
        int n, List<@Nullable String> cells, @Nullable String fault) {
    public SentRow {
        cells = Collections.unmodifiableList(cells);
    }

    static SentRow faulty(int n, RowRule fault) {
        return new SentRow(n, List.of(), fault.name());
    }

    /** A row with these values, if they are what the columns ask for. */
    static SentRow of(int n, List<RowColumn> columns, List<@Nullable String> values) {
        var cells = new ArrayList<@Nullable String>(columns.size());
        for (var i = 0; i < columns.size(); i++) {
            var value = values.get(i);
            var cell = value == null || value.isBlank() ? null : value.strip();
            if (cell == null && columns.get(i).required()) {
                return faulty(n, RowRule.VALUE_MISSING);
            }
            if (cell != null && !columns.get(i).form().matcher(cell).matches()) {
                return faulty(n, RowRule.VALUE_INVALID);
            }
            cells.add(cell);
        }
        return new SentRow(n, cells, null);
    }
}
