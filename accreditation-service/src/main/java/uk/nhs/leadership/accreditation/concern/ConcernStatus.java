package uk.nhs.leadership.accreditation.concern;

import java.util.Set;

/** Where a concern can be, and where it may go next. The only place that says so. */
enum ConcernStatus {
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED;

    Set<ConcernStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACKNOWLEDGED, ANSWERED);
            case ACKNOWLEDGED -> Set.of(ANSWERED);
            case ANSWERED -> Set.of();
        };
    }
}
