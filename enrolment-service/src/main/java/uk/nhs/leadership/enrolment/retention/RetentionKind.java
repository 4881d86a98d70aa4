package uk.nhs.leadership.enrolment.retention;

/** What is kept for a time only. A constant's name is the public code. */
enum RetentionKind {
    /** People who have left and of whom nothing has been heard since. They are warned of, and then erased. */
    PARTICIPANT,
    /** Links by which holders show their names. */
    HOLDER_LINK,
    /** Who looked at whom. */
    LOOK,
    /** What was asked to be corrected, once it is decided. */
    RECTIFICATION,
    /** What was agreed on in a career conversation, once it was held. */
    CAREER_CONVERSATION
}
