package uk.nhs.leadership.enrolment.ownstaff;

/** What a line manager can do next for somebody. A constant's name is the public code. */
enum NextStep {
    /** A place waits for the line manager's approval. */
    APPROVE,
    /** Something is expected that no course on the way will meet. */
    NOMINATE,
    /** Others are to decide on a place. */
    WAIT,
    /** They are on a course. */
    GIVE_TIME,
    NOTHING
}
