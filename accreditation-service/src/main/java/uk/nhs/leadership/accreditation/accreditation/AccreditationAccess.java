package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may do what with the register: everybody reads it, a ratifier of the national body withdraws from it. */
@ApplicationScoped
class AccreditationAccess {
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    AccreditationAccess(Callers callers) {
        this.callers = callers;
    }

    void mayWithdraw() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
