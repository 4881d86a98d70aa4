package uk.nhs.leadership.enrolment.certificate;

import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may list certificates: a participant the own ones, a trust its staff's, a provider those of its courses. Whoever
 * has a number may check it, whichever organisations the certificate is of.
 */
final class CertificateAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final Caller PUBLIC_CHECK = Caller.service("certificate-check");

    private CertificateAccess() {}
}
