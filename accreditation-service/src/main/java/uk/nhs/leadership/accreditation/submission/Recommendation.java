package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the panel recommends.
 *
 * @param reason for a refusal and only for one
 * @param by the account of the panel member who speaks for the panel
 */
@Embeddable
public record Recommendation(
        @Column(name = "recommendation") @Enumerated(EnumType.STRING)
        Decision decision,

        @Column(name = "recommendation_reason") @Enumerated(EnumType.STRING) @Nullable
        RefusalReason reason,

        @Column(name = "recommendation_reason_text") String reasonText,
        @Column(name = "recommended_by") String by) {

    /** Why a course is refused. A constant's name is the public code. */
    public enum RefusalReason {
        CRITERIA_NOT_MET,
        EVIDENCE_INSUFFICIENT,
        PROVIDER_NOT_SUITABLE,
        OTHER
    }
}
