package uk.nhs.leadership.accreditation.appeal;

import java.util.Set;

/** Where a challenge can be, and where it may go next. The only place that says so. */
enum ChallengeStatus {
    REQUESTED,
    ADMITTED,
    NOT_ADMITTED,
    IN_REVIEW,
    RECOMMENDED,
    DECIDED,
    WITHDRAWN;

    Set<ChallengeStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(ADMITTED, NOT_ADMITTED, WITHDRAWN);
            case ADMITTED -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(ADMITTED, RECOMMENDED, WITHDRAWN);
            case RECOMMENDED -> Set.of(DECIDED, WITHDRAWN);
            case NOT_ADMITTED, DECIDED, WITHDRAWN -> Set.of();
        };
    }
}
