package uk.nhs.leadership.enrolment.approval;

/** As what somebody at a trust approves. */
public enum Approver {
    /** The line manager of whom it is about; where none is known, a learning lead. */
    MANAGER,
    /** A learning lead of the trust. */
    LEAD
}
