package uk.nhs.leadership.accreditation.review;

/** What a review is opened for. A constant's name is the public code. */
public enum Trigger {
    /** Too many left because of the quality of the programme. */
    QUALITY_WITHDRAWALS,
    /** Too few of those who ended completed. */
    COMPLETION_LOW,
    /** Far fewer passed than with others of the stage. */
    PASS_RATE_BELOW_STAGE,
    /** Several concerns were found to be so. */
    CONCERNS_SUBSTANTIATED,
    /** The annual return is long overdue. */
    RETURN_OVERDUE,
    /** A panel member saw reason to. */
    PANEL
}
