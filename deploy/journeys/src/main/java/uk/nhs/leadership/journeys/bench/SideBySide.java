package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two targets measured in turn, the order changing from round to round, so that whatever else the machine does falls on
 * both. A ratio is taken within each round: the median of ratios, not the ratio of medians.
 */
final class SideBySide {
    private final Load load;
    private final Target ours;
    private final Target baseline;
    private final int connections;

    SideBySide(Load load, Target ours, Target baseline, int connections) {
        this.load = load;
        this.ours = ours;
        this.baseline = baseline;
        this.connections = connections;
    }

    /** What both did in each round. */
    record Seen(List<Sample> ours, List<Sample> baseline) {
        Rounds ours(ToDoubleFunction<Sample> figure) {
            return of(ours, figure);
        }

        Rounds baseline(ToDoubleFunction<Sample> figure) {
            return of(baseline, figure);
        }

        Rounds ratio(ToDoubleFunction<Sample> figure) {
            var ratios = new double[ours.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(baseline.get(i));
            }
            return Rounds.of(ratios);
        }

        private static Rounds of(List<Sample> samples, ToDoubleFunction<Sample> figure) {
            return Rounds.of(samples.stream().mapToDouble(figure).toArray());
        }
    }

    /** As fast as both can. */
    Seen capacity(int rounds, Duration length) throws IOException, InterruptedException {
        return rounds(rounds, target -> load.closed(target, connections, length));
    }

    /** Both at the same rate. */
    Seen atRate(double perSecond, int rounds, Duration length) throws IOException, InterruptedException {
        return rounds(rounds, target -> load.open(target, connections, perSecond, length));
    }

    /** Lets the virtual machines compile and the pools fill; what it sees is forgotten. */
    void warmUp(Duration length) throws IOException, InterruptedException {
        capacity(2, length);
    }

    private Seen rounds(int rounds, Round round) throws IOException, InterruptedException {
        var seenOurs = new ArrayList<Sample>();
        var seenBaseline = new ArrayList<Sample>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                seenOurs.add(round.of(ours));
                seenBaseline.add(round.of(baseline));
            } else {
                seenBaseline.add(round.of(baseline));
                seenOurs.add(round.of(ours));
            }
        }
        return new Seen(List.copyOf(seenOurs), List.copyOf(seenBaseline));
    }

    @FunctionalInterface
    private interface Round {
        Sample of(Target target) throws IOException, InterruptedException;
    }
}
