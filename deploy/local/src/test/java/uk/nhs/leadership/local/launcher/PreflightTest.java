package uk.nhs.leadership.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.local.server.FreePorts;
import uk.nhs.leadership.local.server.LocalStackException;

class PreflightTest {
    @TempDir
    private Path folder;

    @Test
    void aTakenPortIsNamedWithWhoHoldsIt() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.checkPorts(Stream.of(taken.getLocalPort())))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken by process "
                            + ProcessHandle.current().pid() + " (")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void aPortTakenOnAllAddressesIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Preflight.checkPorts(Stream.of(taken.getLocalPort())))
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void aFreePortIsFree() throws Exception {
        assertThatCode(() -> Preflight.checkPorts(Stream.of(FreePorts.take(1)[0])))
                .doesNotThrowAnyException();
    }

    @Test
    void aDiskWithTooLittleRoomIsRefused() {
        assertThatThrownBy(() -> Preflight.checkDisk(folder, Long.MAX_VALUE))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("The disk is too full: " + folder);
        assertThatCode(() -> Preflight.checkDisk(folder, 1)).doesNotThrowAnyException();
    }

    @Test
    void aMachineWithTooLittleMemoryIsRefused() {
        assertThatThrownBy(() -> Preflight.checkMemory(2L << 30))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("too little memory: 2.0 GiB");
        assertThatCode(() -> Preflight.checkMemory(8L << 30)).doesNotThrowAnyException();
    }
}
