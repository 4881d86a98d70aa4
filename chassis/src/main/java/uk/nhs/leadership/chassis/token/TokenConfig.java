package uk.nhs.leadership.chassis.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many verified tokens are remembered, and for how long. */
@ConfigMapping(prefix = "chassis.token")
interface TokenConfig {

    /** At most this many; the least recently used go first. About 4 KiB each. */
    @WithDefault("10000")
    int remembered();

    /** After this time a token is verified again, so that a key that was withdrawn stops working. */
    @WithDefault("60s")
    Duration trustedFor();
}
