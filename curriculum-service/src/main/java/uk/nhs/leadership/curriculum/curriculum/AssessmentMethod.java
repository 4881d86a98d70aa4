package uk.nhs.leadership.curriculum.curriculum;

/** A way to assess what a participant has learnt. A constant's name is the public code. */
enum AssessmentMethod {
    /** Questions answered without help at a set time. */
    EXAMINATION,
    /** A text written for the course. */
    WRITTEN_ASSIGNMENT,
    /** What a participant thinks of their own practice, and changes in it. */
    REFLECTIVE_ACCOUNT,
    /** A collection of evidence from work. */
    PORTFOLIO,
    /** Something improved or built where the participant works. */
    WORK_BASED_PROJECT,
    /** A case, of the participant or given to them, taken apart. */
    CASE_STUDY,
    /** Something shown and explained to others. */
    PRESENTATION,
    /** A conversation with an assessor about the participant's practice. */
    PROFESSIONAL_DISCUSSION,
    /** An assessor watches the participant at work. */
    OBSERVATION,
    /** A situation that is played. */
    SIMULATION,
    /** What those say who work with the participant, above, beside and below. */
    MULTI_SOURCE_FEEDBACK
}
