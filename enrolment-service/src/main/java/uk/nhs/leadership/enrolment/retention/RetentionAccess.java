package uk.nhs.leadership.enrolment.retention;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;

/** Who has to do with retention: the national body says for how long, the trusts learn of whose end is near. */
@ApplicationScoped
class RetentionAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String OPERATOR = "operator";

    private final Callers callers;

    RetentionAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses whoever acts for another organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustBeNational() {
        NationalBody.mustBeServedBy(callers.current());
    }

    /**
     * Refuses an operator of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustBeConcerned() {
        var caller = callers.current();
        if (!caller.seesAll() && !caller.has(LEARNING_LEAD)) {
            throw new ForbiddenException("operates for another organisation than the national body");
        }
    }
}
