package uk.nhs.leadership.enrolment.concern;

import java.util.Set;

/** Where a concern can be, and where it may go next. The only place that says so. */
enum ConcernStatus {
    /** Also once whoever raised it has written more about it after an answer. */
    RECEIVED,
    ACKNOWLEDGED,
    ANSWERED,
    CLOSED;

    Set<ConcernStatus> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACKNOWLEDGED, ANSWERED);
            case ACKNOWLEDGED -> Set.of(ANSWERED);
            case ANSWERED -> Set.of(RECEIVED, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
