package uk.nhs.leadership.accreditation.course;

/** How a course assesses what its participants have learnt, in the codes of curricula. A constant's name is the public code. */
public enum AssessmentMethod {
    EXAMINATION,
    WRITTEN_ASSIGNMENT,
    REFLECTIVE_ACCOUNT,
    PORTFOLIO,
    WORK_BASED_PROJECT,
    CASE_STUDY,
    PRESENTATION,
    PROFESSIONAL_DISCUSSION,
    OBSERVATION,
    SIMULATION,
    MULTI_SOURCE_FEEDBACK
}
