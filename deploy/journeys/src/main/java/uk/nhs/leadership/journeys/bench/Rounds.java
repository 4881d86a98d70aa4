package uk.nhs.leadership.journeys.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The same figure measured several times: its median, and how far the rounds lie apart. */
final class Rounds {
    private final double[] sorted;

    private Rounds(double[] sorted) {
        this.sorted = sorted;
    }

    static Rounds of(double... figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("no round was measured");
        }
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return new Rounds(sorted);
    }

    /** The same rounds, each figure as something else that follows from it. */
    Rounds as(DoubleUnaryOperator figure) {
        return of(Arrays.stream(sorted).map(figure).toArray());
    }

    double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /** The median with the least and the most beside it. */
    String text(int decimals) {
        var number = "%,." + decimals + "f";
        return String.format(Locale.UK, number + " (" + number + "–" + number + ")", median(), least(), most());
    }
}
