package uk.nhs.leadership.enrolment.demand;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who reads what training is needed: a trust of its own people, analysts of the national body of all. */
@ApplicationScoped
class DemandAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String ANALYST = "analyst";

    private final Callers callers;

    DemandAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses analysts of other organisations.
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
