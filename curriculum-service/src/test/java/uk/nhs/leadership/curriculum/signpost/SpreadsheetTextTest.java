package uk.nhs.leadership.curriculum.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@x", "'=x", "''=x", "'Tis", "''", "'", "Rest", "", "= "})
    void everyTextComesBackAsItWas(String text) {
        assertThat(SpreadsheetText.unguarded(SpreadsheetText.guarded(text))).isEqualTo(text);
        assertThat(SpreadsheetText.guarded(text)).doesNotMatch("[=+\\-@].*");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'=x, =x", "'Tis, 'Tis", "=x, =x"})
    void whatSomebodyWroteLosesOnlyTheApostropheBeforeAFormula(String written, String text) {
        assertThat(SpreadsheetText.unguarded(written)).isEqualTo(text);
    }
}
