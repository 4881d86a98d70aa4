package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The provider takes its submission back before a decision. */
@Embeddable
record Withdrawal(
        @Column(name = "withdrawal_reason") @Enumerated(EnumType.STRING)
        Reason reason,

        @Column(name = "withdrawal_reason_text") String reasonText) {

    /** Why a provider withdraws. A constant's name is the public code. */
    @Schema(name = "SubmissionWithdrawalReason")
    enum Reason {
        COURSE_CHANGED,
        NOT_READY,
        NO_LONGER_OFFERED,
        OTHER
    }
}
