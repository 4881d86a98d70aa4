package uk.nhs.leadership.enrolment.rowfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Reads rows as they arrive and hands them on piece by piece, so that it holds no more than a piece however many there are.
 * A faulty row is handed on as such; a file that cannot be understood from some row on is refused by the number of that row.
 */
public final class RowFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int ABSENT = -1;
    private static final ObjectReader LINE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final List<RowColumn> columns;
    private final int most;
    private final int atOnce;
    private final Consumer<List<SentRow>> taker;
    private List<SentRow> piece = new ArrayList<>();
    private int rows;
    /** The row that is being read. */
    private int at = 1;

    private RowFile(List<RowColumn> columns, int most, int atOnce, Consumer<List<SentRow>> taker) {
        this.columns = List.copyOf(columns);
        this.most = most;
        this.atOnce = atOnce;
        this.taker = taker;
    }

    /** How rows can be written. */
    public enum Form {
        /** As RFC 4180 has it, the first row naming the columns in any order; separated by commas, semicolons or tabs. */
        CSV,
        /** Each line an object of JSON, its fields named like the columns. */
        NDJSON
    }

    /**
     * Reads all rows.
     *
     * @param most how many there may be
     * @param atOnce how many are handed on at once
     * @throws InvalidInput if it is not in UTF-8, or not in its form
     */
    public static void read(
            InputStream body, Form form, List<RowColumn> columns, int most, int atOnce, Consumer<List<SentRow>> taker)
            throws IOException {
        var file = new RowFile(columns, most, atOnce, taker);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new BufferedReader(new ShortLines(new InputStreamReader(body, decoder)))) {
            skipByteOrderMark(text);
            switch (form) {
                case CSV -> file.readCsv(text);
                case NDJSON -> file.readLines(text);
            }
            file.handOn();
        } catch (UncheckedIOException e) {
            throw file.refusal(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw file.refusal(e);
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** What is wrong with the text is its sender's to mend; that it stopped coming is not. */
    private InvalidInput refusal(IOException failure) throws IOException {
        return switch (failure) {
            // Where exactly is not known: text is decoded ahead of the row that is read.
            case CharacterCodingException _ -> new InvalidInput(new Fault("", "NOT_UTF8", "Save the file in UTF-8"));
            case ShortLines.LineTooLong _ ->
                invalid("LINE_TOO_LONG", "A line has at most " + ShortLines.MOST + " characters");
            case CSVException _ ->
                invalid(
                        "CSV_MALFORMED",
                        "A quoted value ends before a separator or the end of its line; a quote within is doubled");
            default -> throw failure;
        };
    }

    private void readCsv(BufferedReader text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separatorOf(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(text)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw invalid("HEADING_MISSING", "The first row names the columns");
            }
            var heading = records.next();
            var places = placesOf(heading);
            while (true) {
                at++;
                if (!records.hasNext()) {
                    return;
                }
                var record = records.next();
                if (!record.stream().allMatch(String::isBlank)) {
                    take(row(record, heading.size(), places));
                }
            }
        }
    }

    /** What a spreadsheet puts between values depends on the country it is set to. */
    private static char separatorOf(BufferedReader text) throws IOException {
        text.mark(ShortLines.MOST + 1);
        var heading = text.readLine();
        text.reset();
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (heading != null && count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    /** For each column where in a row its value stands. */
    private int[] placesOf(CSVRecord heading) {
        var places = new int[columns.size()];
        Arrays.fill(places, ABSENT);
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < heading.size(); i++) {
            var name = heading.get(i).strip();
            var column = indexOf(name);
            if (column == ABSENT) {
                faults.add(new Fault(
                        "row 1",
                        "COLUMN_UNKNOWN",
                        "Column " + (i + 1) + " is none of "
                                + columns.stream().map(RowColumn::heading).collect(Collectors.joining(", "))));
            } else if (places[column] != ABSENT) {
                faults.add(new Fault("row 1, " + name, "COLUMN_REPEATED", name + " is there twice"));
            } else {
                places[column] = i;
            }
        }
        for (var i = 0; i < places.length; i++) {
            var column = columns.get(i);
            if (column.required() && places[i] == ABSENT) {
                faults.add(new Fault(
                        "row 1, " + column.heading(), "COLUMN_MISSING", "There is no column " + column.heading()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return places;
    }

    private int indexOf(String heading) {
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        return ABSENT;
    }

    private SentRow row(CSVRecord record, int width, int[] places) {
        if (record.size() != width) {
            return SentRow.faulty(at, RowRule.VALUES_MISCOUNTED);
        }
        var values = new ArrayList<@Nullable String>(places.length);
        for (var place : places) {
            values.add(place == ABSENT ? null : record.get(place));
        }
        return SentRow.of(at, columns, values);
    }

    private void readLines(BufferedReader text) throws IOException {
        for (var line = text.readLine(); line != null; line = text.readLine()) {
            if (!line.isBlank()) {
                take(row(line));
            }
            at++;
        }
    }

    private SentRow row(String line) {
        try {
            return LINE.readTree(line) instanceof ObjectNode fields
                    ? row(fields)
                    : SentRow.faulty(at, RowRule.LINE_NOT_JSON);
        } catch (JsonProcessingException e) {
            // Told by the row's number: the message would repeat what stands in it.
            return SentRow.faulty(at, RowRule.LINE_NOT_JSON);
        }
    }

    private SentRow row(ObjectNode fields) {
        var left = new HashSet<String>();
        fields.fieldNames().forEachRemaining(left::add);
        var values = new ArrayList<@Nullable String>(Collections.nCopies(columns.size(), null));
        for (var i = 0; i < columns.size(); i++) {
            var heading = columns.get(i).heading();
            var value = fields.get(heading);
            left.remove(heading);
            if (value != null && !value.isNull()) {
                if (!value.isTextual()) {
                    return SentRow.faulty(at, RowRule.LINE_NOT_JSON);
                }
                values.set(i, value.textValue());
            }
        }
        return left.isEmpty() ? SentRow.of(at, columns, values) : SentRow.faulty(at, RowRule.FIELD_UNKNOWN);
    }

    private void take(SentRow row) {
        if (++rows > most) {
            throw invalid("TOO_MANY_ROWS", "Send at most " + most + " rows at once");
        }
        piece.add(row);
        if (piece.size() == atOnce) {
            handOn();
        }
    }

    private void handOn() {
        if (!piece.isEmpty()) {
            taker.accept(piece);
            piece = new ArrayList<>();
        }
    }

    private InvalidInput invalid(String code, String detail) {
        return new InvalidInput(new Fault("row " + at, code, detail));
    }
}
