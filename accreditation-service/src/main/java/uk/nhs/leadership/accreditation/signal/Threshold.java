package uk.nhs.leadership.accreditation.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import uk.nhs.leadership.accreditation.delivery.Delivered;
import uk.nhs.leadership.accreditation.review.Trigger;

/** Tells which thresholds figures cross. */
@ApplicationScoped
class Threshold {
    private static final int ALL = 100;

    private final ThresholdConfig config;

    Threshold(ThresholdConfig config) {
        this.config = config;
    }

    /** @param concerns how many were found substantiated in the year */
    Set<Trigger> crossed(Delivered own, StageResult others, int concerns, boolean returnOverdue) {
        var crossed = EnumSet.noneOf(Trigger.class);
        if (own.leftForQuality() >= config.qualityWithdrawalsAtLeast()
                && own.leftForQuality() * ALL >= config.qualityWithdrawalPercent() * own.taught()) {
            crossed.add(Trigger.QUALITY_WITHDRAWALS);
        }
        var ended = own.completed() + own.withdrawn();
        if (ended >= config.peopleAtLeast() && own.completed() * ALL < config.completionPercent() * ended) {
            crossed.add(Trigger.COMPLETION_LOW);
        }
        if (isFarBelow(own, others)) {
            crossed.add(Trigger.PASS_RATE_BELOW_STAGE);
        }
        if (concerns >= config.concernsSubstantiatedInAYear()) {
            crossed.add(Trigger.CONCERNS_SUBSTANTIATED);
        }
        if (returnOverdue) {
            crossed.add(Trigger.RETURN_OVERDUE);
        }
        return crossed;
    }

    private boolean isFarBelow(Delivered own, StageResult others) {
        var outcomes = own.passed() + own.notPassed();
        var outcomesOfOthers = others.passed() + others.notPassed();
        if (outcomes < config.peopleAtLeast() || others.providers() < config.otherProvidersAtLeast()) {
            return false;
        }
        // passed / outcomes + points / 100 <= passed of others / outcomes of others, without rounding
        return (long) own.passed() * ALL * outcomesOfOthers
                        + (long) config.passRatePointsBelowStage() * outcomes * outcomesOfOthers
                <= (long) others.passed() * ALL * outcomes;
    }
}
