package uk.nhs.leadership.enrolment.enrolment;

import java.util.Set;

/** The second axis: how far the training has come. The only place that says where it may go next. */
enum TrainingStatus {
    /** The participant has a place and has not begun. */
    ENROLLED,
    /** The provider declared the participant started. */
    IN_PROGRESS,
    /** The provider declared the participant completed. */
    AWAITING_OUTCOME,
    PASSED,
    NOT_PASSED,
    WITHDRAWN;

    Set<TrainingStatus> next() {
        return switch (this) {
            case ENROLLED -> Set.of(IN_PROGRESS, WITHDRAWN);
            case IN_PROGRESS -> Set.of(AWAITING_OUTCOME, WITHDRAWN);
            case AWAITING_OUTCOME -> Set.of(PASSED, NOT_PASSED, WITHDRAWN);
            case PASSED, NOT_PASSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the participant is still on the course, and so cannot be enrolled on it again. */
    boolean isLive() {
        return !next().isEmpty();
    }
}
