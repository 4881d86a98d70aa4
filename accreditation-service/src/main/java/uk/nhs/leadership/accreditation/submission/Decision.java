package uk.nhs.leadership.accreditation.submission;

/** How a submission can end. A constant's name is the public code. */
public enum Decision {
    ACCREDITED,
    REFUSED
}
