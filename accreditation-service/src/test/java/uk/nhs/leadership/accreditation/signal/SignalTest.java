package uk.nhs.leadership.accreditation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.review.Trigger.COMPLETION_LOW;
import static uk.nhs.leadership.accreditation.review.Trigger.CONCERNS_SUBSTANTIATED;
import static uk.nhs.leadership.accreditation.review.Trigger.PASS_RATE_BELOW_STAGE;
import static uk.nhs.leadership.accreditation.review.Trigger.QUALITY_WITHDRAWALS;
import static uk.nhs.leadership.accreditation.review.Trigger.RETURN_OVERDUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.delivery.Delivered;
import uk.nhs.leadership.accreditation.review.Trigger;

class SignalTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);
    private static final StageResult NO_OTHERS = new StageResult(0, 0, 0);
    private static final StageResult OTHERS = new StageResult(3, 90, 10);
    private static final Threshold THRESHOLD = new Threshold(new AsConfigured());

    @Test
    void threeOfThirtyWhoLeftForQualityAreOneInTenAndTwoAreNot() {
        assertThat(crossed(new Delivered("", 30, 20, 3, 3, 0, 0))).containsExactly(QUALITY_WITHDRAWALS);
        assertThat(crossed(new Delivered("", 31, 20, 3, 3, 0, 0))).isEmpty();
        assertThat(crossed(new Delivered("", 10, 8, 2, 2, 0, 0))).isEmpty();
    }

    @Test
    void completionIsThatOfThoseWhoEndedAndNotOfThoseStillTaught() {
        assertThat(crossed(new Delivered("", 100, 6, 4, 0, 0, 0))).isEmpty();
        assertThat(crossed(new Delivered("", 100, 5, 4, 0, 0, 0))).containsExactly(COMPLETION_LOW);
        assertThat(crossed(new Delivered("", 100, 0, 4, 0, 0, 0))).isEmpty();
        assertThat(crossed(new Delivered("", 100, 0, 5, 0, 0, 0))).containsExactly(COMPLETION_LOW);
    }

    @Test
    void theRateOfThoseWhoPassedIsSetAgainstThreeOtherProvidersOrMore() {
        var fourteenOfTwenty = new Delivered("", 20, 20, 0, 0, 14, 6);
        var threeOfFour = new Delivered("", 4, 4, 0, 0, 1, 3);

        assertThat(crossed(fourteenOfTwenty, OTHERS)).containsExactly(PASS_RATE_BELOW_STAGE);
        assertThat(crossed(new Delivered("", 100, 100, 0, 0, 71, 29), OTHERS)).isEmpty();
        assertThat(crossed(fourteenOfTwenty, new StageResult(2, 90, 10))).isEmpty();
        assertThat(crossed(threeOfFour, OTHERS)).isEmpty();
    }

    @Test
    void aSecondConcernThatWasSoAndALateReturnCount() {
        var nothing = Delivered.nothing("");

        assertThat(THRESHOLD.crossed(nothing, NO_OTHERS, 1, false)).isEmpty();
        assertThat(THRESHOLD.crossed(nothing, NO_OTHERS, 2, false)).containsExactly(CONCERNS_SUBSTANTIATED);
        assertThat(THRESHOLD.crossed(nothing, NO_OTHERS, 0, true)).containsExactly(RETURN_OVERDUE);
    }

    @Test
    void onlyWhatWasNotCrossedBeforeIsNews() {
        var signal = new Signal();
        var few = new Delivered("", 10, 2, 3, 0, 0, 0);

        assertThat(signal.count(few, NO_OTHERS, List.of(COMPLETION_LOW), DAY, false))
                .containsExactly(COMPLETION_LOW);
        assertThat(signal.count(few, NO_OTHERS, List.of(COMPLETION_LOW), DAY.plusDays(1), false))
                .isEmpty();
        assertThat(signal.count(few, NO_OTHERS, List.of(), DAY.plusDays(2), false))
                .isEmpty();
        assertThat(signal.count(few, NO_OTHERS, List.of(COMPLETION_LOW), DAY.plusDays(3), true))
                .containsExactly(COMPLETION_LOW);
    }

    @Test
    void fiveMayBeShownAndFourMayNot() {
        assertThat(shown(new Delivered("", 5, 5, 0, 0, 5, 0))).isEqualTo(new Shown(5, 5, 0, 0, 5, 0, null));
        assertThat(shown(new Delivered("", 4, 4, 0, 0, 4, 0)))
                .isEqualTo(new Shown(null, null, null, null, null, null, null));
    }

    @Test
    void nothingIsShownFromWhichFewerThanFiveCouldBeWorkedOut() {
        // Two are still taught: all but two ended.
        assertThat(shown(new Delivered("", 20, 12, 6, 0, 0, 0))).isEqualTo(new Shown(20, null, null, null, 0, 0, null));
        // Of six who left, two gave another reason.
        assertThat(shown(new Delivered("", 20, 8, 6, 4, 0, 0)).leftForQuality()).isNull();
        assertThat(shown(new Delivered("", 30, 14, 11, 6, 0, 0)).leftForQuality())
                .isEqualTo(6);
        // One of twenty did not pass.
        assertThat(shown(new Delivered("", 20, 20, 0, 0, 19, 1)).passed()).isNull();
    }

    @Test
    void ratesAreOfWhatIsShown() {
        var shown = shown(new Delivered("", 30, 15, 5, 0, 10, 5));

        assertThat(shown.completionRate()).isEqualTo(75);
        assertThat(shown.passRate()).isEqualTo(67);
        assertThat(shown.isSuppressed()).isFalse();
        assertThat(shown(new Delivered("", 4, 4, 0, 0, 4, 0)).completionRate()).isNull();
        assertThat(shown(Delivered.nothing("")).passRate()).isNull();
        assertThat(shown(Delivered.nothing("")).isSuppressed()).isFalse();
    }

    @Test
    void theOthersOfTheStageAreShownWhenTheyAreThreeProvidersOrMore() {
        assertThat(shown(Delivered.nothing(""), OTHERS).stagePassed()).isEqualTo(90);
        assertThat(shown(Delivered.nothing(""), new StageResult(2, 90, 10)).stagePassed())
                .isNull();
        assertThat(shown(Delivered.nothing(""), new StageResult(3, 99, 1)).stagePassed())
                .isNull();
    }

    private static Set<Trigger> crossed(Delivered own) {
        return crossed(own, NO_OTHERS);
    }

    private static Set<Trigger> crossed(Delivered own, StageResult others) {
        return THRESHOLD.crossed(own, others, 0, false);
    }

    private static Shown shown(Delivered own) {
        return shown(own, NO_OTHERS);
    }

    private static Shown shown(Delivered own, StageResult others) {
        var signal = new Signal();
        signal.count(own, others, List.of(), DAY, false);
        return Shown.of(signal);
    }

    private record AsConfigured() implements ThresholdConfig {
        @Override
        public int qualityWithdrawalPercent() {
            return 10;
        }

        @Override
        public int qualityWithdrawalsAtLeast() {
            return 3;
        }

        @Override
        public int completionPercent() {
            return 60;
        }

        @Override
        public int peopleAtLeast() {
            return 5;
        }

        @Override
        public int passRatePointsBelowStage() {
            return 20;
        }

        @Override
        public int otherProvidersAtLeast() {
            return 3;
        }

        @Override
        public int concernsSubstantiatedInAYear() {
            return 2;
        }

        @Override
        public int returnWorkingDaysLate() {
            return 20;
        }
    }
}
