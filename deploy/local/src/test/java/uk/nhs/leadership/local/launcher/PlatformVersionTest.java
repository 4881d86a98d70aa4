package uk.nhs.leadership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlatformVersionTest {
    @Test
    void theOptionPrintsTheVersionOfTheBuild() {
        var out = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(out));

        assertThat(line.execute("-V")).isZero();

        assertThat(out.toString().strip()).matches("leadership platform [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }
}
