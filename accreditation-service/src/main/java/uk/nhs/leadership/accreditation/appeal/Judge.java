package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;

/**
 * An assessor is asked to judge a submission that others have judged before.
 *
 * @param account the assessor's account
 * @param declaredAt when they said that they have no interest in it; null until they do
 * @param recusedAt when they stepped back from it; what they found until then stays on record and counts no more
 */
@Embeddable
record Judge(
        String account,
        Instant askedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant recusedAt,
        @Enumerated(EnumType.STRING) @Nullable RecusalReason recusalReason) {

    static Judge asked(String account, Instant now) {
        return new Judge(account, now, null, null, null);
    }

    Judge declared(Instant now) {
        return new Judge(account, askedAt, now, recusedAt, recusalReason);
    }

    Judge recused(RecusalReason reason, Instant now) {
        return new Judge(account, askedAt, declaredAt, now, reason);
    }

    boolean isLive() {
        return recusedAt == null;
    }
}
