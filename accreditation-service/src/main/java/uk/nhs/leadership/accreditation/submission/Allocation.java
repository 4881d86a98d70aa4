package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An assessor is asked to assess a submission.
 *
 * @param account the assessor's account
 * @param recusedAt when they stepped back from it; what they found until then stays on record and counts no more
 */
@Embeddable
public record Allocation(
        String account,
        Instant allocatedAt,
        @Nullable Instant recusedAt,
        @Enumerated(EnumType.STRING) @Nullable RecusalReason recusalReason) {

    /** Why an assessor steps back. A constant's name is the public code. */
    public enum RecusalReason {
        INTEREST,
        UNAVAILABLE,
        OTHER
    }

    static Allocation of(String account, Instant now) {
        return new Allocation(account, now, null, null);
    }

    Allocation recused(RecusalReason reason, Instant now) {
        return new Allocation(account, allocatedAt, now, reason);
    }

    /** Whether the assessor still judges the submission. */
    public boolean isLive() {
        return recusedAt == null;
    }
}
