package uk.nhs.leadership.curriculum.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@x",
                "'=x",
                "''=x",
                "'Tis",
                "''",
                "'",
                "Rest",
                "",
                "= ",
                "\uff1dx",
                "'\uff20x"
            })
    void everyTextComesBackAsItWas(String text) {
        assertThat(SpreadsheetText.unguarded(SpreadsheetText.guarded(text))).isEqualTo(text);
        assertThat(SpreadsheetText.guarded(text)).doesNotMatch("[=+\\-@\uff1d\uff0b\uff0d\uff20].*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'=x, =x", "'Tis, 'Tis", "=x, =x"})
    void whatSomebodyWroteLosesOnlyTheApostropheBeforeAFormula(String written, String text) {
        assertThat(SpreadsheetText.unguarded(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"1.10, '1.10", "1.1.1, 1.1.1", "7, 7", "A.1, A.1"})
    void aCodeThatLooksLikeAFractionIsWrittenAsText(String code, String written) {
        assertThat(SpreadsheetText.guardedCode(code)).isEqualTo(written);
        assertThat(SpreadsheetText.unguardedCode(written)).isEqualTo(code);
    }

    /** As in a file of a whole version, from which codes are copied. */
    @Test
    void everyCodeMayHaveAnApostropheBeforeIt() {
        assertThat(SpreadsheetText.unguardedCode("'1.1.1")).isEqualTo("1.1.1");
    }
}
