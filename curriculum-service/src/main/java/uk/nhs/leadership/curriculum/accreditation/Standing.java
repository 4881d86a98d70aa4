package uk.nhs.leadership.curriculum.accreditation;

/** What an accredited course is on a given date. A constant's name is the public code. */
public enum Standing {
    /** Its accreditation has not begun. */
    NOT_YET_ACCREDITED,
    /** It is accredited. */
    ACCREDITED,
    /** Its accreditation is suspended: nobody new begins until that is lifted. */
    SUSPENDED,
    /** Its accreditation was withdrawn or given up, and those already on it may finish. */
    TEACH_OUT,
    /** Its accreditation was withdrawn, and teaching out is over or was never allowed. */
    WITHDRAWN,
    /** Its accreditation was given up by its provider, and teaching out is over or was never meant to be. */
    SURRENDERED,
    /** Another accreditation of the course has taken the place of this one. */
    SUPERSEDED,
    /** The term of its accreditation is over. */
    EXPIRED;

    /** Whether nobody can begin it any more. */
    public boolean isOver() {
        return switch (this) {
            case NOT_YET_ACCREDITED, ACCREDITED, SUSPENDED -> false;
            case TEACH_OUT, WITHDRAWN, SURRENDERED, SUPERSEDED, EXPIRED -> true;
        };
    }
}
