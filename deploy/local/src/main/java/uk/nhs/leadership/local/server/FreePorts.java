package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that nobody else uses.
 *
 * <p>They lie below the range from which Linux (32768 on) and macOS (49152 on) give ports to outgoing connections.
 * A port that the system names free lies within it, and may be given to a connection before the server listens.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePorts() {}

    /** That many ports of the loopback address on which nobody listened a moment ago, all different. */
    public static int[] take(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int attempt = 0; sockets.size() < count && attempt < ATTEMPTS; attempt++) {
                listen(sockets, ThreadLocalRandom.current().nextInt(FIRST, BEYOND));
            }
            if (sockets.size() < count) {
                throw new IllegalStateException("no free port between " + FIRST + " and " + BEYOND);
            }
            return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    private static void listen(List<ServerSocket> sockets, int port) {
        try {
            sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            // Somebody has this one: the next attempt asks for another.
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back port " + socket.getLocalPort(), e);
        }
    }
}
