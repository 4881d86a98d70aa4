package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The national body sends a submission back to its provider, to come again.
 *
 * @param revision which revision was sent back
 */
@Embeddable
record Return(
        @Column(name = "return_reason") @Enumerated(EnumType.STRING)
        Reason reason,

        @Column(name = "return_reason_text") String reasonText,
        @Column(name = "returned_revision") int revision,
        @Column(name = "returned_on") LocalDate on) {

    /** Why a submission cannot be judged as it stands. A constant's name is the public code. */
    @Schema(name = "ReturnReason")
    enum Reason {
        INCOMPLETE,
        EVIDENCE_UNREADABLE,
        MAPPING_UNCLEAR,
        OTHER,
        /** Not by triage: a panel wants to see more before it is decided. */
        DEFERRED
    }

    /**
     * One thing that the provider is to mend.
     *
     * @param pointer where it stands, as a JSON Pointer into the submission
     */
    @Embeddable
    record Fault(String pointer, @Column(name = "fault") String text) {}
}
