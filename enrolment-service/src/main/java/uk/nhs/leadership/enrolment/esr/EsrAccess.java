package uk.nhs.leadership.enrolment.esr;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who may do what with files for the staff record: a trust's learning lead, and the trust's systems that carry them there. */
final class EsrAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;

    private EsrAccess() {}
}
