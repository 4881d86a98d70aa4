package uk.nhs.leadership.enrolment.ownstaff;

/** How somebody stands to all that is expected of them. A constant's name is the public code. */
enum StaffStanding {
    /** Something is overdue. */
    OVERDUE,
    /** Nothing is overdue, and something is still to be met. */
    DUE,
    /** All of it is met, or they are not held to it. */
    MET,
    NOTHING_EXPECTED
}
