package uk.nhs.leadership.accreditation.submission;

/** What a person of the provider answers for with their name before a course is submitted. A constant's name is the public code. */
enum DeclarationKind {
    CONTENT_IS_TRUE,
    RIGHTS_TO_MATERIAL,
    DATA_PROTECTION,
    EQUALITY,
    PARTICIPANT_SAFEGUARDING
}
