package uk.nhs.leadership.enrolment.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.approval.ApprovalEvent.ApprovalOrderSet;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Who at a trust approves that somebody gets a place, and in which order. */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
public class ApprovalOrder {
    @Id
    private UUID id;

    private String employer;

    /** By name. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> approvers;

    private @Nullable Instant updatedAt;

    @Version
    private long version;

    protected ApprovalOrder() {}

    private ApprovalOrder(UUID id, String employer) {
        this.id = id;
        this.employer = employer;
        this.approvers = List.of(Approver.LEAD.name());
    }

    /** What holds at a trust that has settled nothing: its learning lead approves. */
    static ApprovalOrder usual(UUID id, String employer) {
        return new ApprovalOrder(id, employer);
    }

    /** Holds for those nominated from now on. */
    ApprovalOrderSet set(List<Approver> order, Moment now) {
        approvers = order.stream().map(Approver::name).toList();
        updatedAt = now.instant();
        return new ApprovalOrderSet(id, employer, order);
    }

    public List<Approver> approvers() {
        return approvers.stream().map(Approver::valueOf).toList();
    }

    @Nullable
    Instant updatedAt() {
        return updatedAt;
    }

    /** What holds without having been settled is version 0. */
    long version() {
        return updatedAt == null ? 0 : version + 1;
    }
}
