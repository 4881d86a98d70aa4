package uk.nhs.leadership.curriculum.publication;

/** Why a reviewer gives a version back to its authors. */
public enum ReturnReason {
    /** Something that belongs in it is not there. */
    INCOMPLETE,
    /** It says something that is wrong. */
    INCORRECT,
    /** It can be read in more than one way. */
    UNCLEAR,
    /** It contradicts, or does not serve, what it builds on. */
    NOT_ALIGNED,
    /** None of these; the text says what. */
    OTHER
}
