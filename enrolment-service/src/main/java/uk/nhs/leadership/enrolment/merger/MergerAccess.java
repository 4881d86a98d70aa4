package uk.nhs.leadership.enrolment.merger;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who plans mergers (the national body) and who learns of them (also the two trusts). */
@ApplicationScoped
class MergerAccess {
    static final String OPERATOR = "operator";
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;

    private final Callers callers;

    MergerAccess(Callers callers) {
        this.callers = callers;
    }

    void mustBeNational() {
        NationalBody.mustBeServedBy(callers.current());
    }

    /** Refuses an operator of any other organisation than the national body. */
    void mustBeConcerned() {
        var caller = callers.current();
        if (!caller.has(LEARNING_LEAD)) {
            NationalBody.mustBeServedBy(caller);
        }
    }
}
