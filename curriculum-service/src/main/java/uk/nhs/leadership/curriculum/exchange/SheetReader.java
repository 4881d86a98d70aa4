package uk.nhs.leadership.curriculum.exchange;

import static java.util.Objects.requireNonNullElse;
import static uk.nhs.leadership.curriculum.exchange.SheetColumn.KIND;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Reads a sheet: comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark, the first row naming
 * the columns in any order, rows without any value passed over.
 */
final class SheetReader {
    /** Above the largest framework that fits into the bytes of a body; so that reading a file of line breaks ends. */
    static final int MOST_ROWS = 200_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Map<SheetColumn, Integer> columns;
    private final ImportFaults faults = new ImportFaults();
    private final SheetDraft draft = new SheetDraft(faults);

    private SheetReader(Map<SheetColumn, Integer> columns) {
        this.columns = columns;
    }

    /**
     * Reads a whole sheet. What is wrong with single rows is in the result.
     *
     * @throws InvalidInput if it is no CSV in UTF-8, has not the right columns, too many rows, or none for the framework
     */
    static Sheet read(byte[] body) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), decoder))) {
            return read(reader);
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8() : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInput notUtf8() {
        return new InvalidInput(new Fault("", "NOT_UTF8", "Save the file as CSV in UTF-8"));
    }

    private static Sheet read(Reader text) throws IOException {
        skipByteOrderMark(text);
        var row = 1L;
        var rows = new BoundedRows(text);
        try (var parser = FORMAT.parse(rows)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw refused(row, "HEADING_MISSING", "The first row must name the columns");
            }
            var reader = new SheetReader(columns(records.next()));
            while (true) {
                rows.next();
                row++;
                if (!records.hasNext()) {
                    return reader.draft.sheet();
                }
                reader.take(records.next());
            }
        } catch (UncheckedIOException e) {
            throw switch (e.getCause()) {
                case CSVException _ ->
                    refused(
                            row,
                            "CSV_MALFORMED",
                            "A quoted value ends before a comma or the end of its line; a quote within is doubled");
                case BoundedRows.TooLong _ ->
                    refused(row, "ROW_TOO_LONG", "A row has at most " + BoundedRows.LONGEST + " characters");
                case null, default -> e;
            };
        }
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != SheetWriter.BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static InvalidInput refused(long row, String code, String detail) {
        return new InvalidInput(new RowFault(row, null, code, detail).asFault());
    }

    private static Map<SheetColumn, Integer> columns(CSVRecord heading) {
        var columns = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        var faults = new ImportFaults();
        for (var i = 0; i < heading.size(); i++) {
            var column = SheetColumn.headed(heading.get(i).strip());
            if (column.isEmpty()) {
                faults.add(new RowFault(
                        1,
                        null,
                        "COLUMN_UNKNOWN",
                        "Column " + (i + 1) + " is none of " + SheetColumn.headings()
                                + "; values are separated by commas"));
            } else if (columns.put(column.get(), i) != null) {
                faults.add(new RowFault(1, column.get(), "COLUMN_REPEATED", "The column is there twice"));
            }
        }
        if (!columns.containsKey(KIND)) {
            faults.add(new RowFault(1, KIND, "COLUMN_MISSING", "There is no column " + KIND.heading()));
        }
        faults.mustBeNone();
        return columns;
    }

    private void take(CSVRecord record) {
        var row = record.getRecordNumber();
        if (row - 1 > MOST_ROWS) {
            throw refused(row, "TOO_MANY_ROWS", "Send at most " + MOST_ROWS + " rows");
        }
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (record.size() != columns.size()) {
            faults.add(new RowFault(
                    row,
                    null,
                    "VALUES_MISCOUNTED",
                    "The row has " + record.size() + " values and the heading " + columns.size() + " columns"));
            return;
        }
        var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
        columns.forEach((column, index) -> cells.put(column, column.read(record.get(index))));
        SheetKind.named(cells.getOrDefault(KIND, ""))
                .ifPresentOrElse(
                        kind -> take(row, kind, cells),
                        () -> faults.add(new RowFault(row, KIND, "KIND_UNKNOWN", "One of " + SheetKind.names())));
    }

    private void take(long row, SheetKind kind, Map<SheetColumn, String> cells) {
        cells.forEach((column, value) -> {
            if (!value.isEmpty() && !kind.uses(column)) {
                faults.add(new RowFault(
                        row, column, "VALUE_UNEXPECTED", "A row of kind " + kind + " has nothing in this column"));
            }
        });
        draft.take(row, kind, column -> requireNonNullElse(cells.get(column), ""));
    }
}
