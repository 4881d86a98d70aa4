package uk.nhs.leadership.enrolment.priorlearning;

import java.util.Set;

/** Where a claim can be, and where it may go next. The only place that says so. */
public enum PriorLearningStatus {
    /** It waits for the provider, and for evidence. */
    CLAIMED,
    /** The provider looks at it. */
    UNDER_REVIEW,
    /** All or some of it counts. */
    RECOGNISED,
    NOT_RECOGNISED,
    /** Whoever claimed it does not want it any more. */
    WITHDRAWN;

    Set<PriorLearningStatus> next() {
        return switch (this) {
            case CLAIMED -> Set.of(UNDER_REVIEW, WITHDRAWN);
            case UNDER_REVIEW -> Set.of(RECOGNISED, NOT_RECOGNISED, WITHDRAWN);
            // Once, to be looked at again.
            case RECOGNISED, NOT_RECOGNISED -> Set.of(UNDER_REVIEW);
            case WITHDRAWN -> Set.of();
        };
    }

    boolean isJudged() {
        return this == RECOGNISED || this == NOT_RECOGNISED;
    }

    /** Whether it counts or may yet count, so that the same is not claimed beside it. */
    boolean stands() {
        return switch (this) {
            case CLAIMED, UNDER_REVIEW, RECOGNISED -> true;
            case NOT_RECOGNISED, WITHDRAWN -> false;
        };
    }
}
