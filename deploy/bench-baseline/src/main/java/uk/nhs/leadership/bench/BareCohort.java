package uk.nhs.leadership.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of the same shape and size as a cohort of enrolment-service. */
record BareCohort(
        UUID id,
        String provider,
        String code,
        String accreditationNumber,
        UUID courseId,
        String courseTitle,
        String stage,
        String award,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int placesTaken,
        String delivery,
        String status,
        Instant plannedAt,
        Instant updatedAt,
        long version) {}
