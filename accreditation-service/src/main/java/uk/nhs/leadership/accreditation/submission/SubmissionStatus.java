package uk.nhs.leadership.accreditation.submission;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission can be, and where it may go next. The only place that says so. */
public enum SubmissionStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REJECTED_AT_TRIAGE,
    IN_ASSESSMENT,
    INFORMATION_REQUESTED,
    PANEL,
    RECOMMENDED,
    DECIDED,
    LAPSED,
    WITHDRAWN;

    /** Whether its provider works on it, and may add evidence. */
    boolean isWithProvider() {
        return this == DRAFT || this == RETURNED || this == INFORMATION_REQUESTED;
    }

    Set<SubmissionStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(RETURNED, REJECTED_AT_TRIAGE, IN_ASSESSMENT, WITHDRAWN);
            case RETURNED -> Set.of(SUBMITTED, LAPSED, WITHDRAWN);
            case IN_ASSESSMENT -> Set.of(INFORMATION_REQUESTED, PANEL, WITHDRAWN);
            case INFORMATION_REQUESTED -> Set.of(IN_ASSESSMENT, LAPSED, WITHDRAWN);
            case PANEL -> Set.of(IN_ASSESSMENT, RECOMMENDED, WITHDRAWN);
            case RECOMMENDED -> Set.of(DECIDED, RETURNED, WITHDRAWN);
            case REJECTED_AT_TRIAGE, DECIDED, LAPSED, WITHDRAWN -> Set.of();
        };
    }

    /** Where whoever works on it may still step back: until the panel has said how it should end. */
    static Set<SubmissionStatus> whereJudgesMayChange() {
        return EnumSet.of(SUBMITTED, RETURNED, IN_ASSESSMENT, INFORMATION_REQUESTED, PANEL);
    }

    /** Whether the service clock runs: it is for the national body to act. */
    boolean isOnTheClock() {
        return switch (this) {
            case SUBMITTED, IN_ASSESSMENT, PANEL, RECOMMENDED -> true;
            case DRAFT, RETURNED, REJECTED_AT_TRIAGE, INFORMATION_REQUESTED, DECIDED, LAPSED, WITHDRAWN -> false;
        };
    }

    /** Whether it is for the provider to act before the national body goes on. */
    boolean waitsForTheProvider() {
        return this == RETURNED || this == INFORMATION_REQUESTED;
    }

    /** Whether assessors are still at work, each without knowing what the others find. */
    public boolean isBlind() {
        return this == IN_ASSESSMENT || this == INFORMATION_REQUESTED;
    }
}
