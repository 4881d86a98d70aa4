package uk.nhs.leadership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    private Path folder;

    @Test
    void theLastLinesBeginAfterTheLineBefore() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");

        assertThat(Logs.beginOfLast(2, log)).isEqualTo("one\n".length());
        assertThat(Logs.beginOfLast(1, log)).isEqualTo("one\ntwo\n".length());
        assertThat(Logs.beginOfLast(3, log)).isZero();
        assertThat(Logs.beginOfLast(99, log)).isZero();
    }

    @Test
    void anEmptyLogBeginsAtItsBegin() throws IOException {
        assertThat(Logs.beginOfLast(2, Files.writeString(folder.resolve("log"), "")))
                .isZero();
    }
}
