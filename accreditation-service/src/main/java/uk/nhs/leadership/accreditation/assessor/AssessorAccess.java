package uk.nhs.leadership.accreditation.assessor;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may do what with assessors: each declares for themselves; those who allocate and ratify see all of them. */
@ApplicationScoped
class AssessorAccess {
    static final String ASSESSOR = "assessor";
    static final String PANEL_MEMBER = "panel-member";
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    AssessorAccess(Callers callers) {
        this.callers = callers;
    }

    Caller self() {
        return callers.current();
    }

    void mayList() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
