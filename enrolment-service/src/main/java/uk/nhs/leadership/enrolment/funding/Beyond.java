package uk.nhs.leadership.enrolment.funding;

/** What becomes of those for whom a funding cap does not pay. */
enum Beyond {
    /** They get no place. */
    REFUSE,
    /** They get a place, for which somebody else pays. */
    UNFUNDED
}
