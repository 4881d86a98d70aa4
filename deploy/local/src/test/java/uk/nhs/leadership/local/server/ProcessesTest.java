package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void aServerOutlivesTheCtrlCOfItsTerminalAndEndsWhenStopped() throws Exception {
        var server = start("trap 'exit 0' TERM; echo ready; while true; do sleep 0.1; done");
        await().until(() -> log().contains("ready"));

        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        new ProcessBuilder("kill", "-HUP", Long.toString(server.pid())).start().waitFor();
        await().during(Duration.ofMillis(300)).until(server::isAlive);

        Processes.stop(server, Duration.ofSeconds(5));
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void aServerThatWillNotEndIsEnded() throws Exception {
        var server = start("trap '' TERM; echo ready; while true; do sleep 0.1; done");
        await().until(() -> log().contains("ready"));

        Processes.stop(server, Duration.ofMillis(300));

        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void aServerIsRecordedBeforeAnythingElseHappens() {
        var server = start("sleep 60");

        assertThat(ProcessRecord.read(record()).flatMap(ProcessRecord::process)).contains(server);
        Processes.kill(server);
    }

    @Test
    void aServerThatDoesNotStartShowsTheEndOfItsLog() {
        var server = start("for i in $(seq 30); do echo line $i; done; echo '" + FAILED_START + "'; exit 1");

        assertThatThrownBy(() -> Processes.awaitAnswer(
                        "The server", server, folder.resolve("log"), Duration.ofSeconds(10), () -> false))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("The server ended at once")
                .hasMessageContaining("line 12\n")
                .hasMessageNotContainingAny("line 11\n")
                .hasMessageEndingWith(
                        "ERROR Failed to start\n  because of java.net.BindException: Address already in use");
    }

    @Test
    void aServerThatNeverAnswersIsEnded() {
        var server = start("sleep 60");

        assertThatThrownBy(() -> Processes.awaitAnswer(
                        "The server", server, folder.resolve("log"), Duration.ofMillis(200), () -> false))
                .hasMessageContaining("The server did not answer");
        await().until(() -> !server.isAlive());
    }

    @Test
    void aFailedCommandShowsTheLastItSaid() {
        assertThatThrownBy(() -> Processes.run("counting", List.of("sh", "-c", "echo one; echo two >&2; exit 3")))
                .hasMessage("counting failed:\none\ntwo");
    }

    @Test
    void aCommandsLinesComeAsItSaysThemAndItsExitCodeLast() {
        var said = new ArrayList<String>();

        var exit =
                Processes.stream(List.of("sh", "-c", "echo $GREETING; exit 7"), Map.of("GREETING", "hello"), said::add);

        assertThat(said).containsExactly("hello");
        assertThat(exit).isEqualTo(7);
    }

    private static final String FAILED_START = """
            {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"java.lang.RuntimeException","message":"outer",\
            "causedBy":{"exception":{"exceptionType":"java.net.BindException","message":"Address already in use"}}}}""";

    private ProcessHandle start(String script) {
        return Processes.startServer(List.of("/bin/bash", "-c", script), Map.of(), folder.resolve("log"), record());
    }

    private Path record() {
        return folder.resolve("run/server.pid");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
