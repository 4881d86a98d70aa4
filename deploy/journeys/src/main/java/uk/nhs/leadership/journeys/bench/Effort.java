package uk.nhs.leadership.journeys.bench;

import java.time.Duration;

/**
 * How long and how much is measured.
 *
 * @param rounds how often each figure is taken
 * @param quick short rounds and small logs, for a first impression
 */
record Effort(int rounds, boolean quick) {
    /** How many connections the load comes over: more than the cores can serve at once, fewer than the pool. */
    static final int CONNECTIONS = 16;

    /** For each side, twice: the JVM compiles what is hot, the pools fill, PostgreSQL's cache too. */
    Duration warmUp() {
        return Duration.ofSeconds(quick ? 4 : 30);
    }

    Duration round() {
        return Duration.ofSeconds(quick ? 3 : 6);
    }

    /** A round at a fixed rate: long enough for a percentile. */
    Duration pacedRound() {
        return Duration.ofSeconds(quick ? 4 : 10);
    }

    /** Events that wait while Kafka is away: 200 a second for an hour. */
    int backlog() {
        return quick ? 72_000 : 720_000;
    }

    /** Events in the log for the figures of a second's worth. */
    int events() {
        return quick ? 50_000 : 200_000;
    }

    /** Rounds of what takes a minute each. */
    int longRounds() {
        return Math.min(rounds, 3);
    }

    String text() {
        return rounds + (rounds == 1 ? " round" : " rounds") + (quick ? ", quick: short rounds and small logs" : "");
    }
}
