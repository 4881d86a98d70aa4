package uk.nhs.leadership.enrolment.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_REACHED;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_NOT_OPEN;
import static uk.nhs.leadership.enrolment.funding.FundingRule.NOT_ELIGIBLE_FOR_FUNDING;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.CohortFixtures;
import uk.nhs.leadership.enrolment.cohort.Payer;

class PurseTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final LocalDate TODAY = NOW.date();

    private final Cohort cohort = CohortFixtures.open(40_000, Payer.NATIONAL_PROGRAMME);

    @Test
    void aCohortThatNoCapIsAboutIsPaidAsItAlwaysWas() {
        assertThat(Purse.EMPTY.refusal(cohort, "RJ1", NOW)).isEmpty();
        assertThat(Purse.EMPTY.pay(cohort, "RJ1", NOW)).isNull();
    }

    @Test
    void aCapPaysThePriceUntilItsPlacesAreUsedUp() {
        var purse = purse(cap().places(2));

        assertThat(purse.pay(cohort, "RJ1", NOW))
                .isEqualTo(new Funding(FIRST, 40_000L, Payer.NATIONAL_PROGRAMME, null));
        purse.pay(cohort, "RJZ", NOW);

        assertThat(purse.refusal(cohort, "RJ1", NOW)).contains(FUNDING_CAP_REACHED);
        assertThatThrownBy(() -> purse.pay(cohort, "RJ1", NOW)).isBrokenRule(FUNDING_CAP_REACHED);
    }

    @Test
    void anAmountIsNeverOverdrawnNotByPartOfAPrice() {
        var purse = purse(cap().pence(99_999));

        purse.pay(cohort, "RJ1", NOW);
        purse.pay(cohort, "RJ1", NOW);

        assertThatThrownBy(() -> purse.pay(cohort, "RJ1", NOW)).isBrokenRule(FUNDING_CAP_REACHED);
    }

    @Test
    void anAmountIsUsedToItsLastPenny() {
        var purse = purse(cap().pence(80_000));

        purse.pay(cohort, "RJ1", NOW);
        purse.pay(cohort, "RJ1", NOW);

        assertThat(purse.refusal(cohort, "RJ1", NOW)).contains(FUNDING_CAP_REACHED);
    }

    @Test
    void whatIsUsedAlreadyCounts() {
        assertThat(purse(cap().places(5).used(5)).refusal(cohort, "RJ1", NOW)).contains(FUNDING_CAP_REACHED);
    }

    @Test
    void otherTrustsAreNotEligible() {
        var purse = purse(cap().places(5).trusts("RJ1", "R0A"));

        assertThat(purse.refusal(cohort, "RJZ", NOW)).contains(NOT_ELIGIBLE_FOR_FUNDING);
        assertThat(purse.refusal(cohort, "R0A", NOW)).isEmpty();
    }

    @Test
    void itPaysFromTheFirstOfItsDaysToTheLast() {
        var purse = purse(cap().places(5).days(TODAY, TODAY.plusDays(1)));

        assertThat(purse.refusal(cohort, "RJ1", CohortFixtures.noonOn(TODAY.minusDays(1))))
                .contains(FUNDING_NOT_OPEN);
        assertThat(purse.refusal(cohort, "RJ1", CohortFixtures.noonOn(TODAY))).isEmpty();
        assertThat(purse.refusal(cohort, "RJ1", CohortFixtures.noonOn(TODAY.plusDays(1))))
                .isEmpty();
        assertThat(purse.refusal(cohort, "RJ1", CohortFixtures.noonOn(TODAY.plusDays(2))))
                .contains(FUNDING_NOT_OPEN);
    }

    @Test
    void whereACapLetsPlacesBeTakenUnfundedTheTrustPaysInsteadOfIt() {
        var purse = purse(cap().places(1).used(1).beyond(Beyond.UNFUNDED));

        assertThat(purse.refusal(cohort, "RJ1", NOW)).isEmpty();
        assertThat(purse.pay(cohort, "RJ1", NOW)).isEqualTo(new Funding(null, null, Payer.TRUST, FUNDING_CAP_REACHED));
    }

    @Test
    void whoPaysAnywayGoesOnPayingWhereAnothersMoneyEnds() {
        var ofItsProvider = CohortFixtures.open(40_000, Payer.PROVIDER);
        var free = CohortFixtures.open(20);
        var purse = purse(cap().places(1).used(1).beyond(Beyond.UNFUNDED));

        assertThat(purse.pay(ofItsProvider, "RJ1", NOW))
                .isEqualTo(new Funding(null, null, Payer.PROVIDER, FUNDING_CAP_REACHED));
        assertThat(purse.pay(free, "RJ1", NOW)).isEqualTo(new Funding(null, null, null, FUNDING_CAP_REACHED));
    }

    @Test
    void theFirstThatCanPayDoesAndTheNextWhenItCannot() {
        var purse = purse(cap().places(1), cap().places(1).id(SECOND));

        assertThat(capOf(purse.pay(cohort, "RJ1", NOW))).isEqualTo(FIRST);
        assertThat(capOf(purse.pay(cohort, "RJ1", NOW))).isEqualTo(SECOND);
        assertThat(purse.refusal(cohort, "RJ1", NOW)).contains(FUNDING_CAP_REACHED);
    }

    @Test
    void oneThatRefusesDoesSoThoughAnotherWouldNot() {
        var purse = purse(
                cap().places(1).used(1).beyond(Beyond.UNFUNDED),
                cap().places(1).used(1).id(SECOND));

        assertThat(purse.refusal(cohort, "RJ1", NOW)).contains(FUNDING_CAP_REACHED);
    }

    @Test
    void onlyThoseThatCameNearestToPayingRefuse() {
        var purse = purse(
                cap().places(1).trusts("R0A"),
                cap().places(1).used(1).id(SECOND).beyond(Beyond.UNFUNDED));

        assertThat(purse.refusal(cohort, "RJ1", NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void aClosedCapPaysNothingAndRefusesOnlyIfItWasNotAnError(CloseReason reason) {
        var purse = purse(cap().places(5).closed(reason));

        assertThat(purse.refusal(cohort, "RJ1", NOW).isPresent()).isEqualTo(!reason.silences());
        if (reason.silences()) {
            assertThat(purse.pay(cohort, "RJ1", NOW)).isNull();
        } else {
            assertThat(purse.refusal(cohort, "RJ1", NOW)).contains(FUNDING_NOT_OPEN);
        }
    }

    @Test
    void itIsKnownWhatOneOfTheCapsPaidFor() {
        var purse = purse(cap().places(5));

        assertThat(purse.holds(new Funding(FIRST, 1L, Payer.PROVIDER, null))).isTrue();
        assertThat(purse.holds(new Funding(SECOND, 1L, Payer.PROVIDER, null))).isFalse();
        assertThat(purse.holds(new Funding(null, null, Payer.TRUST, FUNDING_CAP_REACHED)))
                .isFalse();
        assertThat(purse.holds(null)).isFalse();
    }

    private static @Nullable UUID capOf(@Nullable Funding funding) {
        return funding == null ? null : funding.fundingCapId();
    }

    private static Purse purse(Builder... caps) {
        return new Purse(List.of(caps).stream().map(Builder::pot).toList());
    }

    /** National money for everybody, this month, that refuses whom it does not pay for. */
    private static Builder cap() {
        return new Builder();
    }

    private static final class Builder {
        private UUID id = FIRST;
        private List<String> trusts = List.of();
        private LocalDate from = TODAY.minusDays(10);
        private LocalDate until = TODAY.plusDays(10);
        private @Nullable Integer places;
        private @Nullable Long pence;
        private Beyond beyond = Beyond.REFUSE;
        private @Nullable CloseReason closed;
        private int used;

        Builder id(UUID other) {
            id = other;
            return this;
        }

        Builder trusts(String... some) {
            trusts = List.of(some);
            return this;
        }

        Builder days(LocalDate first, LocalDate last) {
            from = first;
            until = last;
            return this;
        }

        Builder places(int most) {
            places = most;
            return this;
        }

        Builder pence(long most) {
            pence = most;
            return this;
        }

        Builder beyond(Beyond what) {
            beyond = what;
            return this;
        }

        Builder closed(CloseReason reason) {
            closed = reason;
            return this;
        }

        Builder used(int many) {
            used = many;
            return this;
        }

        Pot pot() {
            var promise = new FundingPromise(
                    Payer.NATIONAL_PROGRAMME, FIRST, null, trusts, from, until, places, pence, beyond);
            return new Pot(id, promise, closed, used, used * 40_000L);
        }
    }
}
