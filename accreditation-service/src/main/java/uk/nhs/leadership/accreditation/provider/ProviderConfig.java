package uk.nhs.leadership.accreditation.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a provider earns trust. */
@ConfigMapping(prefix = "accreditation.trust")
interface ProviderConfig {

    /** Two years: by then there are results of cohorts that began and ended under the accreditation. */
    @WithDefault("2")
    int yearsApproved();

    /** Three years, as long as an assessor's employment counts as an interest. */
    @WithDefault("3")
    int yearsWithoutTrouble();
}
