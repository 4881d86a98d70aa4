package uk.nhs.leadership.enrolment.priorlearning;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who comes near prior learning: participants and their learning leads claim it, the provider judges it. */
final class PriorLearningAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;

    private PriorLearningAccess() {}
}
