package uk.nhs.leadership.accreditation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may do what with the calendar: everybody reads it, a ratifier of the national body keeps it. */
@ApplicationScoped
class CalendarAccess {
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    CalendarAccess(Callers callers) {
        this.callers = callers;
    }

    void mayKeep() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
