package uk.nhs.leadership.local.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which cannot wake us. */
public final class Waiting {
    private Waiting() {}

    /** True as soon as the condition holds, false once the time is over. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted while waiting", e);
        }
    }
}
