package uk.nhs.leadership.chassis.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
 * Forgets old first answers, a little at a time. Every replica does it: what another has just forgotten is gone, so
 * nobody needs to be elected.
 */
@Singleton
class FirstAnswersCleanUp {
    private static final Logger LOG = Logger.getLogger(FirstAnswersCleanUp.class);
    private static final int BATCH = 1000;
    private static final int EVERY_MINUTES = 10;

    private final FirstAnswers answers;
    private final Callers callers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idempotency-clean-up").daemon(true).factory());

    FirstAnswersCleanUp(FirstAnswers answers, Callers callers) {
        this.answers = answers;
        this.callers = callers;
    }

    void start(@Observes StartupEvent started) {
        var _ = timer.scheduleWithFixedDelay(this::cleanUp, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void cleanUp() {
        try {
            while (forgetSome() && !Thread.currentThread().isInterrupted()) {
                // The next batch has a transaction of its own.
            }
        } catch (RuntimeException e) {
            LOG.warn("event=idempotency-clean-up-failed", e);
        }
    }

    /** One batch in one transaction; whether there may be more. */
    boolean forgetSome() {
        return callers.as(
                Caller.service("idempotency-clean-up"),
                () -> QuarkusTransaction.requiringNew().call(() -> answers.forget(BATCH)));
    }
}
