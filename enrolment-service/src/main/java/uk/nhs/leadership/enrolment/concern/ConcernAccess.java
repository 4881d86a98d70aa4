package uk.nhs.leadership.enrolment.concern;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may do what with concerns: participants raise them; who has the secret of one comes back to it, and is asked for
 * nothing else; panel members handle all for the national body. Trusts and providers have no way in.
 */
@ApplicationScoped
class ConcernAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String PANEL_MEMBER = "panel-member";

    private final Callers callers;

    ConcernAccess(Callers callers) {
        this.callers = callers;
    }

    void mustHandle() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
