package uk.nhs.leadership.accreditation.submission;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubmissionStatusTest {

    @Test
    void theWholeStateMachine() {
        var table = Stream.of(SubmissionStatus.values())
                .map(status -> status + " -> " + status.next().stream().sorted().toList())
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        DRAFT -> [SUBMITTED, WITHDRAWN]
                        SUBMITTED -> [IN_ASSESSMENT, WITHDRAWN]
                        IN_ASSESSMENT -> [PANEL, WITHDRAWN]
                        PANEL -> [IN_ASSESSMENT, RECOMMENDED, WITHDRAWN]
                        RECOMMENDED -> [DECIDED, WITHDRAWN]
                        DECIDED -> []
                        WITHDRAWN -> []""");
    }
}
