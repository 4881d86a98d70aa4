package uk.nhs.leadership.enrolment.rectification;

import java.util.Set;

/** Where a rectification can be, and where it may go next. */
enum RectificationStatus {
    ASKED,
    ACCEPTED,
    REFUSED;

    Set<RectificationStatus> next() {
        return switch (this) {
            case ASKED -> Set.of(ACCEPTED, REFUSED);
            case ACCEPTED, REFUSED -> Set.of();
        };
    }
}
