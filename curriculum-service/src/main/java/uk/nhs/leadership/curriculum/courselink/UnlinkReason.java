package uk.nhs.leadership.curriculum.courselink;

/** Why a course is not, or no longer, held for a programme. A constant's name is the public code. */
enum UnlinkReason {
    /** It never was held for it. */
    MISTAKE,
    /** The course is another one now, and does not suit the programme any more. */
    COURSE_CHANGED,
    /** Its provider holds it no longer. */
    NO_LONGER_OFFERED,
    /** It is not accredited any more. */
    ACCREDITATION_ENDED,
    /** None of these; the text says what. */
    OTHER
}
