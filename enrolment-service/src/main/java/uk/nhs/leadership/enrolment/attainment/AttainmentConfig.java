package uk.nhs.leadership.enrolment.attainment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for all attainments. */
@ConfigMapping(prefix = "enrolment.attainment")
interface AttainmentConfig {

    /** For how many months one counts from the day on which it is verified: three years, as revalidation of professionals takes. */
    @WithDefault("36")
    int months();

    /**
     * How many months ago the feedback of a 360-degree feedback may have begun to be collected: what somebody was like two years
     * ago says little of today, and instruments advise to ask again after one or two years.
     */
    @WithDefault("24")
    int threeSixtyMonths();
}
