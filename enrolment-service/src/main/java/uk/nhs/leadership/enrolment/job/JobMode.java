package uk.nhs.leadership.enrolment.job;

/** What one bad row means to the others. */
public enum JobMode {
    /** Nothing: each row is for itself. */
    EACH,
    /** That none of them is applied. */
    ALL
}
