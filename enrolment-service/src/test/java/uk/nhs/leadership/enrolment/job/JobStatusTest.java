package uk.nhs.leadership.enrolment.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JobStatusTest {

    @Test
    void fromEachStatusAJobGoesWhereThisTableSays() {
        var table = Arrays.stream(JobStatus.values())
                .map(status -> status + " ->"
                        + status.next().stream()
                                .sorted()
                                .map(next -> " " + next)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                RECEIVING -> VALIDATING APPLYING CANCELLED FAILED
                VALIDATING -> VALIDATED CANCELLED FAILED
                VALIDATED -> APPLYING CANCELLED
                APPLYING -> DONE CANCELLED FAILED
                DONE ->
                CANCELLED ->
                FAILED ->""");
    }
}
