package uk.nhs.leadership.enrolment.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/**
 * An enrolment on which feedback is given: all that goes from the person to what they say is the cohort.
 *
 * @param training null as long as there is no place
 */
record Finished(
        UUID enrolmentId,
        UUID cohortId,
        UUID courseId,
        String provider,
        @Nullable String training) {

    Finished mustHaveOutcome() {
        if (!TrainingStatus.PASSED.name().equals(training)
                && !TrainingStatus.NOT_PASSED.name().equals(training)) {
            throw new RuleBroken(FeedbackRule.FEEDBACK_BEFORE_OUTCOME);
        }
        return this;
    }
}
