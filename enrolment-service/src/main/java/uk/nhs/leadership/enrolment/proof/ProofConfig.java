package uk.nhs.leadership.enrolment.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How certificates speak of this service and of who stands behind them. */
@ConfigMapping(prefix = "enrolment.proof")
interface ProofConfig {
    /** Where this service is reached from outside, without a slash at the end: links and QR codes begin with it. */
    String address();

    /** Who stands behind certificates. */
    @WithDefault("NHS England")
    String issuer();

    /** Where people read who that is. */
    @WithDefault("https://www.england.nhs.uk/")
    URI issuerAddress();
}
