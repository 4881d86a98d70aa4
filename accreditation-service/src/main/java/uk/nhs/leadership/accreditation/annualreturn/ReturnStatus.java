package uk.nhs.leadership.accreditation.annualreturn;

import java.util.Set;

/** Where an annual return can be, and where it may go next. The only place that says so. */
enum ReturnStatus {
    DUE,
    DRAFT,
    SUBMITTED,
    QUERIED,
    ACCEPTED;

    Set<ReturnStatus> next() {
        return switch (this) {
            case DUE, DRAFT -> Set.of(DRAFT, SUBMITTED);
            case SUBMITTED -> Set.of(QUERIED, ACCEPTED);
            case QUERIED -> Set.of(QUERIED, SUBMITTED);
            case ACCEPTED -> Set.of();
        };
    }

    /** Whether it is for the provider to work on. */
    boolean isWithProvider() {
        return switch (this) {
            case DUE, DRAFT, QUERIED -> true;
            case SUBMITTED, ACCEPTED -> false;
        };
    }
}
