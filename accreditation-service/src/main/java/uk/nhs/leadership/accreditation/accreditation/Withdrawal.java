package uk.nhs.leadership.accreditation.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The national body has taken an accreditation away.
 *
 * @param on the first day on which it does not hold
 * @param teachOutUntil the last day on which cohorts that had started go on; null if there are none
 */
@Embeddable
record Withdrawal(
        @Column(name = "withdrawn_on") LocalDate on,

        @Column(name = "withdrawal_reason") @Enumerated(EnumType.STRING)
        Reason reason,

        @Column(name = "withdrawal_reason_text") String reasonText,
        @Nullable LocalDate teachOutUntil) {

    /** Why an accreditation is withdrawn. A constant's name is the public code. */
    @Schema(name = "AccreditationWithdrawalReason")
    enum Reason implements ActReason {
        CRITERIA_NO_LONGER_MET,
        RISK_TO_PARTICIPANTS,
        FALSE_STATEMENTS,
        PROVIDER_CLOSED,
        OTHER
    }
}
