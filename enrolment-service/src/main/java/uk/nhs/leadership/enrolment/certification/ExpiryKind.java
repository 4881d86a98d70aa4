package uk.nhs.leadership.enrolment.certification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From what the day is counted on which a certification expires. A constant's name is the public code. */
@Schema(name = "ExpiryRule")
enum ExpiryKind {
    /** So many months after the day of completion. */
    FROM_COMPLETION,
    /**
     * So many months after the day on which the certification before expires, so that nobody loses time by being early. Whoever
     * has none before, or comes after its grace, counts from completion.
     */
    FROM_PREVIOUS_EXPIRY,
    /** The first time that a day of the year comes round, so many months after completion or later. */
    FIXED_DATE
}
