package uk.nhs.leadership.enrolment.rowfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.rowfile.RowFile.Form;

class RowFileTest {
    private static final List<RowColumn> COLUMNS = List.of(
            new RowColumn("name", true, Pattern.compile("[^0-9]{1,20}")),
            new RowColumn("number", false, Pattern.compile("[0-9]{1,3}")));

    private final List<SentRow> rows = new ArrayList<>();
    private int largestPiece;

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThemAndBlankOnesPassedOver() throws IOException {
        csv("name,number\nAmara,1\n\n,,\nBo,\n");

        assertThat(rows).extracting(SentRow::n).containsExactly(2, 5);
        assertThat(rows.getFirst().cells()).containsExactly("Amara", "1");
        assertThat(rows.getLast().cells()).containsExactly("Bo", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparatorThatASpreadsheetUsesIsTaken(String separator) throws IOException {
        csv("number,name\r\n7,\"Ama, ; \tra\"\r\n"
                .replaceFirst("number,", "number" + separator)
                .replaceFirst("7,", "7" + separator));

        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("Ama, ; \tra", "7"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        csv("\ufeffname\nAmara\n");

        assertThat(rows).extracting(SentRow::fault).containsExactly((String) null);
    }

    @Test
    void aLineBreakWithinQuotesIsPartOfItsValueAndARowIsStillOne() throws IOException {
        csv("name,number\n\"Ama\nra \"\"A\"\"\",1\nBo,2\n");

        assertThat(rows).extracting(SentRow::n).containsExactly(2, 3);
        assertThat(rows.getFirst().cells()).containsExactly("Ama\nra \"A\"", "1");
    }

    @Test
    void aFaultyRowIsToldByItsRuleAndHarmsNoOther() throws IOException {
        csv("name,number\nAmara,1,2\n,2\nAB123456C,3\nBo,4\n");

        assertThat(rows)
                .extracting(SentRow::n, SentRow::fault)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[2, VALUES_MISCOUNTED]", "[3, VALUE_MISSING]", "[4, VALUE_INVALID]", "[5, null]");
        assertThat(rows.get(2).cells()).isEmpty();
    }

    @Test
    void theHeadingNamesEachColumnOnceAndNoOther() {
        assertThat(faults("name,colour,name\nAmara,red,Bo\n"))
                .extracting(Fault::pointer, Fault::code)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[row 1, COLUMN_UNKNOWN]", "[row 1, name, COLUMN_REPEATED]");
        assertThat(faults("number\n1\n")).extracting(Fault::code).containsExactly("COLUMN_MISSING");
        assertThat(faults("")).extracting(Fault::code).containsExactly("HEADING_MISSING");
    }

    @Test
    void aLineWithoutEndIsRefusedByItsRowWithoutBeingGathered() {
        var endless = new Endless("name\nAmara\nBo\n");

        assertThatThrownBy(() -> read(endless, Form.CSV))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .map(tuple -> tuple.toList().toString())
                                .containsExactly("[row 4, LINE_TOO_LONG]"));
        assertThat(endless.given).isLessThan(100_000);
    }

    @Test
    void aLineOfJsonWithoutEndIsRefusedByItsRow() {
        assertThatThrownBy(() -> read(new Endless("{\"name\": \"Bo\"}\n"), Form.NDJSON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("row 2"));
    }

    @Test
    void aFileCutOffWithinQuotesIsRefusedByItsRow() {
        assertThat(faults("name\nAmara\n\"Bo"))
                .extracting(Fault::pointer, Fault::code)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[row 3, CSV_MALFORMED]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "windows-1252"})
    void anotherEncodingIsRefusedRatherThanGuessed(String charset) {
        var bytes = "name\nZoë\n".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> read(new ByteArrayInputStream(bytes), Form.CSV))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("NOT_UTF8"));
    }

    @Test
    void linesOfJsonAreObjectsWithTextsInTheColumns() throws IOException {
        read(stream("""
                        {"name": "Amara", "number": "1"}

                        {"name": "Bo"}
                        {"name": 7}
                        {"name": "Cy", "colour": "red"}
                        ["Di"]
                        {"name": "Ed"
                        {"name": "Flo", "name": "Gus"}
                        {"number": "1"}
                        """), Form.NDJSON);

        assertThat(rows)
                .extracting(SentRow::n, SentRow::fault)
                .map(tuple -> tuple.toList().toString())
                .containsExactly(
                        "[1, null]",
                        "[3, null]",
                        "[4, LINE_NOT_JSON]",
                        "[5, FIELD_UNKNOWN]",
                        "[6, LINE_NOT_JSON]",
                        "[7, LINE_NOT_JSON]",
                        "[8, LINE_NOT_JSON]",
                        "[9, VALUE_MISSING]");
        assertThat(rows.getFirst().cells()).containsExactly("Amara", "1");
    }

    @Test
    void rowsAreHandedOnInPiecesAndTooManyRefused() throws IOException {
        var lines = IntStream.range(0, 100).mapToObj(n -> "Bo," + n).collect(Collectors.joining("\n"));

        csv("name,number\n" + lines);

        assertThat(rows).hasSize(100);
        assertThat(largestPiece).isEqualTo(7);
        assertThat(faults("name,number\n" + lines + "\nBo,1"))
                .extracting(Fault::code)
                .containsExactly("TOO_MANY_ROWS");
    }

    private void csv(String text) throws IOException {
        read(stream(text), Form.CSV);
    }

    private List<Fault> faults(String text) {
        try {
            csv(text);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.faults();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void read(InputStream body, Form form) throws IOException {
        RowFile.read(body, form, COLUMNS, 100, 7, piece -> {
            largestPiece = Math.max(largestPiece, piece.size());
            rows.addAll(piece);
        });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on with one letter for ever. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private int given;

        Endless(String beginning) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return given < beginning.length ? beginning[given++] : aLetter();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (var i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }

        private int aLetter() {
            given++;
            return 'x';
        }
    }
}
