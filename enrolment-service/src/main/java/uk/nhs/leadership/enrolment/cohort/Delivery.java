package uk.nhs.leadership.enrolment.cohort;

/** How a cohort is taught. */
enum Delivery {
    IN_PERSON,
    ONLINE,
    BLENDED
}
