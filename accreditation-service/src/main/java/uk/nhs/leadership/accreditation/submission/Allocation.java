package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessor is asked to work on a submission.
 *
 * @param account the assessor's account
 * @param role whether they judge it or lead those who do
 * @param declaredAt when they said whether they have an interest in the submission; null until they do
 * @param declarationText what they wrote of it
 * @param recusedAt when they stepped back from it; what they found until then stays on record and counts no more
 */
@Embeddable
public record Allocation(
        String account,
        @Enumerated(EnumType.STRING) Role role,
        Instant allocatedAt,
        @Nullable Instant declaredAt,
        @Enumerated(EnumType.STRING) @Nullable Declaration declaration,
        @Nullable String declarationText,
        @Nullable Instant recusedAt,
        @Enumerated(EnumType.STRING) @Nullable RecusalReason recusalReason) {

    /** As what an assessor works on a submission. A constant's name is the public code. */
    @Schema(name = "AllocationRole")
    public enum Role {
        /** Judges it, without knowing what others find. */
        ASSESSOR,
        /** Looks at where those who judge it differ; never one of them. */
        LEAD
    }

    /** What an assessor says of the submission that they were asked to work on. A constant's name is the public code. */
    public enum Declaration {
        NONE,
        INTEREST
    }

    /** Why an assessor steps back. A constant's name is the public code. */
    public enum RecusalReason {
        INTEREST,
        UNAVAILABLE,
        OTHER
    }

    static Allocation of(String account, Role role, Instant now) {
        return new Allocation(account, role, now, null, null, null, null, null);
    }

    Allocation declared(Declaration said, @Nullable String text, Instant now) {
        return new Allocation(account, role, allocatedAt, now, said, text, recusedAt, recusalReason);
    }

    Allocation recused(RecusalReason reason, Instant now) {
        return new Allocation(account, role, allocatedAt, declaredAt, declaration, declarationText, now, reason);
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
