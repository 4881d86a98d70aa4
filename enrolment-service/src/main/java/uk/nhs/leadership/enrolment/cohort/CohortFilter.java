package uk.nhs.leadership.enrolment.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * Which cohorts are asked for; null means any.
 *
 * @param freeFor only those on which somebody of this organisation could take a place today
 */
record CohortFilter(
        @Nullable String provider,
        @Nullable String accreditationNumber,
        @Nullable CohortStatus status,
        @Nullable Stage stage,
        @Nullable Delivery delivery,
        @Nullable LocalDate startsFrom,
        @Nullable LocalDate startsUntil,
        @Nullable String freeFor) {

    CohortFilter freeFor(String organisation) {
        return new CohortFilter(
                provider, accreditationNumber, status, stage, delivery, startsFrom, startsUntil, organisation);
    }
}
