package uk.nhs.leadership.accreditation.course;

/** How a course reaches its participants. A constant's name is the public code. */
public enum Delivery {
    IN_PERSON,
    ONLINE,
    BLENDED
}
