package uk.nhs.leadership.enrolment.insight;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who reads reports: a trust its own, a provider those of its courses, analysts of the national body all of them. */
@ApplicationScoped
class InsightAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String ANALYST = "analyst";
    static final String OPERATOR = "operator";

    private final Callers callers;

    InsightAccess(Callers callers) {
        this.callers = callers;
    }

    void mustRead() {
        var caller = callers.current();
        if (!caller.has(LEARNING_LEAD) && !caller.has(PROVIDER_LEAD)) {
            NationalBody.mustBeServedBy(caller);
        }
    }

    void mustCompare() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
