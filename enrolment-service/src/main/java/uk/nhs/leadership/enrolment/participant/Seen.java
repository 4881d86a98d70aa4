package uk.nhs.leadership.enrolment.participant;

/** What somebody was shown of one named person. A constant's name is the public code. */
public enum Seen {
    PARTICIPANT,
    EMPLOYMENTS,
    ENROLMENT,
    CERTIFICATE,
    DUTIES,
    ATTAINMENT,
    DEVELOPMENT_PLAN,
    EXPORT
}
