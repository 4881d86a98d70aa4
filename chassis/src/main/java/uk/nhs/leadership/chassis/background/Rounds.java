package uk.nhs.leadership.chassis.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * The rounds of one chore: piece after piece until there is no more, then its pause. A round that fails is tried again
 * after the pause; a series of failures is logged once when it begins and once when it is over.
 */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

    private final Chore chore;
    private final Callers callers;
    private final Caller caller;
    private final ScheduledExecutorService timer;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long succeededAt = System.nanoTime();

    Rounds(Chore chore, Callers callers) {
        this.chore = chore;
        this.callers = callers;
        this.caller = Caller.service(chore.name());
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(chore.name()).daemon(true).factory());
    }

    String chore() {
        return chore.name();
    }

    double secondsSinceSuccess() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - succeededAt) / 1000.0;
    }

    void start() {
        var pause = chore.pause().toNanos();
        var _ = timer.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** Nothing is begun any more; the piece that is being done goes on. */
    void end() {
        timer.shutdown();
    }

    /** Waits for the piece that is being done; one that takes its time is interrupted. */
    void awaitEnd() {
        try {
            if (!timer.awaitTermination(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("event=chore-interrupted chore=%s", chore.name());
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing may get out of it: the timer would never call again. */
    private void round() {
        try {
            var more = true;
            while (more && !timer.isShutdown()) {
                more = callers.as(caller, chore::doSome);
            }
            succeeded();
        } catch (RuntimeException | Error e) {
            if (failures.getAndIncrement() == 0) {
                LOG.warnf(e, "event=chore-failed chore=%s", chore.name());
            }
        }
    }

    private void succeeded() {
        succeededAt = System.nanoTime();
        var before = failures.getAndSet(0);
        if (before > 0) {
            LOG.infof("event=chore-recovered chore=%s failures=%d", chore.name(), before);
        }
    }
}
