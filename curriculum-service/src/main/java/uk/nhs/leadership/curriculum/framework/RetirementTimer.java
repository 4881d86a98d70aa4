package uk.nhs.leadership.curriculum.framework;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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

    private final FrameworkService frameworks;
    private final Callers callers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("framework-retirement").daemon(true).factory());

    RetirementTimer(FrameworkService frameworks, Callers callers) {
        this.frameworks = frameworks;
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
            LOG.warn("event=framework-retirement-failed", e);
        }
    }

    /** Retires a few versions in one transaction, as the service itself; says how many. */
    int retireDue() {
        return callers.as(Caller.service("framework-retirement"), frameworks::retireDue);
    }
}
