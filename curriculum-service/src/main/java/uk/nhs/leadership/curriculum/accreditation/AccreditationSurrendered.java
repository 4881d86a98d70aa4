package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The news that a provider gave its accreditation up.
 *
 * @param teachOutUntil until when those already on the course may finish; null if not at all
 */
record AccreditationSurrendered(
        UUID accreditationId,
        LocalDate surrenderedOn,
        @Nullable LocalDate teachOutUntil) {}
