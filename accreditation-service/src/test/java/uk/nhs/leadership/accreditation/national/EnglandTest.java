package uk.nhs.leadership.accreditation.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnglandTest {

    @Test
    void inSummerTheDayBeginsAnHourBeforeThatOfUtc() {
        assertThat(England.dateAt(Instant.parse("2026-10-24T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(England.dateAt(Instant.parse("2026-10-24T22:59:59Z"))).isEqualTo(LocalDate.of(2026, 10, 24));
    }

    @Test
    void fromTheEndOfSummerTimeOnItIsThatOfUtc() {
        assertThat(England.dateAt(Instant.parse("2026-10-25T23:59:59Z"))).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(England.dateAt(Instant.parse("2026-10-26T00:00:00Z"))).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void theDayOnWhichSummerTimeEndsIsAnHourLonger() {
        var day = LocalDate.of(2026, 10, 25);

        assertThat(England.startOf(day)).isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
        assertThat(England.endOf(day)).isEqualTo(Instant.parse("2026-10-25T23:59:59.999999Z"));
    }
}
