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
            var took = millis(() -> made.send().expect(expected));
            if (i >= 0) {
                millis[i] = took;
            }
        }
        return Rounds.of(millis);
    }

    /** How long each of two took, round by round. */
    record Beside(Rounds ours, Rounds baseline, Rounds ratio) {}

    /**
     * Two in turn, the order changing from round to round, in milliseconds.
     *
     * @param ours what is done with this number, prepared before the time counts; {@code baseline} alike
     */
    static Beside beside(Effort effort, IntFunction<Runnable> ours, IntFunction<Runnable> baseline) {
        var millisOfOurs = new double[effort.rounds()];
        var millisOfBaseline = new double[effort.rounds()];
        var ratios = new double[effort.rounds()];
        for (var i = -WARM_UPS; i < effort.rounds(); i++) {
            var oursNow = ours.apply(i + WARM_UPS);
            var baselineNow = baseline.apply(i + WARM_UPS);
            var first = i % 2 == 0 ? millis(oursNow) : millis(baselineNow);
            var second = i % 2 == 0 ? millis(baselineNow) : millis(oursNow);
            if (i >= 0) {
                millisOfOurs[i] = i % 2 == 0 ? first : second;
                millisOfBaseline[i] = i % 2 == 0 ? second : first;
                ratios[i] = millisOfOurs[i] / millisOfBaseline[i];
            }
        }
        return new Beside(Rounds.of(millisOfOurs), Rounds.of(millisOfBaseline), Rounds.of(ratios));
    }

    private static double millis(Runnable act) {
        var began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
