package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/**
 * What somebody looks for on the register. Null is no condition.
 *
 * @param on only accreditations that hold on this day
 * @param text words of title, award, summary or provider
 */
record RegisterSearch(
        @Nullable LocalDate on,
        @Nullable String provider,
        @Nullable Stage stage,
        @Nullable String text) {}
