package uk.nhs.leadership.enrolment.attainment;

/**
 * Who judges.
 *
 * @param account that they sign in with
 */
record Judge(String account, As as) {
    /** As what somebody judges. A constant's name is the public code. */
    enum As {
        LEARNING_LEAD,
        LINE_MANAGER
    }
}
