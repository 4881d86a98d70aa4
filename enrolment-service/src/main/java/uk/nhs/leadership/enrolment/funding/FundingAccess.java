package uk.nhs.leadership.enrolment.funding;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who opens and closes funding caps: publishers of the national body. Its analysts read them, and a trust those for it. */
@ApplicationScoped
class FundingAccess {
    static final String PUBLISHER = "curriculum-publisher";
    static final String ANALYST = "analyst";
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;

    private final Callers callers;

    FundingAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses everybody who does not act for the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustWrite() {
        NationalBody.mustBeServedBy(callers.current());
    }

    /**
     * Refuses publishers and analysts of other organisations.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustRead() {
        var caller = callers.current();
        if (!caller.has(LEARNING_LEAD)) {
            NationalBody.mustBeServedBy(caller);
        }
    }
}
