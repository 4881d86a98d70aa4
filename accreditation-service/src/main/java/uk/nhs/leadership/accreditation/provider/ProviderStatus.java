package uk.nhs.leadership.accreditation.provider;

import java.util.Set;

/** Where a provider can be, and where it may go next. The only place that says so. */
enum ProviderStatus {
    /** It has registered; its file is not whole. */
    APPLICANT,
    /** Its file is whole; nobody has verified it. */
    REGISTERED,
    APPROVED,
    /** What it submits takes the lighter road. */
    TRUSTED,
    /** It goes on, under watch. */
    PROBATION,
    /** It submits nothing for the time being. */
    SUSPENDED,
    REMOVED,
    /** Another provider goes on in its place. */
    MERGED;

    /** Whether it may submit. */
    boolean isApproved() {
        return this == APPROVED || this == TRUSTED || this == PROBATION;
    }

    Set<ProviderStatus> next() {
        return switch (this) {
            case APPLICANT -> Set.of(REGISTERED);
            case REGISTERED -> Set.of(APPLICANT, APPROVED);
            case APPROVED -> Set.of(TRUSTED, PROBATION, SUSPENDED, MERGED);
            case TRUSTED -> Set.of(APPROVED, PROBATION, SUSPENDED, MERGED);
            case PROBATION -> Set.of(APPROVED, SUSPENDED, MERGED);
            case SUSPENDED -> Set.of(APPROVED, PROBATION, REMOVED);
            case REMOVED, MERGED -> Set.of();
        };
    }
}
