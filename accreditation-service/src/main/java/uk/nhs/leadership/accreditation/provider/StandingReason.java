package uk.nhs.leadership.accreditation.provider;

/** Why the national body does something about a provider. A constant's name is the public code. */
sealed interface StandingReason permits StandingReason.Sanction, StandingReason.Relief {
    String name();

    /** Why a provider loses trust, is put on probation, suspended or removed. */
    enum Sanction implements StandingReason {
        QUALITY_CONCERN,
        CONDITIONS_OVERDUE,
        SAFEGUARDING,
        IDENTITY_IN_DOUBT,
        FINANCIAL,
        CLOSED,
        OTHER
    }

    /** Why a probation or a suspension ends. */
    enum Relief implements StandingReason {
        PUT_RIGHT,
        NOT_CONFIRMED,
        OTHER
    }
}
