package uk.nhs.leadership.enrolment.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TakeoverStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(TakeoverStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                OPEN -> LAPSED, REFUSED, TAKEN_OVER
                TAKEN_OVER ->
                REFUSED ->
                LAPSED ->""");
    }
}
