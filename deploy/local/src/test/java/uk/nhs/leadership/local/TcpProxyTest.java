package uk.nhs.leadership.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private EchoServer server;
    private TcpProxy proxy;

    @BeforeEach
    void serveAnEcho() throws IOException {
        server = new EchoServer(0);
        proxy = TcpProxy.to(server.port());
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void leadsBothWays() throws IOException {
        try (var socket = connect()) {
            assertThat(say(socket, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void cutItBreaksWhatIsOpenAndRefusesWhatComes() throws IOException {
        try (var socket = connect()) {
            assertThat(say(socket, "before")).isEqualTo("before");

            proxy.cut();

            assertThat(say(socket, "during")).isEmpty();
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void restoredItLeadsAgainOnTheSamePort() throws IOException {
        var port = proxy.port();
        proxy.cut();

        proxy.restore();

        assertThat(proxy.port()).isEqualTo(port);
        try (var socket = connect()) {
            assertThat(say(socket, "after")).isEqualTo("after");
        }
    }

    @Test
    void goesOnWhenItsTargetWasAway() throws IOException {
        var target = server.port();
        server.close();
        try (var turnedOff = connect()) {
            assertThat(turnedOff.getInputStream().read()).isEqualTo(-1);
        }

        server = new EchoServer(target);

        try (var socket = connect()) {
            assertThat(say(socket, "again")).isEqualTo("again");
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    /** What comes back, nothing if the connection is broken. */
    private static String say(Socket socket, String word) {
        try {
            socket.getOutputStream().write(word.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(word.length()), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
