package uk.nhs.leadership.enrolment.lateentry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LateEntryStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(LateEntryStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                ASKED -> CALLED_OFF, DECLINED, GRANTED, MERGED
                GRANTED -> CALLED_OFF, MERGED
                DECLINED ->
                CALLED_OFF ->
                MERGED ->""");
    }
}
