package uk.nhs.leadership.enrolment.insight;

/** Whose enrolments are counted together. */
enum Side {
    NATION,
    TRUST,
    PROVIDER
}
