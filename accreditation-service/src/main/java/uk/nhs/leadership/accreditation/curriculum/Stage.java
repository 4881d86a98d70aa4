package uk.nhs.leadership.accreditation.curriculum;

/** The stages of the framework, from everybody to the executive. A constant's name is the public code. */
public enum Stage {
    F,
    S1,
    S2,
    S3,
    S4
}
