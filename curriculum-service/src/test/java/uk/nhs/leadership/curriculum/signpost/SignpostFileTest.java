package uk.nhs.leadership.curriculum.signpost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;

class SignpostFileTest {
    private static final String HEADING = "competency,stage,rating_from,rating_to,title,uri,source,kind,minutes\n";
    private static final UUID REST = new UUID(7, 1);
    private static final FrameworkContent FRAMEWORK = new FrameworkContent(
            List.of(new FrameworkContent.Stage("F", "Fundamental"), new FrameworkContent.Stage("S1", "Stage 1")),
            List.of(),
            List.of(new FrameworkContent.Rating(1, "Insufficient"), new FrameworkContent.Rating(2, "Essential")),
            List.of());

    @Test
    void aRowIsASignpost() throws Exception {
        var file = read(HEADING + "1.1.1,S1,1,2,Rest,https://a.example.org/rest?x=1#y,Somebody,BOOK,90\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows())
                .singleElement()
                .isEqualTo(new SignpostFile.Row(
                        2,
                        "1.1.1",
                        "S1",
                        1,
                        2,
                        "Rest",
                        "https://a.example.org/rest?x=1#y",
                        "Somebody",
                        SignpostKind.BOOK,
                        90));
    }

    @Test
    void columnsComeInAnyOrderAndABlankRowOrAByteOrderMarkIsPassedOver() throws Exception {
        var file = read("\ufeff" + """
                Minutes,kind,source,uri,title,rating_to,rating_from,stage,competency
                ,TOOL, Somebody ,http://a.example.org,"Rest, and ""play""\",2,1,S1,1.1.1
                ,,,,,,,,
                """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Rest, and \"play\"");
            assertThat(row.source()).isEqualTo("Somebody");
            assertThat(row.minutes()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",S1,1,2,Rest,https://a.example.org,X,BOOK,| row 2, competency: VALUE_MISSING",
                "1.1.1,S1,one,2,Rest,https://a.example.org,X,BOOK,| row 2, rating_from: VALUE_INVALID",
                "1.1.1,S1,1,-2,Rest,https://a.example.org,X,BOOK,| row 2, rating_to: VALUE_INVALID",
                "1.1.1,S1,1,9999,Rest,https://a.example.org,X,BOOK,| row 2, rating_to: VALUE_TOO_LONG",
                "1.1.1,S1,1,2,,https://a.example.org,X,BOOK,| row 2, title: VALUE_MISSING",
                "1.1.1,S1,1,2,\"a\u0001\",https://a.example.org,X,BOOK,| row 2, title: CONTROL_CHARACTER",
                "1.1.1,S1,1,2,Rest,https://a.example.org,X,LEAFLET,| row 2, kind: VALUE_INVALID",
                "1.1.1,S1,1,2,Rest,https://a.example.org,X,BOOK,0| row 2, minutes: VALUE_INVALID",
                "1.1.1,S1,1,2,Rest,https://a.example.org,X,BOOK,60001| row 2, minutes: VALUE_INVALID",
                "1.1.1,S1,1,2,Rest,https://a.example.org,X,BOOK| row 2: VALUES_MISCOUNTED"
            })
    void aValueThatCannotBeIsNamedByRowAndColumn(String row, String fault) throws Exception {
        assertThat(read(HEADING + row + "\n").faults())
                .extracting(SignpostFile.RowFault::asFault)
                .extracting(each -> each.pointer() + ": " + each.code())
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html;base64",
                "ftp://a.example.org",
                "HTTPS://a.example.org",
                "//a.example.org",
                "https:///rest",
                "https://somebody:secret@a.example.org",
                "https://a.example.org/a b",
                "https://a.example.org/\u00e9",
                "not an address"
            })
    void onlyAnAddressOfTheWebIsTaken(String uri) throws Exception {
        assertThat(read(HEADING + "1.1.1,S1,1,2,Rest," + uri + ",X,BOOK,\n").faults())
                .extracting(SignpostFile.RowFault::asFault)
                .extracting(Fault::pointer)
                .containsExactly("row 2, uri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| HEADING_MISSING",
                "competency,stage| COLUMN_MISSING",
                "competency;stage| COLUMN_UNKNOWN",
                "competency,competency| COLUMN_REPEATED"
            })
    void aHeadingThatIsNoneIsRefused(String heading, String code) {
        assertThat(refused(() -> read(heading))).extracting(Fault::code).contains(code);
    }

    @Test
    void brokenQuotesOtherEncodingsAndTooManyRowsAreRefused() {
        assertThat(refused(() -> read(HEADING + "\"1.1.1\"x,S1,1,2,Rest,https://a.example.org,X,BOOK,\n")))
                .extracting(Fault::code)
                .containsExactly("CSV_MALFORMED");
        assertThat(refused(() -> SignpostFile.read(new ByteArrayInputStream(new byte[] {(byte) 0xC3, '('}))))
                .extracting(Fault::code)
                .containsExactly("NOT_UTF8");
        assertThat(refused(() -> read(HEADING + "x\n".repeat(SignpostFile.MOST_ROWS + 1))))
                .extracting(Fault::code)
                .containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void signpostsComeBackFromTheirFile() throws Exception {
        var signposts = List.of(
                new Signpost(
                        REST, "S1", 1, 2, "=Rest, \"play\"", "https://a.example.org", "'=X", SignpostKind.OTHER, 5),
                new Signpost(
                        REST,
                        "F",
                        1,
                        1,
                        "\u05e9\u05dc\u05d5\u05dd \ud83c\udf31",
                        "http://b.example.org",
                        "-",
                        SignpostKind.AUDIO,
                        null));

        for (var code : List.of("1.1.2", "1.10")) {
            var file = read(SignpostFile.text(signposts, Map.of(REST, code)));

            assertThat(file.faults()).isEmpty();
            assertThat(file.rows().stream().map(row -> row.forCompetency(REST)).toList())
                    .isEqualTo(signposts);
            assertThat(file.rows())
                    .allSatisfy(row -> assertThat(row.competency()).isEqualTo(code));
        }
    }

    @Test
    void ofTenThousandFaultsTheFirstAreToldAndHowManyThereAre() throws Exception {
        var file = read(HEADING
                + IntStream.range(0, SignpostFile.MOST_ROWS)
                        .mapToObj(number -> "9.9.9,S1,1,2,Rest,https://a.example.org/" + number + ",X,BOOK,")
                        .collect(joining("\n")));

        var told = refused(() -> SignpostReading.of(file, FRAMEWORK));

        assertThat(told).hasSize(SignpostReading.MOST_FAULTS_TOLD + 1);
        assertThat(told.getFirst().code()).isEqualTo("MORE_FAULTS");
        assertThat(told.getFirst().detail()).contains("10000");
        assertThat(told.get(1))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly("row 2, competency", "COMPETENCY_UNKNOWN");
    }

    private static SignpostFile read(String text) throws IOException {
        return SignpostFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<Fault> refused(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidInput.class, reading).faults();
    }
}
