package uk.nhs.leadership.enrolment.esrtemplate;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who may settle how files are written (a trust's learning lead) and who may know it (the trust's systems, too). */
final class EsrTemplateAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;

    private EsrTemplateAccess() {}
}
