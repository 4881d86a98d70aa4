package uk.nhs.leadership.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.nhs.leadership.local.server.FreePorts;

/**
 * A loopback port that leads to another one, and can be cut: a server goes away for one test while others go on using it.
 * A cut proxy refuses connections, as a stopped server does, and breaks those that are open.
 */
public final class TcpProxy implements AutoCloseable {
    private final int port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private Thread accepting;

    private TcpProxy(int target) {
        this.target = target;
        this.port = FreePorts.take(1)[0];
        this.listener = listen(port);
        this.accepting = serve(listener);
    }

    /** A proxy on a free port to the given one. */
    public static TcpProxy to(int port) {
        return new TcpProxy(port);
    }

    public int port() {
        return port;
    }

    /** From now on nobody gets through. */
    public synchronized void cut() {
        closeQuietly(listener);
        // Only then is the port free for restore().
        join(accepting);
        open.forEach(TcpProxy::closeQuietly);
        open.clear();
    }

    /** Lets connections through again, on the same port. */
    public synchronized void restore() {
        if (listener.isClosed()) {
            listener = listen(port);
            accepting = serve(listener);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    private Thread serve(ServerSocket on) {
        return Thread.ofVirtual().name("proxy-" + port).start(() -> {
            while (!on.isClosed()) {
                try {
                    connect(on.accept(), on);
                } catch (IOException e) {
                    // Either cut, and the loop ends, or the target is away and this caller is turned off.
                }
            }
        });
    }

    private void connect(Socket from, ServerSocket on) throws IOException {
        try {
            var to = new Socket(InetAddress.getLoopbackAddress(), target);
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            open.add(from);
            open.add(to);
            if (on.isClosed()) {
                end(from, to);
                return;
            }
            pump(from, to);
            pump(to, from);
        } catch (IOException e) {
            from.close();
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().name("proxy-" + port).start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException e) {
                // One side has gone: the other must see it.
            } finally {
                end(from, to);
            }
        });
    }

    private void end(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        closeQuietly(one);
        closeQuietly(other);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("closing a socket does not fail on loopback", e);
        }
    }
}
