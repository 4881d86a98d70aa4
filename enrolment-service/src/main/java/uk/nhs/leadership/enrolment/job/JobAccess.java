package uk.nhs.leadership.enrolment.job;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may see and steer jobs: whoever may ask for one. Which of an organisation's jobs depends on their kind, as each
 * {@link Work} says.
 */
final class JobAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;

    private JobAccess() {}
}
