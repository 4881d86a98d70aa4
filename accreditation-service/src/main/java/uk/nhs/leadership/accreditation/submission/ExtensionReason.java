package uk.nhs.leadership.accreditation.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a provider has longer than it was told. A constant's name is the public code. */
@Schema(name = "DeadlineExtensionReason")
enum ExtensionReason {
    ASKED_BY_PROVIDER,
    DELAYED_BY_BODY,
    OTHER
}
