package uk.nhs.leadership.curriculum.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetColumnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r\n",
                "\n",
                "\uff1d1",
                "\uff0b",
                "\uff0d",
                "\uff20",
                "'",
                "''",
                "'=1",
                "'quoted'"
            })
    void wordingThatASpreadsheetWouldRunIsGuardedAndReadAsItWas(String wording) {
        var cell = SheetColumn.TITLE.written(wording);

        assertThat(cell).isEqualTo("'" + wording);
        assertThat(SheetColumn.TITLE.read(cell)).isEqualTo(wording);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Rest", "a=b", " =1", "1.10", "\"", "<b>", "שלום"})
    void otherWordingStandsAsItIs(String wording) {
        assertThat(SheetColumn.TEXT.written(wording)).isEqualTo(wording);
        assertThat(SheetColumn.TEXT.read(wording)).isEqualTo(wording);
    }

    @Test
    void anApostropheThatSomebodyTypedIsKept() {
        assertThat(SheetColumn.NOTE.read("'tis")).isEqualTo("'tis");
        assertThat(SheetColumn.NOTE.read("'")).isEqualTo("'");
    }

    @Test
    void aCodeThatASpreadsheetWouldTakeForANumberOrADateIsGuarded() {
        assertThat(SheetColumn.VERSION.written("1.10")).isEqualTo("'1.10");
        assertThat(SheetColumn.CODE.written("1-2")).isEqualTo("'1-2");
        assertThat(SheetColumn.CODE.written("01")).isEqualTo("'01");
        assertThat(SheetColumn.CODE.written("1E5")).isEqualTo("'1E5");
        assertThat(SheetColumn.CODE.written("12")).isEqualTo("12");
        assertThat(SheetColumn.CODE.written("MLF")).isEqualTo("MLF");
        assertThat(SheetColumn.CODE.read(" '1.10 ")).isEqualTo("1.10");
        assertThat(SheetColumn.CODE.read("1.10")).isEqualTo("1.10");
    }
}
