package uk.nhs.leadership.enrolment.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.lateentry.LateReason;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;

/** The database writes a value into a sheet as Java does. */
@QuarkusTest
class SheetTextHttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t1",
                "\r1",
                "\n1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "'1",
                "''",
                "a",
                "a=1",
                " =1",
                "\u00a0=1",
                "\u2212" + "1",
                "\ufeff=1",
                "\u2019",
                "\"=1\"",
                "1,2",
                "\ud83d\ude00",
                "%",
                "\\"
            })
    void oneTextIsGuardedByBothOrByNeither(String text) throws SQLException {
        assertThat(guarded(text)).isEqualTo(javas(text));
    }

    @Test
    void everyCharacterThatBeginsATextIsGuardedByBothOrByNeither() throws SQLException {
        var characters = IntStream.concat(IntStream.range(1, 0xd800), IntStream.rangeClosed(0xe000, 0xffff))
                .mapToObj(Character::toString)
                .toArray(String[]::new);
        try (var connection = Rows.connection();
                var asked = connection.prepareStatement(
                        "select coalesce(string_agg(c, '' order by n), '') from unnest(?) with ordinality as x (c, n)"
                                + " where sheet_text(c || 'x') <> c || 'x'")) {
            asked.setArray(1, connection.createArrayOf("text", characters));
            try (var row = asked.executeQuery()) {
                row.next();
                assertThat(row.getString(1))
                        .isEqualTo(Stream.of(characters)
                                .filter(c -> javas(c + "x").startsWith("'"))
                                .reduce("", String::concat))
                        .hasSize(12);
            }
        }
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Rows.texts("select sheet_text(null)")).containsExactly((String) null);
        assertThat(Rows.texts("select sheet_time(null)")).containsExactly((String) null);
    }

    @Test
    void aTimeIsInUtcWhereverTheSessionIs() {
        assertThat(Rows.texts("select sheet_time('2026-07-01 12:30:59.999+01')"))
                .containsExactly("2026-07-01T11:30:59Z");
    }

    @Test
    void aReasonIsItsPublicCode() {
        Stream.of(WithdrawalReason.values()).forEach(each -> assertCode(each, each.code()));
        Stream.of(DeferralReason.values()).forEach(each -> assertCode(each, each.code()));
        Stream.of(PlaceReason.values()).forEach(each -> assertCode(each, each.code()));
        Stream.of(LateReason.values()).forEach(each -> assertCode(each, each.code()));
    }

    private static void assertCode(Enum<?> reason, String code) {
        assertThat(Rows.texts("select sheet_code('" + reason.name() + "')")).containsExactly(code);
    }

    private static String guarded(String text) throws SQLException {
        try (var connection = Rows.connection();
                var asked = connection.prepareStatement("select sheet_text(?)")) {
            asked.setString(1, text);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** The value that a reader of the row finds. */
    private static String javas(String text) {
        var row = SheetRow.of(text);
        var cell = row.substring(0, row.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
