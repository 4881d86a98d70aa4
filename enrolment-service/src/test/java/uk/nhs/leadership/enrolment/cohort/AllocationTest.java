package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_BELOW_TAKEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_RELEASED_TOO_LATE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_TOO_LARGE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.PlacesReleased;

/** What it means that places of a cohort are kept for a trust. */
class AllocationTest {
    private static final Course COURSE = CourseFixtures.accredited();

    @Test
    void whatIsKeptForOneTrustIsNotThereForAnother() {
        var cohort = CohortFixtures.open(3);
        keep(cohort, "RJ1", 2);
        cohort.take("RJZ", COURSE, NOW);

        assertThatThrownBy(() -> cohort.take("RJZ", COURSE, NOW)).isBrokenRule(COHORT_FULL);

        assertThat(cohort.isFull("RJZ")).isTrue();
        assertThat(cohort.isFull("RJ1")).isFalse();
        assertThat(cohort.placesTaken()).isEqualTo(1);
    }

    @Test
    void aTrustThatHasUsedUpItsOwnTakesOpenPlaces() {
        var cohort = CohortFixtures.open(3);
        keep(cohort, "RJ1", 1);
        take(cohort, "RJ1", 3);

        assertThat(cohort.isFull("RJ1")).isTrue();
        assertThat(cohort.isFull("RJZ")).isTrue();
    }

    @Test
    void anOpenPlaceIsGivenBackBeforeOneOfTheTrustsOwn() {
        var cohort = CohortFixtures.open(3);
        keep(cohort, "RJ1", 1);
        take(cohort, "RJ1", 2);

        cohort.giveBack("RJ1", NOW);

        take(cohort, "RJZ", 2);
        assertThat(cohort.isFull("RJ1")).isTrue();
        assertThat(cohort.isFull("RJZ")).isTrue();
    }

    @Test
    void oneOfTheTrustsOwnThatIsGivenBackIsKeptForItAgain() {
        var cohort = CohortFixtures.open(1);
        keep(cohort, "RJ1", 1);
        cohort.take("RJ1", COURSE, NOW);

        cohort.giveBack("RJ1", NOW);

        assertThat(cohort.isFull("RJZ")).isTrue();
        assertThat(cohort.isFull("RJ1")).isFalse();
    }

    @Test
    void whatTheTrustHadTakenBeforeCountsAmongWhatIsKeptForIt() {
        var cohort = CohortFixtures.open(4);
        take(cohort, "RJ1", 2);

        cohort.allocate(UUID.randomUUID(), "RJ1", 3, 2, null, NOW);

        take(cohort, "RJZ", 1);
        assertThat(cohort.isFull("RJZ")).isTrue();
        take(cohort, "RJ1", 1);
        assertThat(cohort.isFull("RJ1")).isTrue();
    }

    @Test
    void moreThanThereIsCannotBeKept() {
        var cohort = CohortFixtures.open(3);
        take(cohort, "RJZ", 1);
        keep(cohort, "RJ1", 1);

        assertThatThrownBy(() -> keep(cohort, "R0A", 2)).isBrokenRule(ALLOCATION_TOO_LARGE);
        assertThatThrownBy(() -> keep(cohort, "RJ1", 3)).isBrokenRule(ALLOCATION_TOO_LARGE);

        assertThat(cohort.placesAllocated()).isEqualTo(1);
        keep(cohort, "R0A", 1);
        assertThat(cohort.openPlacesFree()).isZero();
    }

    @Test
    void whatIsTakenOfItStaysKept() {
        var cohort = CohortFixtures.open(5);
        keep(cohort, "RJ1", 3);
        take(cohort, "RJ1", 2);

        assertThatThrownBy(() -> keep(cohort, "RJ1", 1)).isBrokenRule(ALLOCATION_BELOW_TAKEN);

        assertThat(cohort.placesAllocated()).isEqualTo(3);
        keep(cohort, "RJ1", 2);
        assertThat(cohort.openPlacesFree()).isEqualTo(3);
    }

    @Test
    void nothingIsKeptAnyMoreWhenNoneIsAskedFor() {
        var cohort = CohortFixtures.open(2);
        keep(cohort, "RJ1", 2);

        keep(cohort, "RJ1", 0);

        take(cohort, "RJZ", 2);
        assertThat(cohort.isFull("RJ1")).isTrue();
    }

    @Test
    void nothingIsKeptAfterTheStart() {
        var cohort = CohortFixtures.open(2);

        assertThatThrownBy(() -> cohort.allocate(UUID.randomUUID(), "RJ1", 1, 0, null, noonOn(STARTS_ON.plusDays(1))))
                .isBrokenRule(COHORT_ALREADY_STARTED);

        assertThat(cohort.placesAllocated()).isZero();
    }

    @Test
    void whatIsNotTakenIsOpenToEveryoneFromTheDayItIsReleased() {
        var cohort = CohortFixtures.open(4);
        cohort.allocate(UUID.randomUUID(), "RJ1", 3, 0, STARTS_ON.minusDays(3), NOW);
        keep(cohort, "R0A", 1);
        cohort.take("RJ1", COURSE, NOW);

        var before = cohort.release(noonOn(STARTS_ON.minusDays(4)));
        var released = cohort.release(noonOn(STARTS_ON.minusDays(3)));

        assertThat(before).isEmpty();
        assertThat(released).containsExactly(new PlacesReleased(cohort.id(), "P0001", "RJ1", 1));
        assertThat(cohort.placesAllocated()).isEqualTo(2);
        assertThat(cohort.openPlacesFree()).isEqualTo(2);
        assertThat(cohort.release(noonOn(STARTS_ON))).isEmpty();
    }

    @Test
    void nothingIsReleasedAfterTheStart() {
        var cohort = CohortFixtures.open(4);

        assertThatThrownBy(() -> cohort.allocate(UUID.randomUUID(), "RJ1", 3, 0, STARTS_ON.plusDays(1), NOW))
                .isBrokenRule(ALLOCATION_RELEASED_TOO_LATE);

        assertThat(cohort.placesAllocated()).isZero();
    }

    @Test
    void theProviderAndTheTrustAreToldAndNobodyElse() {
        var kept = CohortFixtures.open(2).allocate(UUID.randomUUID(), "RJ1", 1, 0, null, NOW);

        assertThat(kept.audience()).isEqualTo(Audience.only("P0001", "RJ1"));
        assertThat(kept.places()).isEqualTo(1);
    }

    /** However it goes: nobody takes what is kept for another, and nothing is sold twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void placesAreNeverOversoldWhoeverComesAndGoes(long seed) {
        var chance = new Random(seed);
        var trusts = List.of("RJ1", "RJZ", "R0A", "RRV");
        var kept = new int[trusts.size()];
        var taken = new int[trusts.size()];
        var cohort = CohortFixtures.open(12);
        for (var act = 0; act < 2_000; act++) {
            var nth = chance.nextInt(trusts.size());
            var trust = trusts.get(nth);
            switch (chance.nextInt(3)) {
                case 0 -> {
                    var places = chance.nextInt(6);
                    if (isAllowed(() -> cohort.allocate(UUID.randomUUID(), trust, places, taken[nth], null, NOW))) {
                        kept[nth] = places;
                    }
                }
                case 1 -> {
                    if (isAllowed(() -> cohort.take(trust, COURSE, NOW))) {
                        taken[nth]++;
                    }
                }
                default -> {
                    if (taken[nth] > 0) {
                        cohort.giveBack(trust, NOW);
                        taken[nth]--;
                    }
                }
            }
            var ownOrPromised = 0;
            var all = 0;
            for (var each = 0; each < kept.length; each++) {
                ownOrPromised += Math.max(kept[each], taken[each]);
                all += taken[each];
                assertThat(taken[each] < kept[each] && cohort.isFull(trusts.get(each)))
                        .as("what is kept for %s is there", trusts.get(each))
                        .isFalse();
            }
            assertThat(cohort.placesTaken()).isEqualTo(all);
            assertThat(cohort.openPlacesFree()).isEqualTo(12 - ownOrPromised).isNotNegative();
        }
    }

    private static boolean isAllowed(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static void keep(Cohort cohort, String trust, int places) {
        cohort.allocate(UUID.randomUUID(), trust, places, 0, null, NOW);
    }

    private static void take(Cohort cohort, String trust, int places) {
        for (var each = 0; each < places; each++) {
            cohort.take(trust, COURSE, NOW);
        }
    }
}
