package uk.nhs.leadership.enrolment.priorlearning;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/**
 * An enrolment on which prior learning is to count.
 *
 * @param training null as long as there is no place
 */
record Taken(
        UUID enrolmentId,
        UUID participantId,
        String employer,
        String provider,
        UUID accreditationId,
        LocalDate startsOn,
        @Nullable String training) {
    private static final Set<String> SOMETHING_TO_DO =
            Set.of(TrainingStatus.ENROLLED.name(), TrainingStatus.IN_PROGRESS.name(), TrainingStatus.DEFERRED.name());

    /** Whether less to do would make a difference. */
    boolean hasSomethingToDo() {
        return training != null && SOMETHING_TO_DO.contains(training);
    }

    void mustHaveSomethingToDo() {
        if (!hasSomethingToDo()) {
            throw new RuleBroken(PriorLearningRule.PRIOR_LEARNING_NOTHING_TO_DO);
        }
    }
}
