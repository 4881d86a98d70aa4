package uk.nhs.leadership.accreditation.accreditation;

import java.util.Set;

/**
 * What an accreditation is on a given day, and what it may become. The only place that says so. Nobody types it in: it
 * follows from the accreditation's dates.
 */
enum AccreditationStatus {
    PENDING_START,
    ACTIVE,
    TEACH_OUT,
    WITHDRAWN,
    EXPIRED;

    Set<AccreditationStatus> next() {
        return switch (this) {
            case PENDING_START -> Set.of(ACTIVE, WITHDRAWN);
            case ACTIVE -> Set.of(TEACH_OUT, WITHDRAWN, EXPIRED);
            case TEACH_OUT -> Set.of(WITHDRAWN);
            case WITHDRAWN, EXPIRED -> Set.of();
        };
    }
}
