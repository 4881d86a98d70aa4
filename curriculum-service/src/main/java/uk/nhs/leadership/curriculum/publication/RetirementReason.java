package uk.nhs.leadership.curriculum.publication;

/** Why a published version is retired. */
public enum RetirementReason {
    /** A later version takes its place. */
    SUPERSEDED,
    /** What it is about is no longer done, or no longer so. */
    OUT_OF_DATE,
    /** It was found to say something that is wrong. */
    INCORRECT,
    /** Nothing and nobody builds on it. */
    UNUSED,
    /** None of these; the text says what. */
    OTHER
}
