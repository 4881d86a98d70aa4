package uk.nhs.leadership.accreditation.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.files.inspection.MediaKind;

/**
 * What a provider says of a file before it sends it.
 *
 * @param name as the provider calls it, without a path
 * @param sha256 null if the provider leaves it to us
 */
@Embeddable
record Declared(
        String name,

        @Column(name = "declared_type") @Enumerated(EnumType.STRING)
        MediaKind type,

        @Column(name = "declared_bytes") long bytes,
        @Column(name = "declared_sha256") @Nullable String sha256) {}
