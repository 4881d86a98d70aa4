package uk.nhs.leadership.enrolment.equality;

/** Whether somebody considers themselves disabled. A constant's name is the public code. */
enum Disability {
    YES,
    NO,
    PREFER_NOT_TO_SAY,
    NOT_KNOWN
}
