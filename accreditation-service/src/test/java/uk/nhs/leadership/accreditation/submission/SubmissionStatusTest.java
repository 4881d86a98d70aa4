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
                        SUBMITTED -> [RETURNED, REJECTED_AT_TRIAGE, IN_ASSESSMENT, WITHDRAWN]
                        RETURNED -> [SUBMITTED, LAPSED, WITHDRAWN]
                        REJECTED_AT_TRIAGE -> []
                        IN_ASSESSMENT -> [INFORMATION_REQUESTED, PANEL, WITHDRAWN]
                        INFORMATION_REQUESTED -> [IN_ASSESSMENT, LAPSED, WITHDRAWN]
                        PANEL -> [IN_ASSESSMENT, RECOMMENDED, WITHDRAWN]
                        RECOMMENDED -> [RETURNED, DECIDED, WITHDRAWN]
                        DECIDED -> []
                        LAPSED -> []
                        WITHDRAWN -> []""");
    }

    @Test
    void assessorsJudgeBlindAlsoWhileTheProviderIsAsked() {
        assertThat(SubmissionStatus.values())
                .filteredOn(SubmissionStatus::isBlind)
                .containsExactly(SubmissionStatus.IN_ASSESSMENT, SubmissionStatus.INFORMATION_REQUESTED);
    }

    @Test
    void itIsWithTheProviderAsLongAsTheProviderIsToWorkOnIt() {
        assertThat(SubmissionStatus.values())
                .filteredOn(SubmissionStatus::isWithProvider)
                .containsExactly(
                        SubmissionStatus.DRAFT, SubmissionStatus.RETURNED, SubmissionStatus.INFORMATION_REQUESTED);
    }
}
