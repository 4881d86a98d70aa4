package uk.nhs.leadership.curriculum.publication;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Retires versions when their day has come. Every replica looks: a version that another is just retiring is locked and
 * passed over, so nobody needs to be elected.
 */
@Singleton
class RetirementTimer {
    private static final Logger LOG = Logger.getLogger(RetirementTimer.class);
    private static final int EVERY_SECONDS = 60;

    private final List<Retiring> kinds;
    private final Callers callers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("version-retirement").daemon(true).factory());

    RetirementTimer(@All List<Retiring> kinds, Callers callers) {
        this.kinds = kinds;
        this.callers = callers;
    }

    void start(@Observes StartupEvent started) {
        var _ = timer.scheduleWithFixedDelay(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            while (retireDue() > 0 && !Thread.currentThread().isInterrupted()) {
                // The next few have a transaction of their own.
            }
        } catch (RuntimeException e) {
            LOG.warn("event=version-retirement-failed", e);
        }
    }

    /** Retires a few versions of each kind, in one transaction for each, as the service itself; says how many. */
    int retireDue() {
        return callers.as(
                Caller.service("version-retirement"),
                () -> kinds.stream().mapToInt(Retiring::retireDue).sum());
    }
}
