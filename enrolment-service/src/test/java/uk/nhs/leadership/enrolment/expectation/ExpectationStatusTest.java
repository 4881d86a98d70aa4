package uk.nhs.leadership.enrolment.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExpectationStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(ExpectationStatus.values())
                .map(from -> from + " -> "
                        + from.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                DRAFT -> IN_FORCE, ENDED
                IN_FORCE -> ENDED
                ENDED ->\s""");
    }
}
