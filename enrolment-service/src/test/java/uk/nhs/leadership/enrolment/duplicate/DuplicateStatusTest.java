package uk.nhs.leadership.enrolment.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DuplicateStatusTest {
    @Test
    void theWholeTable() {
        var table = Arrays.stream(DuplicateStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                OPEN -> MERGE_ASKED, KEPT_APART
                MERGE_ASKED -> KEPT_APART
                KEPT_APART -> MERGE_ASKED""");
    }
}
