package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void theyAreDifferentAndCanBeListenedOn() throws Exception {
        var ports = FreePorts.take(20);

        assertThat(ports).hasSize(20).doesNotHaveDuplicates();
        for (var port : ports) {
            try (var server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(server.isBound()).isTrue();
            }
        }
    }

    @Test
    void noneIsOneThatTheSystemGivesToAnOutgoingConnection() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.take(20))
                    .isNotEmpty()
                    .matches(ports ->
                            Arrays.stream(ports).max().orElseThrow() < Math.min(32_768, listener.getLocalPort()));
        }
    }
}
