package uk.nhs.leadership.enrolment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void inSummerTheDayBeginsAnHourBeforeItDoesInUtc() {
        assertThat(dateAt("2026-07-01T22:59:59Z")).isEqualTo("2026-07-01");
        assertThat(dateAt("2026-07-01T23:00:00Z")).isEqualTo("2026-07-02");
    }

    @Test
    void inWinterTheDayIsThatOfUtc() {
        assertThat(dateAt("2026-11-22T23:59:59Z")).isEqualTo("2026-11-22");
        assertThat(dateAt("2026-11-23T00:00:00Z")).isEqualTo("2026-11-23");
    }

    @Test
    void theNightTheClocksGoBackHasOneDate() {
        assertThat(dateAt("2026-10-24T23:30:00Z")).isEqualTo("2026-10-25");
        assertThat(dateAt("2026-10-25T00:30:00Z")).isEqualTo("2026-10-25");
        assertThat(dateAt("2026-10-25T01:30:00Z")).isEqualTo("2026-10-25");
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(dateAt("2028-02-29T12:00:00Z")).isEqualTo("2028-02-29");
    }

    @Test
    void instantAndDateAreOfTheSameTick() {
        var clock = Clock.fixed(Instant.parse("2026-11-22T09:30:00.123456Z"), ZoneOffset.UTC);

        assertThat(Moment.of(clock))
                .isEqualTo(new Moment(Instant.parse("2026-11-22T09:30:00.123456Z"), LocalDate.of(2026, 11, 22)));
    }

    private static LocalDate dateAt(String instant) {
        return Moment.of(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).date();
    }
}
