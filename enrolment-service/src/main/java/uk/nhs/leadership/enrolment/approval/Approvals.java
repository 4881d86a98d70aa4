package uk.nhs.leadership.enrolment.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Every query about what was approved and declined. */
@ApplicationScoped
public class Approvals implements PanacheRepositoryBase<Approval, UUID> {
    private final Callers callers;
    private final Ids ids;

    Approvals(Callers callers, Ids ids) {
        this.callers = callers;
        this.ids = ids;
    }

    /** Keeps what the caller said. */
    public void keep(UUID enrolmentId, Approver approver, Approval.Decision decision, Moment now) {
        persist(new Approval(
                ids.next(), enrolmentId, approver, decision, callers.current().actor(), now));
    }

    /** In the order in which they were said; there are at most two. */
    public List<Approval> of(UUID enrolmentId) {
        return list("enrolmentId = ?1 order by id", enrolmentId);
    }
}
