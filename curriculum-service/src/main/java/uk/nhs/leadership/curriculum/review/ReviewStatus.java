package uk.nhs.leadership.curriculum.review;

import java.util.Set;

/** Where a review can be, and where it may go next. The only place that says so. */
enum ReviewStatus {
    /** Nothing is signed off yet, or not what the version says now. */
    ASKED,
    APPROVED,
    CHANGES_WANTED,
    /** Not needed any more. */
    WITHDRAWN;

    Set<ReviewStatus> next() {
        return switch (this) {
            case ASKED -> Set.of(ASKED, APPROVED, CHANGES_WANTED, WITHDRAWN);
            case APPROVED -> Set.of(ASKED, CHANGES_WANTED, WITHDRAWN);
            case CHANGES_WANTED -> Set.of(ASKED, APPROVED, WITHDRAWN);
            case WITHDRAWN -> Set.of(ASKED);
        };
    }
}
