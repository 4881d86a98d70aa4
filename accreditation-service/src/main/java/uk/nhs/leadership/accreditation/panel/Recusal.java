package uk.nhs.leadership.accreditation.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member does not sit on the panel for one submission.
 *
 * @param account the member's
 */
@Embeddable
record Recusal(
        // Said to be there, because Hibernate would write all of a set anew if anything in it might not be.
        @Column(nullable = false) UUID submissionId,
        @Column(nullable = false) String account,

        @Column(nullable = false) @Enumerated(EnumType.STRING)
        Reason reason,

        @Column(nullable = false) Instant recusedAt) {

    /** Why a member steps back. A constant's name is the public code. */
    @Schema(name = "PanelRecusalReason")
    enum Reason {
        INTEREST,
        OTHER
    }

    boolean is(UUID submission, String member) {
        return submissionId.equals(submission) && account.equals(member);
    }
}
