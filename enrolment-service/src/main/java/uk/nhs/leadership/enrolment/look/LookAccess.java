package uk.nhs.leadership.enrolment.look;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may know who looked at somebody: that person, and the national body. Not the trust, which is among those who look. */
@ApplicationScoped
class LookAccess {
    static final String PARTICIPANT = "participant";
    static final String OPERATOR = "operator";

    private final Callers callers;

    LookAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses an operator of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustBeConcerned() {
        var caller = callers.current();
        if (!caller.seesAll() && !caller.has(PARTICIPANT)) {
            throw new ForbiddenException("operates for another organisation than the national body");
        }
    }
}
