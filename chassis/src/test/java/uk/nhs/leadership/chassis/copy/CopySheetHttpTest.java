package uk.nhs.leadership.chassis.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.probe.Probe;

/** A sheet is what the query finds, and a value in it is a value whatever stands in it. */
@QuarkusTest
@TestProfile(Probe.class)
class CopySheetHttpTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    CopySheets sheets;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "''",
                "\\",
                "\\'",
                "'; drop table note; --",
                ":other",
                ":sent",
                "$1",
                "$$",
                "%L",
                "a\nb\tc",
                "E'x'",
                "\u2019",
                "\ud83d\ude00",
                "?",
                "\\\\' or true",
                "'||current_user||'"
            })
    void aValueStaysWhatItIs(String sent) throws IOException {
        var sheet = new CopySheet(
                "select encode(convert_to(:sent, 'UTF8'), 'hex') as sent, :other as other",
                Map.of("sent", sent, "other", ":sent"));

        assertThat(written(sheet))
                .isEqualTo("sent,other\r\n"
                        + (sent.isEmpty() ? "\"\"" : HexFormat.of().formatHex(sent.getBytes(StandardCharsets.UTF_8)))
                        + ",:sent\r\n");
        assertThat(sheet.rows()).isEqualTo(1);
    }

    @Test
    void textIsQuotedAndRowsEndAsTheStandardHasIt() throws IOException {
        var sheet = new CopySheet(
                "select * from (values (1, 'a,b'), (2, 'say \"no\"'), (3, E'two\\nlines'), (4, null)) x (n, \"aText\") order by n",
                Map.of());

        assertThat(written(sheet))
                .isEqualTo("n,aText\r\n1,\"a,b\"\r\n2,\"say \"\"no\"\"\"\r\n3,\"two\nlines\"\r\n4,\r\n");
        assertThat(sheet.rows()).isEqualTo(4);
    }

    @Test
    void aCastIsNoPlaceForAValue() throws IOException {
        assertThat(written(new CopySheet("select '7'::int + :one::int as n", Map.of("one", 1))))
                .isEqualTo("n\r\n8\r\n");
    }

    @Test
    void aPlaceWithoutAValueIsAMistakeAndNotAnEmptySheet() {
        assertThatThrownBy(() -> written(new CopySheet("select :nothing as n", Map.of())))
                .hasMessageContaining("nothing");
    }

    private String written(CopySheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        sheets.write(sheet, out, LONG);
        return out.toString(StandardCharsets.UTF_8);
    }
}
