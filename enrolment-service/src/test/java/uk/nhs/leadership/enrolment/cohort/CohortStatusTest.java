package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CohortStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(CohortStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                PLANNED -> CANCELLED, OPEN
                OPEN -> CANCELLED, CLOSED, IN_PROGRESS
                CLOSED -> CANCELLED, IN_PROGRESS, OPEN
                IN_PROGRESS -> COMPLETED
                COMPLETED ->\s
                CANCELLED ->\s""");
    }
}
