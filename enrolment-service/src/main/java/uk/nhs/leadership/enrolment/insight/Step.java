package uk.nhs.leadership.enrolment.insight;

/** How far an enrolment ever came; the database counts the steps from 1 in this order. */
enum Step {
    ASKED,
    APPROVED,
    ENROLLED,
    STARTED,
    COMPLETED,
    PASSED
}
