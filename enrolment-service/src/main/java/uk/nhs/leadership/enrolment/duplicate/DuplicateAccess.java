package uk.nhs.leadership.enrolment.duplicate;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may judge whether two records are one person's: the learning leads of the trusts, and the national body. */
@ApplicationScoped
class DuplicateAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String OPERATOR = "operator";

    private final Callers callers;

    DuplicateAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses an operator of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustJudge() {
        var caller = callers.current();
        if (!caller.seesAll() && !caller.has(LEARNING_LEAD)) {
            throw new ForbiddenException("operates for another organisation than the national body");
        }
    }
}
