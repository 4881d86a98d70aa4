package uk.nhs.leadership.enrolment.cohort;

/** Who is next when a place on a full cohort frees. */
public enum WaitingOrder {
    /** Whoever has waited longest. */
    FIRST_COME,
    /** Whoever has waited longest of the trust that has had the fewest places so far, so that no trust crowds out the others. */
    TRUSTS_IN_TURN
}
