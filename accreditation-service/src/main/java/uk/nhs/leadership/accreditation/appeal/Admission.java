package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a challenge is looked into.
 *
 * @param admittedOn since when it is; null if it is not
 * @param dueOn the last working day for a decision on it; stays as it was told, also when the calendar changes
 * @param refusalReason why it is not; null if it is
 * @param handledBy the account of the panel member who says so
 */
@Embeddable
record Admission(
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) @Nullable RefusalReason refusalReason,
        @Nullable String refusalText,
        String handledBy) {

    /** Why a challenge is not looked into. A constant's name is the public code. */
    @Schema(name = "ChallengeRefusalReason")
    enum RefusalReason {
        NO_REASONS_GIVEN,
        NEW_EVIDENCE_ONLY,
        OTHER
    }
}
