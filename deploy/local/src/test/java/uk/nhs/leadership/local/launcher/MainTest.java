package uk.nhs.leadership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyCommandHasHelp() {
        for (var command : List.of("up", "down", "reset", "status", "logs", "test", "bench")) {
            assertThat(run(command, "--help")).as(command).isZero();
            assertThat(out.toString()).contains("Usage: ./platform " + command);
        }
    }

    @Test
    void anUnknownCommandIsRefusedWithThoseThereAre() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("upp").contains("up");
    }

    @Test
    void anUnknownLogIsRefusedWithThoseThereAre() {
        assertThat(run("logs", "elastic")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "There is no elastic; there are curriculum, accreditation, enrolment, keycloak, kafka, postgres.\n");
    }

    @Test
    void anUnknownPartToTestIsRefusedBeforeAnythingIsStarted() {
        assertThat(run("test", "everything")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no everything to test; there are accreditation, chassis,");
    }

    @Test
    void aResetThatCanAskNobodyDeletesNothing() {
        assertThat(run("reset")).isEqualTo(1);
        assertThat(err.toString()).contains("there is nobody to ask").contains("--yes");
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
