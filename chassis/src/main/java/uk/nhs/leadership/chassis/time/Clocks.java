package uk.nhs.leadership.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The service's clock, in UTC. */
class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** Ticks in microseconds as PostgreSQL does, so that a time reads back as it was written. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
