package uk.nhs.leadership.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneDayTest {
    private static final Duration STORY = Duration.ofMinutes(5);

    @Test
    void mostlyThereIsTimeEnough() {
        assertThat(OneDay.toWait(Instant.parse("2026-11-23T12:00:00Z"), STORY)).isZero();
        assertThat(OneDay.toWait(Instant.parse("2026-11-23T23:55:00Z"), STORY)).isZero();
    }

    @Test
    void whatHasTooLittleTimeBeginsOnTheNextDay() {
        assertThat(OneDay.toWait(Instant.parse("2026-11-23T23:55:01Z"), STORY)).isEqualTo(Duration.ofMinutes(5));
        assertThat(OneDay.toWait(Instant.parse("2026-11-23T23:59:59Z"), STORY)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void inSummerTheDayEndsAnHourSoonerThanByUniversalTime() {
        assertThat(OneDay.toWait(Instant.parse("2026-07-01T22:58:00Z"), STORY)).isEqualTo(Duration.ofSeconds(121));
        assertThat(OneDay.toWait(Instant.parse("2026-07-01T23:58:00Z"), STORY)).isZero();
    }

    @Test
    void theDaysOnWhichTheClockChangesEndAtMidnightToo() {
        assertThat(OneDay.toWait(Instant.parse("2026-10-25T23:59:00Z"), STORY)).isEqualTo(Duration.ofSeconds(61));
        assertThat(OneDay.toWait(Instant.parse("2026-03-29T22:59:00Z"), STORY)).isEqualTo(Duration.ofSeconds(61));
    }
}
