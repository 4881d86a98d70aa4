package uk.nhs.leadership.enrolment.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeriodStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(PeriodStatus.values())
                .map(from -> from + " -> "
                        + from.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                FUTURE -> OPEN, REVOKED
                OPEN -> OVERDUE, CERTIFIED, REVOKED
                OVERDUE -> CERTIFIED, EXPIRED, REVOKED
                CERTIFIED -> EXPIRED, REVOKED
                EXPIRED ->\s
                REVOKED ->\s""");
    }

    @Test
    void whatWaitsIsStillToBeEarned() {
        assertThat(Arrays.stream(PeriodStatus.values()).filter(PeriodStatus::isWaiting))
                .containsExactly(PeriodStatus.FUTURE, PeriodStatus.OPEN, PeriodStatus.OVERDUE);
    }
}
