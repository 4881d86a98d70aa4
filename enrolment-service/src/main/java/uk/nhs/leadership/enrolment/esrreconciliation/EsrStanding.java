package uk.nhs.leadership.enrolment.esrreconciliation;

/** What the staff record knows of a completion, and what the next file makes of it. */
enum EsrStanding {
    /** In the next file: never sent, or rejected and put right since. */
    TO_SEND,
    /** It would be in the next file, if not for a reason that is told. */
    NOT_SENDABLE,
    /** Sent, and not answered yet. */
    WAITING,
    ACCEPTED,
    REJECTED,
    /** It was sent, does not count any more, and the record is not known to have removed it. */
    REVOKED_AFTER_SENDING,
    /** It was sent, does not count any more, and the record has removed it. */
    REMOVED
}
