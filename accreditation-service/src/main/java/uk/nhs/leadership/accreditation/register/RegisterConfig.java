package uk.nhs.leadership.accreditation.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the register speaks of itself. */
@ConfigMapping(prefix = "accreditation.register")
interface RegisterConfig {
    /** Where this service is reached from outside, without a slash at the end: every address that it tells begins with it. */
    String address();

    /** Who accredits. */
    @WithDefault("NHS England")
    String nationalBody();
}
