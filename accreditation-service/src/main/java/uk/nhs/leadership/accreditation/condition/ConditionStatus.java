package uk.nhs.leadership.accreditation.condition;

import java.util.Set;

/** Where a condition can be, and where it may go next. The only place that says so. */
enum ConditionStatus {
    OPEN,
    SUBMITTED,
    OVERDUE,
    MET,
    ADVISED;

    Set<ConditionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(OPEN, SUBMITTED, OVERDUE);
            case SUBMITTED -> Set.of(MET, OPEN);
            case OVERDUE -> Set.of(SUBMITTED, OPEN);
            case MET, ADVISED -> Set.of();
        };
    }

    /** Whether it is for the provider to act, and evidence is taken. */
    boolean isWithProvider() {
        return this == OPEN || this == OVERDUE;
    }
}
