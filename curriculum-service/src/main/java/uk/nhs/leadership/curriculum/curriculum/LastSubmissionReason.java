package uk.nhs.leadership.curriculum.curriculum;

/** Why the last date of submissions is set, or changed. */
enum LastSubmissionReason {
    /** A later version takes its place. */
    SUPERSEDED,
    /** Providers need longer to move to a later version. */
    MORE_TIME,
    /** What it asks for is no longer done, or no longer so. */
    OUT_OF_DATE,
    /** It was found to ask for something that is wrong. */
    INCORRECT,
    /** None of these; the text says what. */
    OTHER
}
