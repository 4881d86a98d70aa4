package uk.nhs.leadership.accreditation.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From where on somebody looks. None of them says that a course is bad: each says that it is time to ask. */
@ConfigMapping(prefix = "accreditation.thresholds")
interface ThresholdConfig {

    /** One in ten: twice what national programmes see in an ordinary year. */
    @WithDefault("10")
    int qualityWithdrawalPercent();

    /** Two people may have had the same bad day; three are no accident. */
    @WithDefault("3")
    int qualityWithdrawalsAtLeast();

    /** Below this, more than two of five who ended left without completing. */
    @WithDefault("60")
    int completionPercent();

    /** A rate of fewer people than this moves by a fifth with each of them. */
    @WithDefault("5")
    int peopleAtLeast();

    /** Points below the others of the stage: more than courses of one stage differ by their audience. */
    @WithDefault("20")
    int passRatePointsBelowStage();

    /** Otherwise "the others" would be one or two providers, each of whom could work out the other. */
    @WithDefault("3")
    int otherProvidersAtLeast();

    /** One may be a misfortune. */
    @WithDefault("2")
    int concernsSubstantiatedInAYear();

    /** As long again as there was to write it. */
    @WithDefault("20")
    int returnWorkingDaysLate();
}
