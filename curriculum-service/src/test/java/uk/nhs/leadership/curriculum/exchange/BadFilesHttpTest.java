package uk.nhs.leadership.curriculum.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, endless or meant to do harm are refused as a whole, or kept as they are. */
@QuarkusTest
class BadFilesHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String IMPORT = FRAMEWORKS + "/import";
    private static final String JSON = "application/json";
    /** Of a text of which nothing is said, the client would say that it is in Latin 1. */
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final String HEADING = "kind,id,code,version,title,stages,text,note,uri\n";
    private static final String CODE = "NEVERKEPT";
    private static final String SHEET = HEADING + "FRAMEWORK,," + CODE + ",1.0,A framework,,,,\n";
    private static final String BEGUN = "{\"code\":\"" + CODE + "\",\"version\":\"1.0\",\"title\":\"";
    private static final String ENDED = "\",\"stages\":[],\"codePrinciples\":[],\"ratingScale\":[],\"areas\":[]}";

    private static final int MEBIBYTE = 1024 * 1024;

    /** Sent in pieces whose sum nobody knows beforehand. */
    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV})
    void aBodyOfFiftyMegabytesIsRefused(String type) {
        var body = new byte[50 * MEBIBYTE];
        Arrays.fill(body, (byte) '\n');

        as(AUTHOR)
                .contentType(type)
                .body(new ByteArrayInputStream(body))
                .post(IMPORT)
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "x", "\""})
    void aSheetThatIsOneEndlessRowIsRefused(String piece) {
        refused(sent(CSV, piece.repeat(16 * MEBIBYTE), UTF_8), "ROW_TOO_LONG", "row 1");
    }

    @Test
    void aSheetOfNothingButFaultsIsRefusedWithTheFirst() {
        var rows = "PRINCIPLE,?,?,?,?,?,?,?,?\n".repeat(199_990);

        var answer = sent(CSV, SHEET + rows, UTF_8);

        refused(answer, "SIZE", "row 2").then().body("errors[1].pointer", equalTo("row 3, code"));
        assertThat(answer.<List<?>>path("errors")).hasSize(501);
        assertThat(answer.<String>path("errors[500].detail")).startsWith("There are 1399931 faults in all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AREA,,1,,\"Developing se | CSV_MALFORMED | row 3",
                "AREA,,1,,Develop | VALUES_MISCOUNTED | row 3",
                "AREA,,1,,Zero \u0000,,,, | PLAIN_TEXT | row 3, title",
                "AREA,,1\u0000,,Zero,,,, | PATTERN | row 3, code",
                "AREA\u0000,,1,,Zero,,,, | KIND_UNKNOWN | row 3, kind",
                "AREA,\u0000,1,,Zero,,,, | ID_INVALID | row 3, id",
            })
    void aSheetThatIsCutOffOrHoldsTheCharacterZeroIsRefused(String row, String code, String place) {
        refused(sent(CSV, SHEET + row, UTF_8), code, place);
    }

    @Test
    void aSheetThatIsNotInUtf8IsRefused() {
        var row = "AREA,,1,,Zo\u00eb and \ud83d\udc69,,,,\n";

        refused(sent(CSV, SHEET + row, UTF_16), "NOT_UTF8", "");
        refused(sent(CSV, SHEET + row, ISO_8859_1), "NOT_UTF8", "");
        refused(sent(CSV, SHEET + row, UTF_16LE), "NOT_UTF8", "");
        // Of ASCII text in UTF-16, every second byte is the character zero.
        refused(sent(CSV, SHEET, UTF_16LE), "COLUMN_UNKNOWN", "row 1");
    }

    /** Half of a surrogate pair as three bytes, and a character of which the last byte is cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00ed\u00a0\u00bd", "\u00f0\u009f\u0091"})
    void halfACharacterIsRefused(String bytes) {
        refused(sent(CSV, SHEET + "AREA,,1,,Half " + bytes, ISO_8859_1), "NOT_UTF8", "");

        refused(sent(JSON, BEGUN + bytes + ENDED, ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000, CHARACTER_NOT_ALLOWED, /title",
        "\\ud83d, CHARACTER_NOT_ALLOWED, /title",
        "\\udc69\\ud83d, CHARACTER_NOT_ALLOWED, /title",
        "\\u001b[31m, PLAIN_TEXT, /title",
        "'\",\"title\":\"', FIELD_REPEATED, /title",
        "'\",\"titel\":\"', FIELD_UNKNOWN, /titel",
    })
    void jsonWithWhatCannotBeKeptIsRefused(String text, String code, String pointer) {
        refused(sent(JSON, BEGUN + text + ENDED, UTF_8), code, pointer);
    }

    @Test
    void jsonThatIsCutOffOrInAnotherEncodingIsRefused() {
        var whole = BEGUN + "A framework" + ENDED;

        for (var length = 1; length < whole.length(); length += 7) {
            refused(sent(JSON, whole.substring(0, length), UTF_8), "JSON_MALFORMED");
        }
        refused(sent(JSON, whole, UTF_16));
        refused(sent(JSON, whole, UTF_16LE), "JSON_MALFORMED");
    }

    @Test
    void aStatementOfAHundredThousandCharactersIsRefusedWhereItStands() {
        var statement = Map.of("stage", "F", "text", "x".repeat(100_000));
        var competency = Map.of("code", "1.1.1", "title", "Rest", "statements", List.of(statement));
        var standard = Map.of("code", "1.1", "title", "Self", "competencies", List.of(competency));
        var area = Map.of("code", "1", "title", "Self", "standards", List.of(standard));

        refused(
                as(AUTHOR)
                        .body(with(framework(CODE, "1.0"), "areas", List.of(area)))
                        .post(IMPORT),
                "SIZE",
                "/areas/0/standards/0/competencies/0/statements/0/text");
    }

    /** As a spreadsheet would see it, whatever an author wrote. */
    @Test
    void noCellOfAnExportIsAFormula() throws IOException {
        var harmful = "=cmd|'/C calc'!A0";
        var area = Map.of("code", "1", "title", harmful, "note", "\t@SUM(A1)\n=1", "standards", List.of());
        var draft = drafted(
                FRAMEWORKS, with(with(framework(newCode(), "1.0"), "areas", List.of(area)), "title", "+1 \"quoted\""));

        var sheet = as(AUTHOR)
                .accept("text/csv")
                .get(FRAMEWORKS + "/" + draft.<String>path("id") + "/export")
                .asString();

        var cells = CSVFormat.RFC4180.parse(new StringReader(sheet.substring(1))).stream()
                .flatMap(row -> row.stream())
                .toList();
        assertThat(cells).contains("'" + harmful, "'\t@SUM(A1)\n=1", "'+1 \"quoted\"");
        assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*"));
    }

    private static Response sent(String type, String body, Charset encoding) {
        return as(AUTHOR).contentType(type).body(body.getBytes(encoding)).post(IMPORT);
    }

    private static Response refused(Response answer, String code, String place) {
        refused(answer, code).then().body("errors[0].pointer", equalTo(place));
        return answer;
    }

    private static Response refused(Response answer, String code) {
        refused(answer).then().body("errors[0].code", equalTo(code));
        return answer;
    }

    private static Response refused(Response answer) {
        answer.then().statusCode(400).body("code", equalTo("INVALID_INPUT"));
        as(AUTHOR).queryParam("code", CODE).get(FRAMEWORKS).then().body("items", empty());
        return answer;
    }
}
