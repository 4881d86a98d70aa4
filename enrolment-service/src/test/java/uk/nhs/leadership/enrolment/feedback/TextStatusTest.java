package uk.nhs.leadership.enrolment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextStatusTest {

    @Test
    void theWholeTable() {
        var table = Arrays.stream(TextStatus.values())
                .map(from -> from + " -> "
                        + from.next().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                PENDING -> APPROVED, REJECTED
                APPROVED ->\s
                REJECTED ->\s""");
    }
}
