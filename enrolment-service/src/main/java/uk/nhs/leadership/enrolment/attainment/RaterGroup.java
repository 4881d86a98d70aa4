package uk.nhs.leadership.enrolment.attainment;

/** As what somebody answered a 360-degree feedback. A constant's name is the public code. */
enum RaterGroup {
    MANAGER,
    PEER,
    DIRECT_REPORT,
    OTHER;

    /**
     * Of how many nobody can say who answered what: common practice of 360-degree instruments is a minimum of three for each
     * group but the manager, who is known to have answered and answers for it.
     */
    private static final int FEWEST = 3;

    /** Whether so few answered that it can be found out who said what. */
    boolean isRecognisableOf(int raters) {
        return this != MANAGER && raters < FEWEST;
    }
}
