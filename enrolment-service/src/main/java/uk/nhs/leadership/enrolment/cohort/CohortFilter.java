package uk.nhs.leadership.enrolment.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.schedule.Region;

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
        @Nullable Region region,
        @Nullable LocalDate startsFrom,
        @Nullable LocalDate startsUntil,
        @Nullable String freeFor) {

    CohortFilter freeFor(String organisation) {
        return new CohortFilter(
                provider, accreditationNumber, status, stage, delivery, region, startsFrom, startsUntil, organisation);
    }
}
