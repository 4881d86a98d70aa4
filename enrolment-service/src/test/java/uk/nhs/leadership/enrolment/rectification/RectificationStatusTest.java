package uk.nhs.leadership.enrolment.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RectificationStatusTest {

    @Test
    void theWholeTable() {
        assertThat(Arrays.stream(RectificationStatus.values())
                        .map(status -> status + " -> "
                                + status.next().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .map(String::strip)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        ASKED -> ACCEPTED, REFUSED
                        ACCEPTED ->
                        REFUSED ->""");
    }
}
