package uk.nhs.leadership.enrolment.catalogue;

/** Where in a career the framework's expectations are set, from fundamental to the board. */
public enum Stage {
    F,
    S1,
    S2,
    S3,
    S4
}
