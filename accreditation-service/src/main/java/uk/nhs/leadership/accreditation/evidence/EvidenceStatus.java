package uk.nhs.leadership.accreditation.evidence;

import java.util.Set;

/** Where a piece of evidence can be, and where it may go next. The only place that says so. */
enum EvidenceStatus {
    /** Announced; its content has not come, or not whole. */
    EXPECTED,
    STORED,
    /** What came was not fit to be kept, and was thrown away. */
    REFUSED;

    Set<EvidenceStatus> next() {
        return switch (this) {
            case EXPECTED -> Set.of(STORED, REFUSED);
            case STORED, REFUSED -> Set.of();
        };
    }
}
