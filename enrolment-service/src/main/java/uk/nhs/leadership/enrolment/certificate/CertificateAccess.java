package uk.nhs.leadership.enrolment.certificate;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may list certificates: a participant the own ones, a trust its staff's, a provider those of its courses. A provider
 * revokes its own, the national body any.
 */
@ApplicationScoped
class CertificateAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    CertificateAccess(Callers callers) {
        this.callers = callers;
    }

    /** Who revokes: for the provider, or for the national body. A ratifier's role counts for nothing elsewhere. */
    Caller revoker() {
        var caller = callers.current();
        if (!Standpoint.PROVIDER.isOpenTo(caller) && !NationalBody.isServedBy(caller, RATIFIER)) {
            throw new ForbiddenException("a ratifier revokes for the national body only");
        }
        return caller;
    }
}
