package uk.nhs.leadership.enrolment.certification;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may see periods: a participant the own ones, a trust its staff's, a provider those of its courses. Whoever signs in may
 * see the schemes, which a publisher writes for the national body.
 */
@ApplicationScoped
class CertificationAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final String PUBLISHER = "curriculum-publisher";
    static final String ANYONE_SIGNED_IN = "**";

    private final Callers callers;

    CertificationAccess(Callers callers) {
        this.callers = callers;
    }

    void mustWriteSchemes() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
