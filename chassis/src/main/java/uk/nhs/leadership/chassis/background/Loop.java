package uk.nhs.leadership.chassis.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A step repeated by one thread of its own until closed: at once while there is work, every 10 ms shortly after, five
 * times a second when idle, and at once when woken. A failed step is tried again with growing pauses; a series of
 * failures is logged once when it begins and once when it is over.
 */
public final class Loop implements AutoCloseable {
    /** One step of the work. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does what there is to do, in a bounded piece.
         *
         * @return whether there may be more to do at once
         */
        boolean run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int QUICK_POLLS = 100;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

    private final String name;
    private final Step step;
    private final Runnable atEnd;
    private final long restNanos;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private volatile boolean closing;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * @param name names the thread and the log lines
     * @param atEnd runs on the loop's thread after its last step
     */
    public Loop(String name, Step step, Runnable atEnd) {
        this(name, step, atEnd, Duration.ZERO);
    }

    /**
     * As above, for work of which it is cheaper to do much at once.
     *
     * @param rest what it rests at least after a step that found no more to do, even when woken
     */
    public Loop(String name, Step step, Runnable atEnd, Duration rest) {
        this.name = name;
        this.step = step;
        this.atEnd = atEnd;
        this.restNanos = rest.toNanos();
        // A platform thread: JDBC and Kafka's client do their waiting in native or synchronized code.
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    public Loop(String name, Step step) {
        this(name, step, () -> {});
    }

    public Loop start() {
        thread.start();
        return this;
    }

    /** Says that there is work now. A loop that waits after a failure goes on waiting. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often the step has failed in a row. */
    public int failures() {
        return failures.get();
    }

    /** Lets the present step finish, then ends; a step that takes its time is interrupted. */
    @Override
    public void close() {
        closing = true;
        wake();
        if (Thread.currentThread().equals(thread) || thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
                if (!thread.join(PATIENCE_AT_CLOSE)) {
                    LOG.warnf("event=loop-did-not-end loop=%s", name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var idlePolls = 0;
        while (!closing) {
            var began = System.nanoTime();
            try {
                var busy = step.run();
                recovered();
                idlePolls = busy ? 0 : idlePolls + 1;
                if (!busy && pause(idlePolls, System.nanoTime() - began)) {
                    idlePolls = 0;
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (Exception | Error e) {
                failed(e);
            }
        }
        try {
            atEnd.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "event=loop-end-failed loop=%s", name);
        }
    }

    /** An idle poll may cost time too: rest at least as long as it took, so that it never fills a processor. */
    private boolean pause(int idlePolls, long lastStepNanos) throws InterruptedException {
        var nanos = idlePolls <= QUICK_POLLS
                ? QUICK_NANOS
                : Math.min(SLOW_NANOS, QUICK_NANOS << Math.min(idlePolls - QUICK_POLLS, 5));
        await(restNanos, false);
        return await(Math.max(nanos, lastStepNanos) - restNanos, true);
    }

    private void failed(Throwable failure) {
        var inARow = failures.incrementAndGet();
        if (inARow == 1) {
            LOG.warnf(failure, "event=loop-failed loop=%s", name);
        }
        var pause = FIRST_BACK_OFF.multipliedBy(1L << Math.min(inARow - 1, 6));
        try {
            await((pause.compareTo(LAST_BACK_OFF) < 0 ? pause : LAST_BACK_OFF).toNanos(), false);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void recovered() {
        var before = failures.getAndSet(0);
        if (before > 0) {
            LOG.infof("event=loop-recovered loop=%s failures=%d", name, before);
        }
    }

    /** @return whether it was woken rather than that the time was over */
    private boolean await(long nanos, boolean endsWhenWoken) throws InterruptedException {
        var left = nanos;
        lock.lockInterruptibly();
        try {
            while (left > 0 && !closing && !(endsWhenWoken && woken)) {
                left = changed.awaitNanos(left);
            }
            var wasWoken = woken;
            if (endsWhenWoken) {
                woken = false;
            }
            return wasWoken;
        } finally {
            lock.unlock();
        }
    }
}
