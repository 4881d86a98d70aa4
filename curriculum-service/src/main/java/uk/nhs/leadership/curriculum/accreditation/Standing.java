package uk.nhs.leadership.curriculum.accreditation;

/** What an accredited course is on a given date. A constant's name is the public code. */
public enum Standing {
    /** Its accreditation has not begun. */
    NOT_YET_ACCREDITED,
    /** It is accredited. */
    ACCREDITED,
    /** Its accreditation was withdrawn, and those already on it may finish. */
    TEACH_OUT,
    /** Its accreditation was withdrawn, and teaching out is over or was never allowed. */
    WITHDRAWN,
    /** The term of its accreditation is over. */
    EXPIRED;

    /** Whether nobody can begin it any more. */
    public boolean isOver() {
        return switch (this) {
            case NOT_YET_ACCREDITED, ACCREDITED -> false;
            case TEACH_OUT, WITHDRAWN, EXPIRED -> true;
        };
    }
}
