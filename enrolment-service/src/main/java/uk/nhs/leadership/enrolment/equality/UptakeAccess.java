package uk.nhs.leadership.enrolment.equality;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who is told of groups: a trust of its own staff, the analysts of the national body of each trust's. */
@ApplicationScoped
class UptakeAccess {
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String ANALYST = "analyst";

    private final Callers callers;

    UptakeAccess(Callers callers) {
        this.callers = callers;
    }

    void mustBeTold() {
        if (!callers.current().has(LEARNING_LEAD)) {
            NationalBody.mustBeServedBy(callers.current());
        }
    }
}
