package uk.nhs.leadership.journeys;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import uk.nhs.leadership.local.server.Waiting;

/** Waits for what one service learns from another: news takes a moment, and nobody tells an outsider when it came. */
final class Patience {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private Patience() {}

    static void until(String what, BooleanSupplier condition) {
        if (!Waiting.until(AT_MOST, condition)) {
            throw new IllegalStateException("waited " + AT_MOST.toSeconds() + " s in vain until " + what);
        }
    }
}
