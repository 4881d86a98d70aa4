package uk.nhs.leadership.curriculum.curriculum;

/** In which role somebody may assess what a participant has learnt. A constant's name is the public code. */
enum LearningAssessor {
    /** Who teaches the course. */
    FACULTY,
    /** Who is qualified to assess, and did not teach the participant. */
    INDEPENDENT_ASSESSOR,
    /** Who leads the participant at work. */
    LINE_MANAGER,
    /** Who leads at a later stage, in any organisation. */
    SENIOR_LEADER,
    /** Who knows the subject from practice. */
    SUBJECT_EXPERT,
    /** Who works, or takes the course, beside the participant. */
    PEER,
    /** Whom the participant's work is for: patients, and those who care for them. */
    SERVICE_USER
}
