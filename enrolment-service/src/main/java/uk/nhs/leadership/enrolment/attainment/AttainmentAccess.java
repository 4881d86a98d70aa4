package uk.nhs.leadership.enrolment.attainment;

/** Who comes near attainments: participants to the own ones, learning leads and line managers to those of their staff. */
final class AttainmentAccess {
    static final String PARTICIPANT = Onlooker.PARTICIPANT;
    static final String LEARNING_LEAD = Onlooker.LEARNING_LEAD;
    static final String LINE_MANAGER = Onlooker.LINE_MANAGER;

    private AttainmentAccess() {}
}
