package uk.nhs.leadership.enrolment.place;

import java.util.Set;

/** The first axis: whether the participant has a place. The only place that says where it may go next. */
public enum PlaceStatus {
    /** Somebody wants the place, and the trust has not approved yet. */
    NOMINATED,
    /** The trust wants it, and the provider has not answered yet. */
    EMPLOYER_APPROVED,
    EMPLOYER_DECLINED,
    /** The provider refused. */
    REJECTED,
    /** Every place is taken; whoever is next has the one that becomes free. */
    WAITLISTED,
    /** A place is kept until it is accepted, declined, or the offer has run out. */
    OFFERED,
    DECLINED,
    OFFER_EXPIRED,
    /** The participant has a place, or had it until the training ended. */
    ENROLLED,
    /** It was called off, or given back before the cohort started. */
    CANCELLED;

    Set<PlaceStatus> next() {
        return switch (this) {
            case NOMINATED -> Set.of(EMPLOYER_APPROVED, EMPLOYER_DECLINED, CANCELLED);
            case EMPLOYER_APPROVED -> Set.of(OFFERED, WAITLISTED, REJECTED, CANCELLED);
            case WAITLISTED -> Set.of(OFFERED, REJECTED, CANCELLED);
            case OFFERED -> Set.of(ENROLLED, DECLINED, OFFER_EXPIRED, CANCELLED);
            case ENROLLED -> Set.of(CANCELLED);
            case EMPLOYER_DECLINED, REJECTED, DECLINED, OFFER_EXPIRED, CANCELLED -> Set.of();
        };
    }

    /** Whether it may still become a place, and so nobody asks for another one on the course meanwhile. */
    public boolean isUndecided() {
        return switch (this) {
            case NOMINATED, EMPLOYER_APPROVED, WAITLISTED, OFFERED -> true;
            case EMPLOYER_DECLINED, REJECTED, DECLINED, OFFER_EXPIRED, ENROLLED, CANCELLED -> false;
        };
    }
}
