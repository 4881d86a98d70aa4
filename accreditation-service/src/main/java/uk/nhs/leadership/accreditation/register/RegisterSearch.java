package uk.nhs.leadership.accreditation.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationStatus;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.provider.Region;

/**
 * What somebody looks for on the register. Null is no condition; all conditions must be met.
 *
 * @param on the day of which status is asked; without a status, only accreditations that hold on it
 * @param knownOn as far as was known at this time; null means now
 * @param course only accreditations of versions of this course
 * @param provider code of the organisation
 * @param region where the provider was when the course was accredited
 * @param status only accreditations that are this on the day asked about, or today
 * @param text words of title, award, summary or provider
 */
record RegisterSearch(
        @Nullable LocalDate on,
        @Nullable Instant knownOn,
        @Nullable UUID course,
        @Nullable String provider,
        @Nullable Stage stage,
        @Nullable Region region,
        @Nullable Delivery delivery,
        @Nullable AccreditationStatus status,
        @Nullable String text) {
    private static final Set<AccreditationStatus> HOLDING = Arrays.stream(AccreditationStatus.values())
            .filter(AccreditationStatus::holds)
            .collect(Collectors.toUnmodifiableSet());

    /** What they may be on the day; empty if that does not matter. */
    Set<AccreditationStatus> statuses() {
        if (status != null) {
            return Set.of(status);
        }
        return on == null ? Set.of() : HOLDING;
    }
}
