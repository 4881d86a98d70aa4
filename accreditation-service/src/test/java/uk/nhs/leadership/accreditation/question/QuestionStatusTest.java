package uk.nhs.leadership.accreditation.question;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionStatusTest {
    @Test
    void theWholeStateMachine() {
        var table = Stream.of(QuestionStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN -> [ANSWERED, WITHDRAWN]
                        ANSWERED -> [OPEN]
                        WITHDRAWN -> []""");
    }
}
