package uk.nhs.leadership.curriculum.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final String DOCTOR = "👩🏽‍⚕️";

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Lettering.cut("Rest", 10)).isEqualTo("Rest");
        assertThat(Lettering.lines("Rest", 10, 3)).containsExactly("Rest");
        assertThat(Lettering.lines(" ", 10, 3)).isEmpty();
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(Lettering.lines("New and senior managers", 5, 3)).containsExactly("New and", "senior", "managers");
    }

    @Test
    void whatNeedsMoreLinesThanThereAreIsCutOffInTheLast() {
        assertThat(Lettering.lines("New and senior managers and leaders", 5, 2)).containsExactly("New and", "senior…");
    }

    @Test
    void aWordLongerThanALineIsParted() {
        assertThat(Lettering.lines("accountability", 3, 9)).containsExactly("accou", "ntabil", "ity");
    }

    @Test
    void whatReadersSeeAsOneSignIsNeverParted() {
        assertThat(Lettering.cut(DOCTOR.repeat(3), 12).replace(DOCTOR, "")).isEqualTo("…");
        assertThat(Lettering.lines(DOCTOR.repeat(3), 0.5, 9)).containsExactly(DOCTOR, DOCTOR, DOCTOR);
    }
}
