package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Decision;

/**
 * What should become of a challenge.
 *
 * @param decision the one in place of the refusal; for CHANGED and only for that
 * @param by the account of the panel member who says so
 */
@Embeddable
record Recommended(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Enumerated(EnumType.STRING) @Nullable Decision decision,
        String reasonText,
        @Column(name = "recommended_by") String by) {

    /** What becomes of a refusal that was challenged. A constant's name is the public code. */
    @Schema(name = "ChallengeOutcome")
    enum Outcome {
        UPHELD,
        CHANGED,
        REMITTED
    }
}
