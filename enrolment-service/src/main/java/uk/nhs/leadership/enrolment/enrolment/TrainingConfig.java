package uk.nhs.leadership.enrolment.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for all courses. */
@ConfigMapping(prefix = "enrolment.training")
interface TrainingConfig {

    /** The first outcome and two resubmissions, as national programmes for leaders allow. */
    @WithDefault("3")
    int mostOutcomes();
}
