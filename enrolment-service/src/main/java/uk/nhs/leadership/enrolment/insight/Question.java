package uk.nhs.leadership.enrolment.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/**
 * Which enrolments are asked for. Null is all that the caller may know of.
 *
 * @param as from where a caller looks who can look from both sides
 */
record Question(
        @Nullable Standpoint as,
        @Nullable String trust,
        @Nullable String provider,
        @Nullable UUID course,
        @Nullable Stage stage,
        @Nullable String region) {}
