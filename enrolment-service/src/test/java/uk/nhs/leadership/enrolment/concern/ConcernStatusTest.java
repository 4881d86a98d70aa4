package uk.nhs.leadership.enrolment.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConcernStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(ConcernStatus.values())
                .map(from -> from + " -> "
                        + from.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                RECEIVED -> ACKNOWLEDGED, ANSWERED
                ACKNOWLEDGED -> ANSWERED
                ANSWERED -> RECEIVED, CLOSED
                CLOSED ->\s""");
    }
}
