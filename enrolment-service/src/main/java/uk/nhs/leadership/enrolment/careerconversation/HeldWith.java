package uk.nhs.leadership.enrolment.careerconversation;

/** With whom a participant talked. A constant's name is the public code. */
enum HeldWith {
    LINE_MANAGER,
    LEARNING_LEAD
}
