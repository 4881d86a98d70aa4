package uk.nhs.leadership.enrolment.participant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * A trust's list of its staff: comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark,
 * the first row naming the columns in any order. Rows are numbered as a spreadsheet shows them, the heading being row 1.
 *
 * @param rows the good rows
 * @param faults what is wrong with the others, in the order of the file
 */
record StaffFile(List<StaffRow> rows, List<RowFault> faults) {
    /** Above the largest trust's staff; a limit keeps one request's memory and transaction bounded. */
    static final int MOST_ROWS = 50_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    StaffFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * One fault of one row.
     *
     * @param column the column's heading, or {@code *} for the row as a whole
     */
    record RowFault(long row, String column, String code, String detail) {

        Fault asFault() {
            return new Fault("row " + row + (column.equals("*") ? "" : ", " + column), code, detail);
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws InvalidInput if it is no CSV in UTF-8, has not the right columns, or too many rows
     */
    static StaffFile read(InputStream body) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(body, decoder))) {
            return read(reader);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw e;
        }
    }

    /** How many rows were refused. */
    int refused() {
        return (int) faults.stream().mapToLong(RowFault::row).distinct().count();
    }

    private static StaffFile read(Reader reader) throws IOException {
        skipByteOrderMark(reader);
        var rowNumber = 0L;
        try (var parser = FORMAT.parse(reader)) {
            var records = parser.iterator();
            rowNumber = 1;
            if (!records.hasNext()) {
                throw invalid(1, "HEADING_MISSING", "The first row must name the columns");
            }
            var reading = new Reading(columnsOf(records.next()));
            while (true) {
                rowNumber++;
                if (!records.hasNext()) {
                    return reading.file();
                }
                reading.take(records.next());
            }
        } catch (UncheckedIOException e) {
            // The parser tells of bad quoting by an exception of its own; anything else is a failure to read.
            if (e.getCause() instanceof CSVException) {
                throw invalid(
                        rowNumber,
                        "CSV_MALFORMED",
                        "A quoted value ends before a comma or the end of its line; a quote within is doubled");
            }
            throw e;
        }
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static Map<StaffColumn, Integer> columnsOf(CSVRecord heading) {
        var columns = new HashMap<StaffColumn, Integer>();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < heading.size(); i++) {
            var name = heading.get(i).strip();
            var column = StaffColumn.withHeading(name);
            if (column.isEmpty()) {
                faults.add(new Fault(
                        "row 1",
                        "COLUMN_UNKNOWN",
                        "Column " + (i + 1) + " is none of " + StaffColumn.headings()
                                + "; values are separated by commas"));
            } else if (columns.put(column.get(), i) != null) {
                faults.add(new Fault("row 1, " + name, "COLUMN_REPEATED", name + " is there twice"));
            }
        }
        for (var column : StaffColumn.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                faults.add(new Fault(
                        "row 1, " + column.heading(), "COLUMN_MISSING", "There is no column " + column.heading()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return columns;
    }

    private static InvalidInput notUtf8() {
        return new InvalidInput(new Fault("", "NOT_UTF8", "Save the file as CSV in UTF-8"));
    }

    private static InvalidInput invalid(long row, String code, String detail) {
        return new InvalidInput(new Fault("row " + row, code, detail));
    }

    /** The file as far as it has been read. */
    private static final class Reading {
        private final Map<StaffColumn, Integer> columns;
        private final List<StaffRow> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private final Map<String, Long> rowOfEmployee = new HashMap<>();
        private final Map<String, Long> rowOfAccount = new HashMap<>();

        Reading(Map<StaffColumn, Integer> columns) {
            this.columns = columns;
        }

        void take(CSVRecord record) {
            var number = record.getRecordNumber();
            if (isBlank(record)) {
                return;
            }
            if (number - 1 > MOST_ROWS) {
                throw invalid(number, "TOO_MANY_ROWS", "Send at most " + MOST_ROWS + " rows at once");
            }
            if (record.size() != columns.size()) {
                faults.add(new RowFault(
                        number,
                        "*",
                        "VALUES_MISCOUNTED",
                        "The row has " + record.size() + " values and the heading " + columns.size() + " columns"));
                return;
            }
            var before = faults.size();
            var values = new HashMap<StaffColumn, String>();
            columns.forEach(
                    (column, index) -> values.put(column, record.get(index).strip()));
            for (var column : new TreeSet<>(columns.keySet())) {
                column.faultIn(values.getOrDefault(column, ""))
                        .ifPresent(fault ->
                                faults.add(new RowFault(number, column.heading(), fault.code(), fault.detail())));
            }
            refuseRepeated(number, StaffColumn.EMPLOYEE_NUMBER, values, rowOfEmployee);
            refuseRepeated(number, StaffColumn.ACCOUNT_ID, values, rowOfAccount);
            refuseOwnManager(number, values);
            if (faults.size() == before) {
                rows.add(StaffColumn.row(values));
            }
        }

        StaffFile file() {
            return new StaffFile(rows, faults);
        }

        private void refuseRepeated(
                long number, StaffColumn column, Map<StaffColumn, String> values, Map<String, Long> seen) {
            var value = values.getOrDefault(column, "");
            var earlier = value.isEmpty() ? null : seen.putIfAbsent(value, number);
            if (earlier != null) {
                faults.add(new RowFault(
                        number, column.heading(), "VALUE_REPEATED", "Row " + earlier + " has the same value"));
            }
        }

        private void refuseOwnManager(long number, Map<StaffColumn, String> values) {
            var manager = values.getOrDefault(StaffColumn.MANAGER_EMPLOYEE_NUMBER, "");
            if (!manager.isEmpty() && manager.equals(values.get(StaffColumn.EMPLOYEE_NUMBER))) {
                faults.add(new RowFault(
                        number,
                        StaffColumn.MANAGER_EMPLOYEE_NUMBER.heading(),
                        "MANAGER_IS_SELF",
                        "Nobody is their own line manager"));
            }
        }

        /** Spreadsheets leave such rows at the end. */
        private static boolean isBlank(CSVRecord record) {
            return record.stream().allMatch(String::isBlank);
        }
    }
}
