package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * What somebody looks for on the register. Null is no condition.
 *
 * @param on only accreditations that hold on this day
 * @param knownOn as far as was known at this time; null means now
 * @param course only accreditations of versions of this course
 * @param text words of title, award, summary or provider
 */
record RegisterSearch(
        @Nullable LocalDate on,
        @Nullable Instant knownOn,
        @Nullable UUID course,
        @Nullable String provider,
        @Nullable Stage stage,
        @Nullable String text) {}
