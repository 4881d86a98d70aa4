package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assessor is asked to work on a submission.
 *
 * @param account the assessor's account
 * @param role whether they judge it or lead those who do
 * @param recusedAt when they stepped back from it; what they found until then stays on record and counts no more
 */
@Embeddable
public record Allocation(
        String account,
        @Enumerated(EnumType.STRING) Role role,
        Instant allocatedAt,
        @Nullable Instant recusedAt,
        @Enumerated(EnumType.STRING) @Nullable RecusalReason recusalReason) {

    /** As what an assessor works on a submission. A constant's name is the public code. */
    public enum Role {
        /** Judges it, without knowing what others find. */
        ASSESSOR,
        /** Looks at where those who judge it differ; never one of them. */
        LEAD
    }

    /** Why an assessor steps back. A constant's name is the public code. */
    public enum RecusalReason {
        INTEREST,
        UNAVAILABLE,
        OTHER
    }

    static Allocation of(String account, Role role, Instant now) {
        return new Allocation(account, role, now, null, null);
    }

    Allocation recused(RecusalReason reason, Instant now) {
        return new Allocation(account, role, allocatedAt, now, reason);
    }

    /** Whether the assessor still works on the submission. */
    public boolean isLive() {
        return recusedAt == null;
    }

    /** Whether the assessor is one of those who judge the submission now. */
    boolean judges() {
        return isLive() && role == Role.ASSESSOR;
    }
}
