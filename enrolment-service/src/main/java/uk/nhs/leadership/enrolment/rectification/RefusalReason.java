package uk.nhs.leadership.enrolment.rectification;

/** Why something is not corrected. A constant's name is the public code. */
enum RefusalReason {
    /** What stands there is right. */
    ACCURATE_AS_IT_IS,
    /** Nothing shows that it is otherwise. */
    NOT_SHOWN,
    /** It comes from somewhere else and has to be corrected there. */
    HELD_ELSEWHERE,
    OTHER
}
