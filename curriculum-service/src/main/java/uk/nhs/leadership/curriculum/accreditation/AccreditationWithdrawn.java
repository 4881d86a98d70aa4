package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The news that an accreditation was withdrawn.
 *
 * @param teachOutUntil until when those already on the course may finish; null if not at all
 */
record AccreditationWithdrawn(
        UUID accreditationId,
        LocalDate withdrawnOn,
        @Nullable LocalDate teachOutUntil) {}
