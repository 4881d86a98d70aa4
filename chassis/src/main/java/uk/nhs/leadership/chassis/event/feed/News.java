package uk.nhs.leadership.chassis.event.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.Wakers;

/**
 * Lets readers wait until the log has grown. Told at once of what is sequenced in this process; for what another replica
 * sequences, one of the waiting readers asks the database four times a second, on behalf of all.
 */
@ApplicationScoped
class News {
    private static final Logger LOG = Logger.getLogger(News.class);
    private static final long ASK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final ChangeFeed feed;
    private final int mostReaders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long head;
    private long askedAt = System.nanoTime() - ASK_NANOS;
    private boolean asking;
    private int readers;
    private boolean closed;

    /** A reader's place among those who may wait. */
    final class Place implements AutoCloseable {
        /** Whether readers are to go, because the service stops. */
        boolean isOver() {
            lock.lock();
            try {
                return closed;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                readers--;
            } finally {
                lock.unlock();
            }
        }
    }

    News(ChangeFeed feed, Wakers wakers, EventsConfig config) {
        this.feed = feed;
        this.mostReaders = config.feed().waitingReaders();
        wakers.onSequenced(this::grownTo);
    }

    /** Takes a place. @throws TooManyReaders if there is none left */
    Place enter() {
        lock.lock();
        try {
            if (closed || readers >= mostReaders) {
                throw new TooManyReaders();
            }
            readers++;
            return new Place();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the log is known to be longer than this, until the time is over, or until the service stops. */
    void await(long position, long nanos) throws InterruptedException {
        var until = System.nanoTime() + nanos;
        lock.lockInterruptibly();
        try {
            while (head <= position && !closed) {
                var left = until - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                var toNextAsking = askedAt + ASK_NANOS - System.nanoTime();
                if (toNextAsking <= 0 && !asking) {
                    ask();
                } else {
                    var waited = grown.awaitNanos(Math.min(left, Math.max(toNextAsking, ASK_NANOS / 4)));
                    LOG.tracef("event=waited left=%d", waited);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The last position known here. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Readers are let go as soon as the service begins to stop, so that it need not wait for them. */
    void stopping(@Observes ShutdownDelayInitiatedEvent stopping) {
        close();
    }

    void stopped(@Observes ShutdownEvent stopped) {
        close();
    }

    private void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ask() {
        asking = true;
        lock.unlock();
        var asked = 0L;
        try {
            asked = feed.head();
        } catch (SQLException e) {
            // The reader's own next query says so with more right.
            LOG.debugf(e, "event=head-unknown");
        } finally {
            lock.lock();
            asking = false;
            askedAt = System.nanoTime();
        }
        if (asked > head) {
            head = asked;
            grown.signalAll();
        }
    }

    private void grownTo(long sequenced) {
        lock.lock();
        try {
            if (sequenced > head) {
                head = sequenced;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** As many readers wait as the service can carry. */
    static final class TooManyReaders extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
