package uk.nhs.leadership.curriculum.programme;

/** How a module reaches its participants. A constant's name is the public code. */
enum Delivery {
    IN_PERSON,
    ONLINE,
    BLENDED,
    /** Learnt by doing the work itself, as on a placement. */
    WORKPLACE
}
