package uk.nhs.leadership.chassis.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long the present thread may take for something that waits for others: when the time is up it is interrupted, wherever it
 * waits. Once this is closed there is no interruption any more, nor a trace of one.
 */
public final class TimeLimit implements AutoCloseable {
    private final Thread limited = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);

    private TimeLimit() {}

    /** From now on. */
    public static TimeLimit of(Duration longest) {
        var limit = new TimeLimit();
        Thread.ofVirtual().name("time-limit").start(() -> limit.await(longest));
        return limit;
    }

    private void await(Duration longest) {
        try {
            if (!done.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                interrupt();
            }
        } catch (InterruptedException e) {
            // Nobody else knows this thread.
            throw new IllegalStateException(e);
        }
    }

    private synchronized void interrupt() {
        if (done.getCount() > 0) {
            limited.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        done.countDown();
        Thread.interrupted();
    }
}
