package uk.nhs.leadership.accreditation.condition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody did about a condition, and why in their own words. It is never said by whom. */
@Entity
@Immutable
@Table(name = "accreditation_condition_step")
class ConditionStep {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // by which the query finds it
    private UUID conditionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant takenAt;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the matter
    private String byAccount;

    private @Nullable String reason;
    private @Nullable String reasonText;
    private @Nullable LocalDate dueOn;

    protected ConditionStep() {}

    ConditionStep(UUID id, Condition condition, Kind kind, Signed signed, Instant now) {
        this.id = id;
        this.conditionId = condition.id();
        this.kind = kind;
        this.takenAt = now;
        this.byAccount = signed.by();
        this.reason = signed.reason();
        this.reasonText = signed.reasonText();
        this.dueOn = condition.dueOn();
    }

    /** What can be done about a condition. A constant's name is the public code. */
    @Schema(name = "ConditionStepKind")
    enum Kind {
        IMPOSED,
        EVIDENCE_SUBMITTED,
        ACCEPTED,
        REFUSED,
        EXTENDED,
        OVERDUE
    }

    /**
     * Who acts, and why.
     *
     * @param by the account
     */
    record Signed(
            String by, @Nullable String reason, @Nullable String reasonText) {}

    Kind kind() {
        return kind;
    }

    Instant takenAt() {
        return takenAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String reasonText() {
        return reasonText;
    }

    /** When it was due after that. */
    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
