package uk.nhs.leadership.enrolment.participant;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.identifier.IdentifierSystem;

/**
 * A trust's list of its staff: values separated by commas, semicolons or tabs, otherwise as RFC 4180 has them, the first
 * row naming the columns in any order. Rows are numbered as a spreadsheet shows them, the heading being row 1.
 *
 * @param columns what it tells of
 * @param rows the good rows
 * @param faults what is wrong with the others, in the order of the file
 */
record StaffFile(Set<StaffColumn> columns, List<StaffRow> rows, List<RowFault> faults) {
    /** Above the largest trust's staff; a limit keeps one request's memory and transaction bounded. */
    static final int MOST_ROWS = 50_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    StaffFile {
        columns = Set.copyOf(columns);
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
     * @param charset in which encoding the sender says that it is, null if nothing was said
     * @throws InvalidInput if it is no CSV, has not the right columns, or too many rows
     */
    static StaffFile read(InputStream body, @Nullable String charset) throws IOException {
        return read(StaffText.read(body, charset));
    }

    /** Whether it tells of a column at all: of what it does not, everything stays as it was. */
    boolean tellsOf(StaffColumn column) {
        return columns.contains(column);
    }

    /** How many rows were refused. */
    int refused() {
        return (int) faults.stream().mapToLong(RowFault::row).distinct().count();
    }

    private static StaffFile read(StaffText text) throws IOException {
        var format = FORMAT.builder().setDelimiter(text.separator()).get();
        var rowNumber = 0L;
        try (var parser = format.parse(new StringReader(text.text()))) {
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
                        "A quoted value ends before a separator or the end of its line; a quote within is doubled");
            }
            throw e;
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
                                + "; values are separated by commas, semicolons or tabs"));
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
        if (columns.containsKey(StaffColumn.PROFESSIONAL_REGISTER)
                != columns.containsKey(StaffColumn.PROFESSIONAL_NUMBER)) {
            faults.add(new Fault(
                    "row 1", "COLUMN_MISSING", "professional_register and professional_number need each other"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return columns;
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
        private final Map<String, Long> rowOfPerson = new HashMap<>();
        private final Map<String, Long> rowOfRegistration = new HashMap<>();

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
            refuseRepeated(number, StaffColumn.ESR_PERSON_ID, values, rowOfPerson);
            refuseOwnManager(number, values);
            refuseWrongRegistration(number, values);
            refuseLeavingBeforeJoining(number, values);
            if (faults.size() == before) {
                rows.add(StaffColumn.row(number, values));
            }
        }

        StaffFile file() {
            return new StaffFile(columns.keySet(), rows, faults);
        }

        private void refuseRepeated(
                long number, StaffColumn column, Map<StaffColumn, String> values, Map<String, Long> seen) {
            refuseRepeated(number, column, values.getOrDefault(column, ""), seen);
        }

        private void refuseRepeated(long number, StaffColumn column, String value, Map<String, Long> seen) {
            var earlier = value.isEmpty() ? null : seen.putIfAbsent(value, number);
            if (earlier != null) {
                refuse(number, column, "VALUE_REPEATED", "Row " + earlier + " has the same value");
            }
        }

        private void refuseOwnManager(long number, Map<StaffColumn, String> values) {
            var manager = values.getOrDefault(StaffColumn.MANAGER_EMPLOYEE_NUMBER, "");
            if (!manager.isEmpty() && manager.equals(values.get(StaffColumn.EMPLOYEE_NUMBER))) {
                refuse(
                        number,
                        StaffColumn.MANAGER_EMPLOYEE_NUMBER,
                        "MANAGER_IS_SELF",
                        "Nobody is their own line manager");
            }
        }

        private void refuseWrongRegistration(long number, Map<StaffColumn, String> values) {
            var code = values.getOrDefault(StaffColumn.PROFESSIONAL_REGISTER, "");
            var value = values.getOrDefault(StaffColumn.PROFESSIONAL_NUMBER, "");
            if (code.isEmpty() != value.isEmpty()) {
                refuse(
                        number,
                        code.isEmpty() ? StaffColumn.PROFESSIONAL_REGISTER : StaffColumn.PROFESSIONAL_NUMBER,
                        "VALUE_MISSING",
                        "A register and the number in it need each other");
                return;
            }
            IdentifierSystem.register(code)
                    .filter(register -> !register.fits(value))
                    .ifPresent(register -> refuse(
                            number,
                            StaffColumn.PROFESSIONAL_NUMBER,
                            "VALUE_INVALID",
                            "A number of " + register + " has " + register.wanted()));
            refuseRepeated(
                    number, StaffColumn.PROFESSIONAL_NUMBER, value.isEmpty() ? "" : code + value, rowOfRegistration);
        }

        private void refuseLeavingBeforeJoining(long number, Map<StaffColumn, String> values) {
            var from = StaffColumn.dateIn(values, StaffColumn.EMPLOYED_FROM);
            var until = StaffColumn.dateIn(values, StaffColumn.EMPLOYED_UNTIL);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                refuse(
                        number,
                        StaffColumn.EMPLOYED_UNTIL,
                        "ENDS_BEFORE_IT_STARTS",
                        "The last day lies before the first");
            }
        }

        private void refuse(long number, StaffColumn column, String code, String detail) {
            faults.add(new RowFault(number, column.heading(), code, detail));
        }

        /** Spreadsheets leave such rows at the end. */
        private static boolean isBlank(CSVRecord record) {
            return record.stream().allMatch(String::isBlank);
        }
    }
}
