package uk.nhs.leadership.enrolment.duplicate;

import java.util.Set;

/** What people have said of two records that look alike, and what they may say next. The only place that says so. */
enum DuplicateStatus {
    /** Nobody has said anything. */
    OPEN,
    /** A trust asks the national body to make one record of them. */
    MERGE_ASKED,
    /** They are two people. */
    KEPT_APART;

    Set<DuplicateStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(MERGE_ASKED, KEPT_APART);
            case MERGE_ASKED -> Set.of(KEPT_APART);
            case KEPT_APART -> Set.of(MERGE_ASKED);
        };
    }
}
