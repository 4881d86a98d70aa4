package uk.nhs.leadership.curriculum.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Retires versions when their day has come. Every replica looks: a version that another is just retiring is locked and
 * passed over, so nobody needs to be elected. A kind of which none can be retired holds up no other; it is tried again with
 * the next round, and how long it has been failing is a metric.
 */
@Singleton
class RetirementTimer {
    private static final Logger LOG = Logger.getLogger(RetirementTimer.class);
    private static final int EVERY_SECONDS = 60;

    private final List<Kind> kinds;
    private final Callers callers;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("version-retirement").daemon(true).factory());

    RetirementTimer(@All List<Retiring> kinds, Callers callers, Clock clock, MeterRegistry meters) {
        this.kinds = kinds.stream().map(Kind::new).toList();
        this.callers = callers;
        this.clock = clock;
        this.kinds.forEach(kind -> measure(kind, meters));
    }

    /** One kind, and since when it has been failing. */
    private static final class Kind {
        private final Retiring versions;
        private volatile @Nullable Instant failingSince;

        Kind(Retiring versions) {
            this.versions = versions;
        }
    }

    private void measure(Kind kind, MeterRegistry meters) {
        Gauge.builder("version.retirement.failing.age", kind, this::failingSeconds)
                .baseUnit("seconds")
                .description("For how long versions whose day has come could not be retired; alert on this")
                .tag("kind", kind.versions.retires())
                .register(meters);
    }

    private double failingSeconds(Kind kind) {
        var since = kind.failingSince;
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    void start(@Observes StartupEvent started) {
        var _ = timer.scheduleWithFixedDelay(this::retireDue, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** Retires all versions of all kinds whose day has come, as far as it can. */
    void retireDue() {
        kinds.forEach(this::retireDue);
    }

    private void retireDue(Kind kind) {
        try {
            while (retireSome(kind.versions) && !Thread.currentThread().isInterrupted()) {
                // The next few have a transaction of their own.
            }
            recovered(kind);
        } catch (RuntimeException | Error e) {
            failed(kind, e);
        }
    }

    /** A few in one transaction, as the service itself; whether there may be more. */
    private boolean retireSome(Retiring versions) {
        return callers.as(Caller.service("version-retirement"), versions::retireDue) > 0;
    }

    /** A series of failures is logged once when it begins and once when it is over. */
    private void failed(Kind kind, Throwable failure) {
        if (kind.failingSince == null) {
            kind.failingSince = clock.instant();
            LOG.warnf(failure, "event=version-retirement-failed kind=%s", kind.versions.retires());
        }
    }

    private void recovered(Kind kind) {
        if (kind.failingSince != null) {
            kind.failingSince = null;
            LOG.infof("event=version-retirement-recovered kind=%s", kind.versions.retires());
        }
    }
}
