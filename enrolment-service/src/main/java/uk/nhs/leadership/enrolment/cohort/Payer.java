package uk.nhs.leadership.enrolment.cohort;

/** Who pays the price of a place. The codes are this service's own: no national list was found. */
public enum Payer {
    NATIONAL_PROGRAMME,
    TRUST,
    PARTICIPANT,
    /** Nobody but the provider itself. */
    PROVIDER
}
