package uk.nhs.leadership.accreditation.submission;

/** How a submission can end. A constant's name is the public code. */
public enum Decision {
    ACCREDITED,
    ACCREDITED_WITH_CONDITIONS,
    PROVISIONAL,
    REFUSED;

    /** Whether the course stands on the register by it. */
    public boolean accredits() {
        return this != REFUSED;
    }
}
