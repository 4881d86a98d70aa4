package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAndLeadsToTheProcess() {
        ProcessRecord.ofThisProcess().write(folder.resolve("run/this.pid"));

        assertThat(ProcessRecord.read(folder.resolve("run/this.pid")).flatMap(ProcessRecord::process))
                .contains(ProcessHandle.current());
    }

    @Test
    void aRecycledIdIsNotOurProcess() {
        var ours = ProcessRecord.ofThisProcess();
        var before = new ProcessRecord(ours.pid(), ours.startedAtMillis() - 60_000);

        assertThat(before.process()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotFound() throws Exception {
        var ended = new ProcessBuilder("true").start();
        var record = ProcessRecord.of(ended.toHandle());
        ended.waitFor();

        assertThat(record.process()).isEmpty();
    }

    @Test
    void aFileThatACrashLeftHalfSaysNothing() throws IOException {
        for (var content : new String[] {"", "12", "12 x", "-1 5", "1 2 3"}) {
            Files.writeString(folder.resolve("half.pid"), content);

            assertThat(ProcessRecord.read(folder.resolve("half.pid")))
                    .as(content)
                    .isEmpty();
        }
        assertThat(ProcessRecord.read(folder.resolve("none.pid"))).isEmpty();
    }
}
