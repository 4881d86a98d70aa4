package uk.nhs.leadership.accreditation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;

class StepTest {
    @Test
    void eachStatusIsPartOfAStepOfTheProcedure() {
        var steps = Arrays.stream(SubmissionStatus.values())
                .map(status -> status + " " + Step.of(status, false))
                .collect(Collectors.joining("\n"));

        assertThat(steps).isEqualTo("""
                DRAFT WITH_PROVIDER
                SUBMITTED TRIAGE
                RETURNED WITH_PROVIDER
                REJECTED_AT_TRIAGE ENDED
                IN_ASSESSMENT FINDINGS
                INFORMATION_REQUESTED WITH_PROVIDER
                PANEL PANEL
                RECOMMENDED RATIFICATION
                DECIDED ENDED
                LAPSED ENDED
                WITHDRAWN ENDED""");
        assertThat(Step.of(SubmissionStatus.IN_ASSESSMENT, true)).isEqualTo(Step.MODERATION);
    }
}
