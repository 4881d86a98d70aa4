package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The national body ends a submission before anybody judges it: it could never be accredited. */
@Embeddable
record Rejection(
        @Column(name = "rejection_reason") @Enumerated(EnumType.STRING)
        Reason reason,

        @Column(name = "rejection_reason_text") String reasonText) {

    /** Why a submission is not judged at all. A constant's name is the public code. */
    @Schema(name = "RejectionReason")
    enum Reason {
        OUT_OF_SCOPE,
        DUPLICATE,
        PROVIDER_NOT_ELIGIBLE,
        OTHER
    }
}
