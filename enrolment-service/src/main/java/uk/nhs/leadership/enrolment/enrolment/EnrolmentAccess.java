package uk.nhs.leadership.enrolment.enrolment;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may do what with an enrolment: the trust nominates, approves, enrols and withdraws, a line manager does so for the
 * own staff; the provider offers, declares, records outcomes and withdraws; both see it, and so does the participant, who
 * may apply, accept and decline.
 */
final class EnrolmentAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String LINE_MANAGER = "line-manager";
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final String PARTICIPANT = Roles.PARTICIPANT;

    private EnrolmentAccess() {}
}
