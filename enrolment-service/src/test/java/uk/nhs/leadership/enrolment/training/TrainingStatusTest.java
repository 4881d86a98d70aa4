package uk.nhs.leadership.enrolment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrainingStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(TrainingStatus.values())
                .map(status -> status + (status.isLive() ? " (live)" : "") + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                ENROLLED (live) -> IN_PROGRESS, TRANSFERRED, WITHDRAWN
                IN_PROGRESS (live) -> AWAITING_OUTCOME, DEFERRED, ENROLLED, TRANSFERRED, WITHDRAWN
                DEFERRED (live) -> IN_PROGRESS, TRANSFERRED, WITHDRAWN
                AWAITING_OUTCOME (live) -> IN_PROGRESS, NOT_PASSED, PASSED, WITHDRAWN
                PASSED ->
                NOT_PASSED -> NOT_PASSED, PASSED
                WITHDRAWN ->
                TRANSFERRED ->""");
    }
}
