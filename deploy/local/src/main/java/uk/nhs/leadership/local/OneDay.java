package uk.nhs.leadership.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A story that begins on one day in England and ends on the next is about two days: what it was told to do today is refused, or
 * happens tomorrow. So it begins after midnight if there is no time left for it before.
 */
public final class OneDay {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Duration LITTLE = Duration.ofSeconds(1);

    private OneDay() {}

    /** Returns when there is so much time before the next midnight in England: mostly at once. */
    public static void with(Duration time) {
        var wait = toWait(Clock.systemUTC().instant(), time);
        if (wait.isPositive()) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for midnight", e);
            }
        }
    }

    /** How long a story waits that takes so much time: until the next day has begun, or not at all. */
    static Duration toWait(Instant now, Duration time) {
        var midnight = now.atZone(ENGLAND)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ENGLAND)
                .toInstant();
        var left = Duration.between(now, midnight);
        return left.compareTo(time) < 0 ? left.plus(LITTLE) : Duration.ZERO;
    }
}
