package uk.nhs.leadership.accreditation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may do what with procedures: everybody reads them, a ratifier of the national body enters another one. */
@ApplicationScoped
class ProcedureAccess {
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    ProcedureAccess(Callers callers) {
        this.callers = callers;
    }

    void mayEnter() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
