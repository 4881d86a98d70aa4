package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who lets an enrolment go to another provider, who takes one on, and who takes one over with a new member of staff. */
@ApplicationScoped
class TransferAccess {
    static final String LEARNING_LEAD = EnrolmentAccess.LEARNING_LEAD;
    static final String TRUST_READS = EnrolmentAccess.TRUST_READS;
    static final String TRUST_WRITES = EnrolmentAccess.TRUST_WRITES;
    static final String PROVIDER_LEAD = EnrolmentAccess.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = EnrolmentAccess.PROVIDER_DECLARES;

    private final Callers callers;

    TransferAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Acts as the caller, but beyond the caller's own organisation: what goes from one to another changes rows of both. The
     * act itself must ask whether it is the caller's to do.
     */
    <T> T betweenOrganisations(Supplier<T> act) {
        var caller = callers.current();
        return callers.as(
                new Caller(caller.actor(), caller.kind(), caller.organisation(), Caller.Reach.ALL, caller.roles()),
                act);
    }
}
