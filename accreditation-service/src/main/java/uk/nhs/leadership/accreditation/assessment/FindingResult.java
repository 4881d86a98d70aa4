package uk.nhs.leadership.accreditation.assessment;

/** What an assessor can find on a criterion. A constant's name is the public code. */
enum FindingResult {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_APPLICABLE
}
