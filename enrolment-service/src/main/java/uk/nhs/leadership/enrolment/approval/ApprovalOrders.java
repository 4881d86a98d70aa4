package uk.nhs.leadership.enrolment.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.chassis.time.Ids;

/** Every query about who approves. */
@ApplicationScoped
public class ApprovalOrders implements PanacheRepositoryBase<ApprovalOrder, UUID> {
    private final Ids ids;

    ApprovalOrders(Ids ids) {
        this.ids = ids;
    }

    /** What a trust has settled, or else what is usual. */
    public ApprovalOrder of(String employer) {
        return find("employer", employer)
                .singleResultOptional()
                .orElseGet(() -> ApprovalOrder.usual(ids.next(), employer));
    }
}
