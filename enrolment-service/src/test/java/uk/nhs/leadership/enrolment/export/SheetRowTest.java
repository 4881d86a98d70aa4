package uk.nhs.leadership.enrolment.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "'1"})
    void whatASpreadsheetWouldTakeForAFormulaIsGuarded(String text) {
        assertThat(SheetRow.of(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void aTabAndTheEndsOfLinesAreGuardedAndQuoted() {
        assertThat(SheetRow.of("\t=1")).isEqualTo("'\t=1\r\n");
        assertThat(SheetRow.of("\r=1")).isEqualTo("\"'\r=1\"\r\n");
        assertThat(SheetRow.of("\n=1")).isEqualTo("\"'\n=1\"\r\n");
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(SheetRow.of("a", null, 7, -7, "b=1", "")).isEqualTo("a,,7,-7,b=1,\r\n");
        assertThat(SheetRow.of("one, two", "say \"no\"")).isEqualTo("\"one, two\",\"say \"\"no\"\"\"\r\n");
    }
}
