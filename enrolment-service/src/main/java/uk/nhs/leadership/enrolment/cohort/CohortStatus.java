package uk.nhs.leadership.enrolment.cohort;

import java.util.Set;

/** Where a cohort can be, and where it may go next. The only place that says so. Full is derived, not a status. */
enum CohortStatus {
    /** Known to its provider alone. */
    PLANNED,
    /** Taking enrolments. */
    OPEN,
    /** Taking no more enrolments. */
    CLOSED,
    /** Being taught: its provider said so, or its first day is over. */
    IN_PROGRESS,
    /** Everybody on it has an outcome or has left. */
    COMPLETED,
    /** Called off before it started. */
    CANCELLED;

    Set<CohortStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(CLOSED, IN_PROGRESS, CANCELLED);
            case CLOSED -> Set.of(OPEN, IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> Set.of(COMPLETED);
            case COMPLETED, CANCELLED -> Set.of();
        };
    }

    /** Whether it was being taught once. */
    boolean hasBegun() {
        return this == IN_PROGRESS || this == COMPLETED;
    }
}
