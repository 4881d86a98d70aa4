package uk.nhs.leadership.enrolment.training;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The second axis: how far the training has come. The only place that says where it may go next. */
public enum TrainingStatus {
    /** The participant has a place and has not begun. */
    ENROLLED,
    /** The provider declared the participant started. */
    IN_PROGRESS,
    /** The participant pauses, and keeps what is done. */
    DEFERRED,
    /** The provider declared the participant completed. */
    AWAITING_OUTCOME,
    PASSED,
    /** May be assessed again, as often as resubmissions are allowed. */
    NOT_PASSED,
    WITHDRAWN,
    /** Another provider goes on with the participant. */
    TRANSFERRED;

    Set<TrainingStatus> next() {
        return switch (this) {
            case ENROLLED -> Set.of(IN_PROGRESS, WITHDRAWN, TRANSFERRED);
            // Back to enrolled, and from awaiting an outcome back to in progress: by voiding what was declared.
            case IN_PROGRESS -> Set.of(ENROLLED, DEFERRED, AWAITING_OUTCOME, WITHDRAWN, TRANSFERRED);
            case DEFERRED -> Set.of(IN_PROGRESS, WITHDRAWN, TRANSFERRED);
            case AWAITING_OUTCOME -> Set.of(IN_PROGRESS, PASSED, NOT_PASSED, WITHDRAWN);
            case NOT_PASSED -> Set.of(PASSED, NOT_PASSED);
            case PASSED, WITHDRAWN, TRANSFERRED -> Set.of();
        };
    }

    /** Whether the participant is still on the course, and so cannot be enrolled on it again. */
    public boolean isLive() {
        return switch (this) {
            case ENROLLED, IN_PROGRESS, DEFERRED, AWAITING_OUTCOME -> true;
            case PASSED, NOT_PASSED, WITHDRAWN, TRANSFERRED -> false;
        };
    }

    public static Set<TrainingStatus> live() {
        return Arrays.stream(values()).filter(TrainingStatus::isLive).collect(Collectors.toUnmodifiableSet());
    }
}
