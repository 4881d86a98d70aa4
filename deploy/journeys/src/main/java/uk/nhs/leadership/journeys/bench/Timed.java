package uk.nhs.leadership.journeys.bench;

import java.util.function.IntFunction;
import uk.nhs.leadership.journeys.Request;

/** A large request, sent once after the other while nothing else happens: how long its caller waits. */
final class Timed {
    /** So often it is sent before, while the JVM compiles what it runs through. */
    private static final int WARM_UPS = 10;

    private Timed() {}

    /**
     * In milliseconds, from the first byte sent until the last has come.
     *
     * @param request the one to be sent with this number; made before the time counts
     */
    static Rounds millis(Effort effort, IntFunction<Request> request, int expected) {
        var millis = new double[effort.rounds()];
        for (var i = -WARM_UPS; i < millis.length; i++) {
            var made = request.apply(i + WARM_UPS);
            var began = System.nanoTime();
            made.send().expect(expected);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return Rounds.of(millis);
    }
}
