package uk.nhs.leadership.enrolment.training;

import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARATION_CARRIED_OVER;
import static uk.nhs.leadership.enrolment.training.TrainingRule.VOIDED_ALREADY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** A provider's dated statement about an enrolment, as it was made. Never edited: what is wrong is voided, and stays. */
@Entity
@DynamicUpdate
public class Declaration {

    /** What a provider can declare, in the order in which it happens. */
    public enum Kind {
        STARTED,
        RETAINED_1,
        RETAINED_2,
        RETAINED_3,
        RETAINED_4,
        COMPLETED;

        /** What has to be declared before; for the start that is itself, for nothing comes before it. */
        Kind before() {
            return switch (this) {
                case STARTED, RETAINED_1, COMPLETED -> STARTED;
                case RETAINED_2 -> RETAINED_1;
                case RETAINED_3 -> RETAINED_2;
                case RETAINED_4 -> RETAINED_3;
            };
        }
    }

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private LocalDate declaredOn;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private String recordedBy;

    /** The declaration that this one repeats, made on the enrolment that went on as this one's. */
    @Column(updatable = false)
    private @Nullable UUID carriedFrom;

    private @Nullable Instant voidedAt;
    private @Nullable String voidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason voidReason;

    private @Nullable String voidText;

    protected Declaration() {}

    public Declaration(UUID id, UUID enrolmentId, Kind kind, LocalDate declaredOn, String recordedBy, Moment now) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.kind = kind;
        this.declaredOn = declaredOn;
        this.recordedAt = now.instant();
        this.recordedBy = recordedBy;
    }

    /** The same, of the enrolment with which another provider goes on. */
    public Declaration carriedTo(UUID nextId, UUID nextEnrolmentId) {
        var next = new Declaration();
        next.id = nextId;
        next.enrolmentId = nextEnrolmentId;
        next.kind = kind;
        next.declaredOn = declaredOn;
        next.recordedAt = recordedAt;
        next.recordedBy = recordedBy;
        next.carriedFrom = id;
        return next;
    }

    /** It counts no more. */
    public void voidAs(VoidReason reason, @Nullable String text, String by, Moment now) {
        if (carriedFrom != null) {
            throw new RuleBroken(DECLARATION_CARRIED_OVER);
        }
        if (!counts()) {
            throw new RuleBroken(VOIDED_ALREADY);
        }
        voidedAt = now.instant();
        voidedBy = by;
        voidReason = reason;
        voidText = text;
    }

    public boolean counts() {
        return voidedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate declaredOn() {
        return declaredOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public @Nullable UUID carriedFrom() {
        return carriedFrom;
    }

    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    @Nullable
    String voidedBy() {
        return voidedBy;
    }

    public @Nullable VoidReason voidReason() {
        return voidReason;
    }

    public @Nullable String voidText() {
        return voidText;
    }
}
