package uk.nhs.leadership.enrolment.subjectaccess;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may have everything that is held on somebody: the person, the learning leads who answer for a request, the national body. */
@ApplicationScoped
class ExportAccess {
    static final String PARTICIPANT = "participant";
    static final String LEARNING_LEAD = "learning-lead";
    static final String OPERATOR = "operator";

    private final Callers callers;

    ExportAccess(Callers callers) {
        this.callers = callers;
    }

    /** Whether the caller answers for the staff of a trust, and not for the own data only. */
    boolean isEmployer() {
        return callers.current().has(LEARNING_LEAD);
    }

    /**
     * Refuses an operator of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustBeConcerned() {
        var caller = callers.current();
        if (!caller.seesAll() && !caller.has(PARTICIPANT) && !caller.has(LEARNING_LEAD)) {
            throw new ForbiddenException("operates for another organisation than the national body");
        }
    }
}
