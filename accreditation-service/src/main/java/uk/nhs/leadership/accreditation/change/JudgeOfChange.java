package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;

/**
 * An assessor is asked to judge a change.
 *
 * @param assessorId null of a panel member, by whom changes were judged once
 * @param judgedAt when they said what they found; null until they do
 * @param recusedAt when they stepped back; what they found until then stays on record and counts no more
 */
@Embeddable
record JudgeOfChange(
        @Nullable UUID assessorId,
        Instant askedAt,
        @Nullable Instant judgedAt,
        @Nullable Instant recusedAt,
        @Enumerated(EnumType.STRING) @Nullable RecusalReason recusalReason) {

    static JudgeOfChange asked(UUID assessorId, Instant now) {
        return new JudgeOfChange(assessorId, now, null, null, null);
    }

    JudgeOfChange judged(Instant now) {
        return new JudgeOfChange(assessorId, askedAt, now, recusedAt, recusalReason);
    }

    JudgeOfChange recused(RecusalReason reason, Instant now) {
        return new JudgeOfChange(assessorId, askedAt, judgedAt, now, reason);
    }

    boolean isLive() {
        return recusedAt == null;
    }

    boolean hasJudged() {
        return isLive() && judgedAt != null;
    }
}
