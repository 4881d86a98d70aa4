package uk.nhs.leadership.enrolment.certification;

import java.util.Set;

/** Where a certification period can be, and where it may go next. The only place that says so. */
public enum PeriodStatus {
    /** It is too early to earn it. */
    FUTURE,
    /** It may be earned. */
    OPEN,
    /** The certification before has expired; it may still be earned, as long as the grace lasts. */
    OVERDUE,
    CERTIFIED,
    /** What was certified has expired, or it was never earned and the grace is over. */
    EXPIRED,
    /** The certificate that certified, or the one before from which it followed, was revoked. */
    REVOKED;

    Set<PeriodStatus> next() {
        return switch (this) {
            case FUTURE -> Set.of(OPEN, REVOKED);
            case OPEN -> Set.of(CERTIFIED, OVERDUE, REVOKED);
            case OVERDUE -> Set.of(CERTIFIED, EXPIRED, REVOKED);
            case CERTIFIED -> Set.of(EXPIRED, REVOKED);
            case EXPIRED, REVOKED -> Set.of();
        };
    }

    /** Whether it is still to be earned. */
    boolean isWaiting() {
        return next().contains(CERTIFIED) || this == FUTURE;
    }
}
