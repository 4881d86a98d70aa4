package uk.nhs.leadership.enrolment.esrreconciliation;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who may know what the staff record knows: a trust's learning lead, and the trust's systems. */
final class EsrReconciliationAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;

    private EsrReconciliationAccess() {}
}
