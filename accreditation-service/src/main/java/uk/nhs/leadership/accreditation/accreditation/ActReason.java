package uk.nhs.leadership.accreditation.accreditation;

/** Why something is done to an accreditation: for each act the reasons there are. A constant's name is the public code. */
sealed interface ActReason
        permits ActReason.SuspensionReason,
                ActReason.ProbationReason,
                ActReason.ReliefReason,
                ActReason.SurrenderReason,
                Withdrawal.Reason {
    String name();

    /** Why an accreditation is suspended. */
    enum SuspensionReason implements ActReason {
        RISK_TO_PARTICIPANTS,
        SAFEGUARDING,
        PROVIDER_SUSPENDED,
        OTHER
    }

    /** Why an accreditation is put on probation. */
    enum ProbationReason implements ActReason {
        CONDITIONS_OVERDUE,
        QUALITY_CONCERNS,
        PROVIDER_ON_PROBATION,
        OTHER
    }

    /** Why a suspension or a probation ends. */
    enum ReliefReason implements ActReason {
        PUT_RIGHT,
        NOT_CONFIRMED,
        OTHER
    }

    /** Why a provider gives an accreditation up. */
    enum SurrenderReason implements ActReason {
        COURSE_DISCONTINUED,
        COURSE_REPLACED,
        PROVIDER_CLOSING,
        OTHER
    }
}
