package uk.nhs.leadership.enrolment.attainment;

import java.util.Set;

/** Where an attainment can be, and where it may go next. The only place that says so. */
public enum AttainmentStatus {
    /** The participant works on it. */
    DRAFT,
    /** It waits to be judged. */
    SUBMITTED,
    /** It was given back with a reason, and may be submitted again. */
    RETURNED,
    VERIFIED,
    /** It was judged not to be shown; another may be begun. */
    DECLINED,
    /** It was verified so long ago that it does not count any more: what the days say, and nobody does. */
    EXPIRED,
    /** It should not have been verified. */
    REVOKED,
    /** Two records of the participant became one, and the other's for the same competency and stage goes on. */
    MERGED;

    Set<AttainmentStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, MERGED);
            // Submitted again when evidence has been added meanwhile.
            case SUBMITTED -> Set.of(SUBMITTED, RETURNED, VERIFIED, DECLINED, MERGED);
            case VERIFIED -> Set.of(EXPIRED, REVOKED);
            case DECLINED, EXPIRED, REVOKED, MERGED -> Set.of();
        };
    }

    /** Whether the participant may change what they say of themselves. */
    boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether evidence may still be added: when it is submitted, for the next submission. */
    boolean takesEvidence() {
        return next().contains(SUBMITTED);
    }
}
