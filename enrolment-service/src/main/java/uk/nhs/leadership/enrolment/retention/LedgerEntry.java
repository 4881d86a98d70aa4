package uk.nhs.leadership.enrolment.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What was removed at once because its time was over, and by which policy. Never changed. */
@Entity
@Immutable
@Table(name = "retention_ledger")
class LedgerEntry {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RetentionKind kind;

    private int months;
    private long policyVersion;
    private int removed;
    private List<UUID> ids;
    private Instant removedAt;

    protected LedgerEntry() {}

    LedgerEntry(UUID id, RetentionPolicy policy, List<UUID> removed, Moment now) {
        this.id = id;
        this.kind = policy.kind();
        this.months = policy.months();
        this.policyVersion = policy.version();
        this.removed = removed.size();
        this.ids = List.copyOf(removed);
        this.removedAt = now.instant();
    }

    UUID id() {
        return id;
    }

    RetentionKind kind() {
        return kind;
    }

    int months() {
        return months;
    }

    long policyVersion() {
        return policyVersion;
    }

    int removed() {
        return removed;
    }

    List<UUID> ids() {
        return List.copyOf(ids);
    }

    Instant removedAt() {
        return removedAt;
    }
}
