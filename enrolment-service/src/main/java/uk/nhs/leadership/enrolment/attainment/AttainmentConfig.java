package uk.nhs.leadership.enrolment.attainment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for all attainments. */
@ConfigMapping(prefix = "enrolment.attainment")
interface AttainmentConfig {

    /** For how many months one counts from the day on which it is verified: three years, as revalidation of professionals takes. */
    @WithDefault("36")
    int months();
}
