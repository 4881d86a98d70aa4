package uk.nhs.leadership.chassis.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void aBusyLoopGoesOnAtOnce() {
        try (var loop = new Loop("test", () -> steps.incrementAndGet() < 10_000).start()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> steps.get() >= 10_000);
            assertThat(loop.failures()).isZero();
        }
    }

    @Test
    void anIdleLoopIsSlowUntilItIsWoken() {
        try (var loop = new Loop("test", () -> {
                    steps.incrementAndGet();
                    return false;
                })
                .start()) {
            await().atMost(Duration.ofSeconds(20)).until(this::isSlow);
            var began = System.nanoTime();
            for (var i = 0; i < 25; i++) {
                var before = steps.get();
                loop.wake();
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> steps.get() > before);
            }
            // Left to itself it would take 5 seconds.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aLoopThatRestsIsWokenOnceForAllThatCameMeanwhile() {
        var rest = Duration.ofMillis(300);
        try (var loop = new Loop(
                        "test",
                        () -> {
                            steps.incrementAndGet();
                            return false;
                        },
                        () -> {},
                        rest)
                .start()) {
            var began = System.nanoTime();
            await().atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        loop.wake();
                        return steps.get() >= 4;
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(rest.multipliedBy(2));
        }
    }

    /** Nothing for a tenth of a second. */
    private boolean isSlow() {
        var before = steps.get();
        try {
            await().pollInterval(Duration.ofMillis(5))
                    .during(Duration.ofMillis(100))
                    .atMost(Duration.ofMillis(150))
                    .until(() -> steps.get() == before);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    @Test
    void aFailingLoopGoesOnTryingAndRecovers() {
        try (var loop = new Loop("test", () -> {
                    if (steps.incrementAndGet() < 4) {
                        throw new IllegalStateException("not yet");
                    }
                    return false;
                })
                .start()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> steps.get() > 4);
            assertThat(loop.failures()).isZero();
        }
    }

    @Test
    void anErrorDoesNotEndALoop() {
        try (var loop = new Loop("test", () -> {
                    if (steps.incrementAndGet() == 1) {
                        throw new AssertionError("broken");
                    }
                    return false;
                })
                .start()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> steps.get() > 2);
            assertThat(loop.failures()).isZero();
        }
    }

    @Test
    void closingWaitsForTheStepAndThenForTheEnd() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stepEnded = new AtomicBoolean();
        var endAfterStep = new AtomicBoolean();
        var loop = new Loop(
                "test",
                () -> {
                    begun.countDown();
                    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                    stepEnded.set(true);
                    return false;
                },
                () -> endAfterStep.set(stepEnded.get()));
        loop.start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

        loop.close();

        assertThat(endAfterStep).isTrue();
    }

    @Test
    void aLoopThatWasNeverStartedCanBeClosed() {
        var loop = new Loop("test", () -> steps.incrementAndGet() > 0);

        loop.close();

        assertThat(steps).hasValue(0);
    }
}
