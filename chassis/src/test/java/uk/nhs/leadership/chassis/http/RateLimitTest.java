package uk.nhs.leadership.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final RateLimit limit = new RateLimit(new Limits(2, 5, 100), nanos::get);

    @Test
    void aQuietCallerMaySendABurst() {
        assertThat(accepted("ada", 20)).isEqualTo(5);
    }

    @Test
    void whoHasSentTooMuchHearsWhenToComeBack() {
        accepted("ada", 5);

        assertThat(limit.take("ada")).isEqualTo(1);
    }

    @Test
    void whoComesBackThenIsServed() {
        accepted("ada", 5);

        pass(500);

        assertThat(accepted("ada", 20)).isEqualTo(1);
    }

    @Test
    void whoKeepsToTheRateIsServedForEver() {
        accepted("ada", 5);
        for (var i = 0; i < 1_000; i++) {
            pass(500);
            assertThat(limit.take("ada")).isZero();
        }
    }

    @Test
    void aLongSilenceEarnsNoMoreThanABurst() {
        pass(3_600_000);

        assertThat(accepted("ada", 20)).isEqualTo(5);
        pass(3_600_000);
        assertThat(accepted("ada", 20)).isEqualTo(5);
    }

    @Test
    void oneCallerDoesNotUseUpAnothersShare() {
        accepted("ada", 20);

        assertThat(accepted("bob", 20)).isEqualTo(5);
    }

    @Test
    void aSlowRateTellsToWaitLonger() {
        var slow = new RateLimit(new Limits(1, 1, 100), nanos::get);
        slow.take("ada");

        assertThat(slow.take("ada")).isEqualTo(1);
    }

    private int accepted(String caller, int requests) {
        return (int) IntStream.range(0, requests)
                .filter(each -> limit.take(caller) == 0)
                .count();
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private record Limits(int perSecond, int burst, int callers) implements RateLimit.Settings {}
}
