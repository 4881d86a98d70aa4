package uk.nhs.leadership.enrolment.enrolment;

/** The first axis: whether the participant has a place. A place can only go from enrolled to cancelled. */
enum PlaceStatus {
    /** The participant has a place, or had it until the training ended. */
    ENROLLED,
    /** The place was given back before the cohort started. */
    CANCELLED
}
