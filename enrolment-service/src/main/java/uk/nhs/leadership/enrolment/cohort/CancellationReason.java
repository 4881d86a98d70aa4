package uk.nhs.leadership.enrolment.cohort;

/** Why a provider calls a cohort off. The codes are this service's own: no national list was found. */
enum CancellationReason {
    TOO_FEW_PARTICIPANTS,
    TEACHERS_UNAVAILABLE,
    VENUE_UNAVAILABLE,
    FUNDING_WITHDRAWN,
    ACCREDITATION_ENDED,
    OTHER
}
