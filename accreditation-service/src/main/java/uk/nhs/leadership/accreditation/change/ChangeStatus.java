package uk.nhs.leadership.accreditation.change;

import java.util.Set;

/** Where a material change can be, and where it may go next. The only place that says so. */
enum ChangeStatus {
    NOTED,
    NOTIFIED,
    RECOMMENDED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN;

    Set<ChangeStatus> next() {
        return switch (this) {
            case NOTIFIED -> Set.of(RECOMMENDED, WITHDRAWN);
            case RECOMMENDED -> Set.of(ACCEPTED, REFUSED);
            case NOTED, ACCEPTED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the provider may know what was found. */
    boolean isDecided() {
        return this == ACCEPTED || this == REFUSED;
    }
}
