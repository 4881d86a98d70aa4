package uk.nhs.leadership.enrolment.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return new CohortPlan("LMA-000123-C", "FSLC-2026-11", capacity, terms());
    }

    static CohortPlan plan(Offering terms) {
        return new CohortPlan("LMA-000123-C", "FSLC-2026-11", 20, terms);
    }

    static Offering terms() {
        return terms(STARTS_ON, ENDS_ON);
    }

    static Offering terms(LocalDate startsOn, LocalDate endsOn) {
        return terms(startsOn, endsOn, null, null);
    }

    static Offering terms(
            LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {
        return new Offering(
                startsOn,
                endsOn,
                Delivery.BLENDED,
                opensOn,
                closesOn,
                WaitingOrder.FIRST_COME,
                Offering.USUAL_OFFER_DAYS,
                List.of(),
                List.of(),
                null,
                null);
    }

    static Offering costing(@Nullable Long pricePence, @Nullable Payer payer) {
        return new Offering(
                STARTS_ON,
                ENDS_ON,
                Delivery.BLENDED,
                null,
                null,
                WaitingOrder.FIRST_COME,
                Offering.USUAL_OFFER_DAYS,
                List.of(),
                List.of(),
                pricePence,
                payer);
    }

    static Cohort planned(int capacity) {
        return Cohort.plan(ID, "P0001", CourseFixtures.accredited(), plan(capacity), NOW);
    }

    public static Cohort open(int capacity) {
        var cohort = planned(capacity);
        cohort.open(CourseFixtures.accredited(), NOW);
        return cohort;
    }

    static Cohort open(Offering terms) {
        var cohort = Cohort.plan(ID, "P0001", CourseFixtures.accredited(), plan(terms), NOW);
        cohort.open(CourseFixtures.accredited(), NOW);
        return cohort;
    }

    /** With a price. */
    public static Cohort open(long pricePence, Payer payer) {
        return open(costing(pricePence, payer));
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
