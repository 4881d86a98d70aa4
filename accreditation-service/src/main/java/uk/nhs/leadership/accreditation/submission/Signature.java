package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Somebody put their name under a declaration.
 *
 * @param position what they are at the provider
 * @param by the account under which they did
 */
@Embeddable
record Signature(
        String name,
        String position,
        @Column(name = "signed_by") String by,
        @Column(name = "signed_at") Instant at) {}
