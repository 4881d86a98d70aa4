package uk.nhs.leadership.enrolment.careerconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CareerConversationStatusTest {

    @Test
    void theWholeTable() {
        assertThat(Arrays.stream(CareerConversationStatus.values())
                        .map(status -> status + " -> "
                                + status.next().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))
                        .map(String::strip)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        PROPOSED -> AGREED, DECLINED
                        AGREED -> DECLINED
                        DECLINED ->""");
    }
}
