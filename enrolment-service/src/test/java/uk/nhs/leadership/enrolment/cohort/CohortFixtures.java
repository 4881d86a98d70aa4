package uk.nhs.leadership.enrolment.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;

/** Cohorts for tests: of provider P0001, from 30 November 2026 to 28 May 2027. */
public final class CohortFixtures {
    public static final LocalDate STARTS_ON = LocalDate.of(2026, 11, 30);
    public static final LocalDate ENDS_ON = LocalDate.of(2027, 5, 28);
    /** A week before the start. */
    public static final Moment NOW = noonOn(LocalDate.of(2026, 11, 23));

    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30");

    private CohortFixtures() {}

    public static Moment noonOn(LocalDate date) {
        return new Moment(Instant.from(date.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC)), date);
    }

    static CohortPlan plan(int capacity) {
        return plan(STARTS_ON, ENDS_ON, capacity, EnrolmentWindow.WHILE_OPEN);
    }

    static CohortPlan plan(LocalDate startsOn, LocalDate endsOn, int capacity, EnrolmentWindow window) {
        return new CohortPlan(
                "LMA-000123-C",
                "FSLC-2026-11",
                startsOn,
                endsOn,
                capacity,
                Delivery.BLENDED,
                window,
                WaitingOrder.FIRST_COME);
    }

    static Cohort planned(int capacity) {
        return Cohort.plan(ID, "P0001", CourseFixtures.accredited(), plan(capacity), NOW);
    }

    public static Cohort open(int capacity) {
        var cohort = planned(capacity);
        cohort.open(CourseFixtures.accredited(), NOW);
        return cohort;
    }

    static Cohort open(int capacity, EnrolmentWindow window) {
        var cohort =
                Cohort.plan(ID, "P0001", CourseFixtures.accredited(), plan(STARTS_ON, ENDS_ON, capacity, window), NOW);
        cohort.open(CourseFixtures.accredited(), NOW);
        return cohort;
    }

    static Cohort closed() {
        var cohort = open(1);
        cohort.close(NOW);
        return cohort;
    }

    public static int placesTaken(Cohort cohort) {
        return cohort.placesTaken();
    }
}
