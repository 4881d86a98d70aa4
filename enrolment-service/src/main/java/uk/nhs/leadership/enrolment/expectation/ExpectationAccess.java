package uk.nhs.leadership.enrolment.expectation;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who writes expectations: a publisher for the national body, a learning lead for the own trust. Whoever signs in reads them. */
@ApplicationScoped
class ExpectationAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String PUBLISHER = "curriculum-publisher";
    static final String ANYONE_SIGNED_IN = "**";

    private final Callers callers;

    ExpectationAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses a publisher of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustWrite() {
        var caller = callers.current();
        if (!caller.has(caller.seesAll() ? PUBLISHER : LEARNING_LEAD)) {
            throw new ForbiddenException("writes for another organisation");
        }
    }
}
