package uk.nhs.leadership.enrolment.erasure;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may erase somebody, and who may forbid it: the learning leads of the trust that employs the person, and the national body.
 * Not the person alone: whether something obliges the trust to keep it is the trust's to say.
 */
@ApplicationScoped
class ErasureAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String OPERATOR = "operator";

    private final Callers callers;

    ErasureAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses an operator of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustAnswer() {
        var caller = callers.current();
        if (!caller.seesAll() && !caller.has(LEARNING_LEAD)) {
            throw new ForbiddenException("operates for another organisation than the national body");
        }
    }
}
