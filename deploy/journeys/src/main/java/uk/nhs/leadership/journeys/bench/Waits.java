package uk.nhs.leadership.journeys.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for what happens in other processes. */
final class Waits {
    private static final long EVERY_NANOS = Duration.ofMillis(20).toNanos();

    private Waits() {}

    /** Something to look at, again and again. */
    @FunctionalInterface
    interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /** Returns when the condition holds, to 20 ms. */
    static <E extends Exception> void until(String what, Duration atMost, Condition<E> condition) throws E {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + atMost.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }
}
