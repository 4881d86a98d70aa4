package uk.nhs.leadership.enrolment.cohort;

import java.util.Set;

/** Where a cohort can be, and where it may go next. The only place that says so. Full is derived, not a status. */
enum CohortStatus {
    /** Known to its provider alone. */
    PLANNED,
    /** Taking enrolments. */
    OPEN,
    /** Taking no more enrolments. */
    CLOSED;

    Set<CohortStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN);
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
    }
}
