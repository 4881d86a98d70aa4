package uk.nhs.leadership.enrolment.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Which duties are asked for; null means any. */
record DutyFilter(
        @Nullable UUID expectation,
        @Nullable UUID participant,
        @Nullable DutyStatus status,
        @Nullable Stage stage,
        @Nullable String site,
        @Nullable LocalDate dueBefore) {}
