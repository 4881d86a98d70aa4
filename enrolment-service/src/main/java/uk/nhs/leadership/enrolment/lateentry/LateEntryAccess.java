package uk.nhs.leadership.enrolment.lateentry;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who asks that somebody joins late: the trust. Who lets them: a person of the provider, never a system. */
final class LateEntryAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;

    private LateEntryAccess() {}
}
