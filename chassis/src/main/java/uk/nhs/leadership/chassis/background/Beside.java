package uk.nhs.leadership.chassis.background;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that goes on beside its caller's, one piece at a time. A piece that fails makes the caller fail: when it begins the
 * next, or waits for the last.
 */
public final class Beside implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Future<?> piece = CompletableFuture.completedFuture(null);

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    public boolean isIdle() {
        return piece.isDone();
    }

    /** Waits for the piece before, and begins this one. What the caller did until now is seen by it. */
    public void begin(Work work) throws IOException {
        join();
        piece = threads.submit(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for the last piece. */
    public void join() throws IOException {
        try {
            piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted while waiting").initCause(e);
        } catch (ExecutionException e) {
            throw asThrown(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Nothing goes on any more when it returns. What has failed since the last {@link #join} stays untold. */
    @Override
    public void close() {
        threads.close();
    }

    private static IOException asThrown(Throwable failure) {
        return switch (failure) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException("no other can be thrown", failure);
        };
    }
}
