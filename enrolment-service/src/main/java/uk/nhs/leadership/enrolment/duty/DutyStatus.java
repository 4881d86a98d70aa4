package uk.nhs.leadership.enrolment.duty;

/** What a duty is on a day, the first of these that it is: so says {@code duty_status} in the database, and nothing else. */
public enum DutyStatus {
    /** There is a certificate that counts on that day. */
    MET,
    /** The trust does not hold them to it. */
    EXEMPT,
    /** The day by which it was due is past, and so is the grace. */
    OVERDUE,
    /** They have a place on a course that would meet it. */
    IN_PROGRESS,
    EXPECTED
}
