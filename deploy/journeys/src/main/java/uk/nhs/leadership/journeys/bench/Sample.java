package uk.nhs.leadership.journeys.bench;

import java.time.Duration;

/** What one round of load saw. */
final class Sample {
    private final long[] sortedNanos;
    private final Duration took;
    private final Duration generatorCpu;

    /**
     * @param sortedNanos how long each answer took, shortest first
     * @param generatorCpu the processor time of the load generator itself, part of the cost on a shared machine
     */
    Sample(long[] sortedNanos, Duration took, Duration generatorCpu) {
        this.sortedNanos = sortedNanos;
        this.took = took;
        this.generatorCpu = generatorCpu;
    }

    double perSecond() {
        return sortedNanos.length / (took.toNanos() / 1e9);
    }

    /** The time in milliseconds within which this share of the answers came. */
    double millis(double share) {
        if (sortedNanos.length == 0) {
            throw new IllegalStateException("a round without an answer has no percentile");
        }
        var index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.clamp(index, 0, sortedNanos.length - 1)] / 1e6;
    }

    /** In milliseconds. */
    double p99() {
        return millis(0.99);
    }

    /** How many of all processors the generator kept busy. */
    double generatorCores() {
        return generatorCpu.toNanos() / (double) took.toNanos();
    }
}
