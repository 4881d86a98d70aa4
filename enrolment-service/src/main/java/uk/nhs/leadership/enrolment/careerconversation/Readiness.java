package uk.nhs.leadership.enrolment.careerconversation;

/** What two people agreed on when they talked about a larger role. Nothing computes it. A constant's name is the public code. */
public enum Readiness {
    READY_NOW,
    READY_LATER,
    /** They do not want another role. */
    NOT_SOUGHT
}
