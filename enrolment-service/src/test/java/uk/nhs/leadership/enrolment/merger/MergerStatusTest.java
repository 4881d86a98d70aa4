package uk.nhs.leadership.enrolment.merger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergerStatusTest {
    @Test
    void theWholeTableOfMoves() {
        assertThat(Arrays.stream(MergerStatus.values())
                        .map(status -> status + " -> "
                                + status.next().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList())
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        PLANNED -> [CALLED_OFF, UNDER_WAY]
                        UNDER_WAY -> [DONE]
                        DONE -> []
                        CALLED_OFF -> []""");
    }
}
