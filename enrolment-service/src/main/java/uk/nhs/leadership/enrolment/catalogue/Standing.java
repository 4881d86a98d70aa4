package uk.nhs.leadership.enrolment.catalogue;

/** What a course was on a given date. */
public enum Standing {
    /** Its accreditation had not begun. */
    NOT_YET_ACCREDITED,
    /** It was accredited. */
    ACCREDITED,
    /** Its accreditation was suspended: nobody new begins. */
    SUSPENDED,
    /** Its accreditation was withdrawn or given up, and those already on it may finish. */
    TEACH_OUT,
    /** Its accreditation was withdrawn, and teaching out is over or was never allowed. */
    WITHDRAWN,
    /** Its accreditation was given up by its provider, and teaching out is over or was never meant to be. */
    SURRENDERED,
    /** Another accreditation of the course had taken its place; those already on it may finish. */
    SUPERSEDED,
    /** The term of its accreditation was over. */
    EXPIRED
}
