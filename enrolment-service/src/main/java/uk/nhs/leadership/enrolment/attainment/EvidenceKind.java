package uk.nhs.leadership.enrolment.attainment;

/** What a file of evidence is. A constant's name is the public code. */
enum EvidenceKind {
    DOCUMENT,
    /** The summary of what colleagues on all sides said, as the instrument that asked them gives it out. */
    THREE_SIXTY
}
