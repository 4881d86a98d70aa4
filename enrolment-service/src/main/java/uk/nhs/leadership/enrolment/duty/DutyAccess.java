package uk.nhs.leadership.enrolment.duty;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * Who may know what became of what is expected: a trust of its staff, a line manager of theirs, a participant of their own. The
 * national body sees numbers, and nobody in particular.
 */
@ApplicationScoped
class DutyAccess {
    static final String PARTICIPANT = Standpoint.Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Standpoint.Roles.LEARNING_LEAD;
    static final String TRUST_READS = Standpoint.Roles.TRUST_READS;
    static final String TRUST_WRITES = Standpoint.Roles.TRUST_WRITES;
    static final String LINE_MANAGER = "line-manager";
    static final String PUBLISHER = "curriculum-publisher";
    static final String ANALYST = "analyst";

    private final Callers callers;

    DutyAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses publishers and analysts of any other organisation than the national body.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    void mustCount() {
        var caller = callers.current();
        if (!Standpoint.TRUST.isOpenTo(caller)
                && !NationalBody.isServedBy(caller, PUBLISHER)
                && !NationalBody.isServedBy(caller, ANALYST)) {
            throw new ForbiddenException("counts for another organisation than the national body");
        }
    }
}
