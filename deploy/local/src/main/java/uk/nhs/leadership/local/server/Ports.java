package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The loopback ports of one set of servers. */
public record Ports(int postgres, int kafka, int kafkaController, int keycloak, int keycloakManagement) {
    private static final int ANSWER_WITHIN_MILLIS = 500;

    /** Ports that were free a moment ago, all different. */
    public static Ports free() {
        var ports = FreePorts.take(5);
        return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    /** Whether somebody listens. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
