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
    /** What was agreed on in a career conversation. */
    CAREER_CONVERSATION,
    /** That they would take on a role elsewhere, with the name. */
    TALENT,
    /** As one of those found by a search for talent, without the name. */
    TALENT_LISTED,
    EXPORT
}
