package uk.nhs.leadership.enrolment.takeover;

import java.util.Set;

/** How far a takeover has come. The only place that says where it may go next. */
public enum TakeoverStatus {
    /** The new employer may take the enrolment over. */
    OPEN,
    /** It has. */
    TAKEN_OVER,
    /** It does not want to: the enrolment stays with the employer before. */
    REFUSED,
    /** The participant has moved on meanwhile. */
    LAPSED;

    Set<TakeoverStatus> next() {
        return switch (this) {
            // What has lapsed is written by the database, where somebody comes over.
            case OPEN -> Set.of(TAKEN_OVER, REFUSED, LAPSED);
            case TAKEN_OVER, REFUSED, LAPSED -> Set.of();
        };
    }
}
