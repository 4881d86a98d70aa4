package uk.nhs.leadership.accreditation.submission;

/** Why a provider has longer than it was told. A constant's name is the public code. */
enum ExtensionReason {
    ASKED_BY_PROVIDER,
    DELAYED_BY_BODY,
    OTHER
}
