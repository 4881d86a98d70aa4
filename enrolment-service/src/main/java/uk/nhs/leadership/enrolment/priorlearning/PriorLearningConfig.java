package uk.nhs.leadership.enrolment.priorlearning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what was learned before counts. */
@ConfigMapping(prefix = "enrolment.prior-learning")
interface PriorLearningConfig {

    /** How many years ago it may have been finished. Five, as providers of accredited qualifications commonly hold it. */
    @WithDefault("5")
    int years();

    /** Of the hours of a course. Half, so that whoever is awarded was taught and seen for the greater part by who awards. */
    @WithDefault("50")
    int percent();
}
