package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the panel recommends.
 *
 * @param reason for a refusal or a deferral and only for them
 * @param by the account of the panel member who speaks for the panel
 * @param panelId of the panel; null for what was recommended before panels met here
 */
@Embeddable
public record Recommendation(
        @Column(name = "recommendation") @Enumerated(EnumType.STRING)
        Recommended recommended,

        @Column(name = "recommendation_reason") @Enumerated(EnumType.STRING) @Nullable
        RefusalReason reason,

        @Column(name = "recommendation_reason_text") String reasonText,
        @Column(name = "recommended_by") String by,
        @Column(name = "recommended_at_panel") @Nullable UUID panelId) {

    /** Why a course is not accredited, or not yet. A constant's name is the public code. */
    public enum RefusalReason {
        CRITERIA_NOT_MET,
        EVIDENCE_INSUFFICIENT,
        PROVIDER_NOT_SUITABLE,
        OTHER
    }
}
