package uk.nhs.leadership.enrolment.cpd;

/** By what somebody developed. A constant's name is the public code. */
public enum CpdSource {
    COURSE,
    TEACHING,
    COACHING,
    CONFERENCE,
    READING,
    REFLECTION,
    OTHER
}
