package uk.nhs.leadership.curriculum.exchange;

import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/**
 * One fault of one row.
 *
 * @param row as a spreadsheet numbers it, the heading being row 1
 * @param column null if it is not about one of them
 */
record RowFault(long row, @Nullable SheetColumn column, String code, String detail) {

    Fault asFault() {
        return new Fault("row " + row + (column == null ? "" : ", " + column.heading()), code, detail);
    }
}
