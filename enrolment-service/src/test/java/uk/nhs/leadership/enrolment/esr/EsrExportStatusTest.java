package uk.nhs.leadership.enrolment.esr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EsrExportStatusTest {

    @Test
    void fromEachStatusAFileGoesWhereThisTableSays() {
        var table = Arrays.stream(EsrExportStatus.values())
                .map(status -> status + " ->"
                        + status.next().stream()
                                .sorted()
                                .map(next -> " " + next)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                REQUESTED -> MADE FAILED
                MADE -> ANSWERED
                ANSWERED ->
                FAILED ->""");
    }
}
