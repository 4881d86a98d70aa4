package uk.nhs.leadership.enrolment.funding;

import java.util.Set;

/** Whether a funding cap pays, and where it may go next. The only place that says so. */
enum FundingStatus {
    OPEN,
    /** It pays for no further place; what it paid for stays paid. */
    CLOSED;

    Set<FundingStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
