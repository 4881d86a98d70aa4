package uk.nhs.leadership.enrolment.proof;

import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may prove what. Whoever has a number may check it, whichever organisations the certificate is of. It is printed for
 * those concerned, and its link is its holder's alone.
 */
final class ProofAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final Caller PUBLIC_CHECK = Caller.service("certificate-check");

    private ProofAccess() {}
}
