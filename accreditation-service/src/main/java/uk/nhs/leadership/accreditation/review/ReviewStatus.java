package uk.nhs.leadership.accreditation.review;

import java.util.Set;

/** Where a review can be, and where it may go next. The only place that says so. */
enum ReviewStatus {
    OPEN,
    EVIDENCE_ASKED,
    CONCLUDED;

    Set<ReviewStatus> next() {
        return switch (this) {
            case OPEN, EVIDENCE_ASKED -> Set.of(EVIDENCE_ASKED, CONCLUDED);
            case CONCLUDED -> Set.of();
        };
    }
}
