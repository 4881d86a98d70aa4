package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isHeldByOneAtATime() {
        try (var _ = LockedFolder.hold(folder)) {
            assertThat(LockedFolder.tryHold(folder)).isEmpty();
        }

        try (var held = LockedFolder.tryHold(folder).orElseThrow()) {
            assertThat(held).isNotNull();
        }
    }
}
