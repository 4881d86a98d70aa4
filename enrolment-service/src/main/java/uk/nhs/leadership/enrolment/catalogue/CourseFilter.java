package uk.nhs.leadership.enrolment.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which courses are asked for; null means any. */
record CourseFilter(
        @Nullable String provider,
        @Nullable Stage stage,
        @Nullable LocalDate accreditedOn) {}
