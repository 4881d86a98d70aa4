package uk.nhs.leadership.accreditation.accreditation;

import java.util.Set;

/**
 * What an accreditation is on a given day, and what it may become: by an act, or with the day that an act has set. The
 * only place that says so.
 */
public enum AccreditationStatus {
    PENDING_START,
    ACTIVE,
    ACTIVE_WITH_CONDITIONS,
    PROBATION,
    SUSPENDED,
    TEACH_OUT,
    EXPIRED,
    WITHDRAWN,
    SURRENDERED,
    SUPERSEDED;

    Set<AccreditationStatus> next() {
        return switch (this) {
            case PENDING_START -> Set.of(ACTIVE, ACTIVE_WITH_CONDITIONS, WITHDRAWN, SURRENDERED);
            case ACTIVE ->
                Set.of(
                        ACTIVE_WITH_CONDITIONS,
                        PROBATION,
                        SUSPENDED,
                        TEACH_OUT,
                        EXPIRED,
                        WITHDRAWN,
                        SURRENDERED,
                        SUPERSEDED);
            case ACTIVE_WITH_CONDITIONS ->
                Set.of(ACTIVE, PROBATION, SUSPENDED, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED);
            case PROBATION ->
                Set.of(
                        ACTIVE,
                        ACTIVE_WITH_CONDITIONS,
                        SUSPENDED,
                        TEACH_OUT,
                        EXPIRED,
                        WITHDRAWN,
                        SURRENDERED,
                        SUPERSEDED);
            case SUSPENDED ->
                Set.of(ACTIVE, ACTIVE_WITH_CONDITIONS, PROBATION, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED);
            case TEACH_OUT -> Set.of(EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED);
            case EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED -> Set.of();
        };
    }

    /** Whether cohorts may start. */
    public boolean holds() {
        return switch (this) {
            case ACTIVE, ACTIVE_WITH_CONDITIONS, PROBATION -> true;
            case PENDING_START, SUSPENDED, TEACH_OUT, EXPIRED, WITHDRAWN, SURRENDERED, SUPERSEDED -> false;
        };
    }

    /** Whether its term runs: it holds, or would if it were not suspended. */
    public boolean runs() {
        return holds() || this == SUSPENDED;
    }

    /** Whether it has come to an end that only the calendar still changes. */
    boolean hasEnded() {
        return !runs() && this != PENDING_START;
    }
}
