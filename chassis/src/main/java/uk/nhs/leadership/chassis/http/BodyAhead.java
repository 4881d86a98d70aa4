package uk.nhs.leadership.chassis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A long body, for whoever works on it while it comes. The connection may always be a few pieces ahead of the reader: the
 * server's own stream asks for each by itself, so that with each one thread waits for the other and is woken by it.
 */
final class BodyAhead extends InputStream {
    /** In pieces as long as {@code quarkus.http.limits.max-chunk-size} lets them be. */
    private static final int AHEAD = 8;

    private final HttpServerRequest request;
    private final long most;
    private final Duration patience;
    private final BlockingQueue<Came> came = new LinkedBlockingQueue<>();

    private boolean begun;
    private Buffer piece = Buffer.buffer();
    private int at;
    private int taken;

    /** What the connection's thread puts down for the reader's. */
    private sealed interface Came {}

    private record Piece(Buffer bytes) implements Came {}

    private record End() implements Came {}

    private record BrokenOff(Throwable why) implements Came {}

    /**
     * Of a request none of whose body has been read.
     *
     * @param most as many bytes are let run out when it is closed before its end
     * @param patience for each silence of the caller
     */
    BodyAhead(HttpServerRequest request, long most, Duration patience) {
        this.request = request;
        this.most = most;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (at == piece.length()) {
            switch (next()) {
                case Piece next -> take(next);
                case End _ -> {
                    return -1;
                }
                case BrokenOff(var why) -> throw new IOException("the body broke off", why);
            }
        }
        var read = Math.min(length, piece.length() - at);
        piece.getBytes(at, at + read, bytes, offset);
        at += read;
        return read;
    }

    /** Lets the rest run out: a caller who is still sending does not come to read the answer. */
    @Override
    public void close() throws IOException {
        for (var left = most; next() instanceof Piece rest; left -= rest.bytes().length()) {
            take(rest);
            if (left < 0) {
                request.connection().close();
                return;
            }
        }
        at = piece.length();
    }

    private Came next() throws IOException {
        if (!begun) {
            begin();
        }
        try {
            var next = came.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                request.connection().close();
                next = new BrokenOff(new InterruptedIOException("nothing came for " + patience));
            }
            if (!(next instanceof Piece)) {
                // To be found again by whoever reads on.
                came.add(next);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted while reading").initCause(e);
        }
    }

    /** In halves, so that the connection's thread is asked for more seldom, and before it has run out. */
    private void take(Piece next) {
        piece = next.bytes();
        at = 0;
        taken++;
        if (taken == AHEAD / 2) {
            taken = 0;
            request.fetch(AHEAD / 2);
        }
    }

    private void begin() {
        begun = true;
        // The lock under which the connection hands out what came: nothing comes, ends or breaks unseen meanwhile.
        synchronized (request.connection()) {
            if (request.response().closed()) {
                came.add(new BrokenOff(new ClosedChannelException()));
                return;
            }
            if (request.isEnded()) {
                came.add(new End());
                return;
            }
            request.pause();
            request.handler(this::put);
            request.endHandler(ended -> came.add(new End()));
            request.exceptionHandler(why -> came.add(new BrokenOff(why)));
            request.fetch(AHEAD);
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
    }

    /** More than was asked for comes only when the request has been answered, and the server lets the rest of it run out. */
    private void put(Buffer bytes) {
        if (came.size() < AHEAD) {
            came.add(new Piece(bytes));
        } else if (came.size() == AHEAD) {
            came.add(new BrokenOff(new IllegalStateException("answered before it was read")));
        }
    }
}
