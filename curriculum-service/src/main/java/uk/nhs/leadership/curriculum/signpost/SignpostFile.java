package uk.nhs.leadership.curriculum.signpost;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * All signposts of a version, a row each: comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte
 * order mark, the first row naming the columns in any order. Rows are numbered as a spreadsheet shows them, the heading
 * being row 1.
 *
 * @param rows the rows of which each value by itself is good
 * @param faults what is wrong with the others
 */
record SignpostFile(List<Row> rows, List<RowFault> faults) {
    /** Some sixteen for each competency and stage of the national framework; a limit bounds memory and transaction. */
    static final int MOST_ROWS = 10_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    SignpostFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** A row, its competency and stage still in the words of the file. */
    record Row(
            long number,
            String competency,
            String stage,
            int ratingFrom,
            int ratingTo,
            String title,
            String uri,
            String source,
            SignpostKind kind,
            @Nullable Integer minutes) {

        Signpost forCompetency(UUID id) {
            return new Signpost(id, stage, ratingFrom, ratingTo, title, uri, source, kind, minutes);
        }
    }

    /**
     * One fault of one row.
     *
     * @param column null for the row as a whole
     */
    record RowFault(long row, @Nullable SignpostColumn column, String code, String detail) {

        Fault asFault() {
            return new Fault("row " + row + (column == null ? "" : ", " + column.heading()), code, detail);
        }
    }

    /**
     * Reads a whole file.
     *
     * @throws InvalidInput if it is no CSV in UTF-8, has not the right columns, or too many rows
     */
    static SignpostFile read(InputStream body) throws IOException {
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

    /**
     * A file that reads as these signposts.
     *
     * @param codes of their competencies
     */
    static String text(List<Signpost> signposts, Map<UUID, String> codes) {
        var text = new StringWriter();
        try (var printer = FORMAT.print(text)) {
            for (var column : SignpostColumn.values()) {
                printer.print(column.heading());
            }
            printer.println();
            for (var signpost : signposts) {
                printer.printRecord(
                        SpreadsheetText.guardedCode(requireNonNull(codes.get(signpost.competencyId()))),
                        signpost.stage(),
                        signpost.ratingFrom(),
                        signpost.ratingTo(),
                        SpreadsheetText.guarded(signpost.title()),
                        signpost.uri(),
                        SpreadsheetText.guarded(signpost.source()),
                        signpost.kind(),
                        signpost.minutes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes whatever is written", e);
        }
        return text.toString();
    }

    private static SignpostFile read(Reader reader) throws IOException {
        skipByteOrderMark(reader);
        var rowNumber = 1L;
        try (var parser = FORMAT.parse(reader)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw invalid(1, "HEADING_MISSING", "The first row must name the columns");
            }
            var reading = new Reading(columnsOf(records.next()));
            while (true) {
                rowNumber++;
                if (!records.hasNext()) {
                    return new SignpostFile(reading.rows, reading.faults);
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

    private static Map<SignpostColumn, Integer> columnsOf(CSVRecord heading) {
        var columns = new EnumMap<SignpostColumn, Integer>(SignpostColumn.class);
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < heading.size() && faults.size() < SignpostReading.MOST_FAULTS_TOLD; i++) {
            var column = SignpostColumn.withHeading(heading.get(i).strip());
            if (column.isEmpty()) {
                faults.add(new Fault(
                        "row 1",
                        "COLUMN_UNKNOWN",
                        "Column " + (i + 1) + " is none of " + SignpostColumn.headings()
                                + "; values are separated by commas"));
            } else if (columns.put(column.get(), i) != null) {
                var name = column.get().heading();
                faults.add(new Fault("row 1, " + name, "COLUMN_REPEATED", name + " is there twice"));
            }
        }
        for (var column : SignpostColumn.values()) {
            if (!columns.containsKey(column)) {
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
        private final Map<SignpostColumn, Integer> columns;
        private final List<Row> rows = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        Reading(Map<SignpostColumn, Integer> columns) {
            this.columns = columns;
        }

        void take(CSVRecord record) {
            var number = record.getRecordNumber();
            if (record.stream().allMatch(String::isBlank)) {
                // Spreadsheets leave such rows at the end.
                return;
            }
            if (number - 1 > MOST_ROWS) {
                throw invalid(number, "TOO_MANY_ROWS", "Send at most " + MOST_ROWS + " rows at once");
            }
            if (record.size() != columns.size()) {
                faults.add(new RowFault(
                        number,
                        null,
                        "VALUES_MISCOUNTED",
                        "The row has " + record.size() + " values and the heading " + columns.size() + " columns"));
                return;
            }
            var values = new EnumMap<SignpostColumn, String>(SignpostColumn.class);
            columns.forEach((column, index) -> values.put(column, value(column, record.get(index))));
            var before = faults.size();
            values.forEach((column, value) -> column.faultIn(value)
                    .ifPresent(fault -> faults.add(new RowFault(number, column, fault.code(), fault.detail()))));
            if (faults.size() == before) {
                rows.add(row(number, values));
            }
        }

        private static String value(SignpostColumn column, String written) {
            var value = written.strip();
            if (column == SignpostColumn.COMPETENCY) {
                return SpreadsheetText.unguardedCode(value);
            }
            return column.isText() ? SpreadsheetText.unguarded(value) : value;
        }

        /** Makes a row of values that have no fault. */
        private static Row row(long number, Map<SignpostColumn, String> values) {
            var minutes = values.getOrDefault(SignpostColumn.MINUTES, "");
            return new Row(
                    number,
                    of(SignpostColumn.COMPETENCY, values),
                    of(SignpostColumn.STAGE, values),
                    Integer.parseInt(of(SignpostColumn.RATING_FROM, values)),
                    Integer.parseInt(of(SignpostColumn.RATING_TO, values)),
                    of(SignpostColumn.TITLE, values),
                    of(SignpostColumn.URI, values),
                    of(SignpostColumn.SOURCE, values),
                    SignpostColumn.kind(of(SignpostColumn.KIND, values)).orElseThrow(),
                    minutes.isEmpty() ? null : Integer.valueOf(minutes));
        }

        private static String of(SignpostColumn column, Map<SignpostColumn, String> values) {
            return values.getOrDefault(column, "");
        }
    }
}
