package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.ENDS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.costing;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.terms;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.CAPACITY_BELOW_TAKEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CANCELLED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_AGREED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_NEEDS_A_PAYER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_STARTS_IN_THE_PAST;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;

/** What a provider may change of a cohort, and until when. */
class CohortChangeTest {
    private static final Course COURSE = CourseFixtures.accredited();

    @Test
    void onlyWhatIsDifferentIsAnnouncedAsChanged() {
        var cohort = CohortFixtures.open(20);
        var later = terms(STARTS_ON.plusDays(7), ENDS_ON.plusDays(7));

        var changed = cohort.change(later, 24, COURSE, NOW).orElseThrow();

        assertThat(changed.changed()).containsExactly("startsOn", "endsOn", "capacity");
        assertThat(changed.startsOn()).isEqualTo(STARTS_ON.plusDays(7));
        assertThat(changed.audience()).isEqualTo(Audience.everyone());
        assertThat(cohort.startsOn()).isEqualTo(STARTS_ON.plusDays(7));
        assertThat(cohort.capacity()).isEqualTo(24);
    }

    @Test
    void whatIsSaidAgainChangesNothingAndIsNotAnnounced() {
        assertThat(CohortFixtures.open(20).change(terms(), 20, COURSE, NOW)).isEmpty();
    }

    @Test
    void aCohortThatIsOnlyPlannedChangesForItsProviderAlone() {
        var changed = CohortFixtures.planned(20).change(terms(), 21, COURSE, NOW);

        assertThat(changed.orElseThrow().audience()).isEqualTo(Audience.only("P0001"));
    }

    @Test
    void aNewStartLiesWithinTheAccreditationAndNotBeforeToday() {
        var cohort = CohortFixtures.open(20);
        var yesterday = terms(NOW.date().minusDays(1), ENDS_ON);
        var afterTheTerm = terms(CourseFixtures.LAST_DAY.plusDays(1), CourseFixtures.LAST_DAY.plusDays(2));

        assertThatThrownBy(() -> cohort.change(yesterday, 20, COURSE, NOW)).isBrokenRule(COHORT_STARTS_IN_THE_PAST);
        assertThatThrownBy(() -> cohort.change(afterTheTerm, 20, COURSE, NOW))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);

        assertThat(cohort.startsOn()).isEqualTo(STARTS_ON);
    }

    @Test
    void aNewStartWithinATeachOutIsRefused() {
        var cohort = CohortFixtures.open(20);
        var taughtOut = CourseFixtures.withdrawn(STARTS_ON.plusDays(1), ENDS_ON);

        assertThatThrownBy(() -> cohort.change(terms(STARTS_ON.plusDays(1), ENDS_ON), 20, taughtOut, NOW))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);

        assertThat(cohort.startsOn()).isEqualTo(STARTS_ON);
    }

    /** What has nothing to do with the start can be put right although the accreditation has ended meanwhile. */
    @Test
    void whoseStartStaysIsNotAskedForAnAccreditation() {
        var cohort = CohortFixtures.open(20);

        cohort.change(terms(STARTS_ON, ENDS_ON.plusDays(1)), 20, CourseFixtures.withdrawn(STARTS_ON, ENDS_ON), NOW);

        assertThat(cohort.terms().endsOn()).isEqualTo(ENDS_ON.plusDays(1));
    }

    @Test
    void itStaysACohortThatCouldBePlanned() {
        var cohort = CohortFixtures.open(20);

        assertThatThrownBy(() -> cohort.change(terms(STARTS_ON, STARTS_ON.minusDays(1)), 20, COURSE, NOW))
                .isBrokenRule(COHORT_ENDS_BEFORE_IT_STARTS);
        assertThatThrownBy(() -> cohort.change(costing(45_000L, null), 20, COURSE, NOW))
                .isBrokenRule(COHORT_PRICE_NEEDS_A_PAYER);

        assertThat(cohort.terms()).isEqualTo(terms());
    }

    @Test
    void placesThatAreTakenOrKeptStay() {
        var cohort = CohortFixtures.open(20);
        cohort.allocate(UUID.randomUUID(), "RJ1", 3, 0, null, NOW);
        cohort.take("RJ1", COURSE, NOW);
        cohort.take("RJZ", COURSE, NOW);

        assertThatThrownBy(() -> cohort.change(terms(), 3, COURSE, NOW)).isBrokenRule(CAPACITY_BELOW_TAKEN);

        assertThat(cohort.capacity()).isEqualTo(20);
        cohort.change(terms(), 4, COURSE, NOW);
        assertThat(cohort.isFull("RJZ")).isTrue();
        assertThat(cohort.isFull("RJ1")).isFalse();
    }

    @Test
    void thePriceStaysForThoseWhoHaveAPlaceAtIt() {
        var cohort = CohortFixtures.open(costing(45_000L, Payer.TRUST));
        cohort.change(costing(40_000L, Payer.TRUST), 20, COURSE, NOW);
        cohort.take("RJ1", COURSE, NOW);

        assertThatThrownBy(() -> cohort.change(costing(45_000L, Payer.TRUST), 20, COURSE, NOW))
                .isBrokenRule(COHORT_PRICE_AGREED);
        assertThatThrownBy(() -> cohort.change(costing(40_000L, Payer.PARTICIPANT), 20, COURSE, NOW))
                .isBrokenRule(COHORT_PRICE_AGREED);

        assertThat(cohort.terms()).isEqualTo(costing(40_000L, Payer.TRUST));
    }

    @Test
    void nothingChangesOnceItHasStartedOrIsCalledOff() {
        var started = CohortFixtures.open(20);
        started.start(COURSE, noonOn(STARTS_ON));
        var cancelled = CohortFixtures.open(20);
        cancelled.cancel(CancellationReason.OTHER, "No", NOW);

        assertThatThrownBy(() -> started.change(terms(), 21, COURSE, noonOn(STARTS_ON)))
                .isBrokenRule(COHORT_ALREADY_STARTED);
        assertThatThrownBy(() -> cancelled.change(terms(), 21, COURSE, NOW)).isBrokenRule(COHORT_CANCELLED);

        assertThat(started.capacity()).isEqualTo(20);
        assertThat(cancelled.capacity()).isEqualTo(20);
    }

    @Test
    void noCohortIsPlannedForThePast() {
        var yesterday = CohortFixtures.plan(terms(NOW.date().minusDays(1), ENDS_ON));

        assertThatThrownBy(() -> Cohort.plan(UUID.randomUUID(), "P0001", COURSE, yesterday, NOW))
                .isBrokenRule(COHORT_STARTS_IN_THE_PAST);
    }
}
