package uk.nhs.leadership.enrolment.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** That somebody at a trust approved or declined a place, and as what. Never edited. */
@Entity
@Immutable
public class Approval {

    /** What was said. */
    public enum Decision {
        APPROVED,
        DECLINED
    }

    @Id
    private UUID id;

    private UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    private Approver approver;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Instant decidedAt;
    private String decidedBy;

    protected Approval() {}

    Approval(UUID id, UUID enrolmentId, Approver approver, Decision decision, String decidedBy, Moment now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.approver = approver;
        this.decision = decision;
        this.decidedAt = now.instant();
        this.decidedBy = decidedBy;
    }

    public UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    public Approver approver() {
        return approver;
    }

    public Decision decision() {
        return decision;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
