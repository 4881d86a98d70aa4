package uk.nhs.leadership.chassis.publicread;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of what anyone may read is kept in memory, and for how long it is sent unasked. */
@ConfigMapping(prefix = "chassis.public-read")
interface PublicReadConfig {

    /** Bytes of answers kept at most: some hundred large ones, or tens of thousands of small ones. */
    @WithDefault("32M")
    MemorySize kept();

    /**
     * How long an answer is sent again without asking the database whether anything has been changed; zero for never. A
     * change made by this process ends it at once, so that it bounds how late one made by another replica is seen.
     */
    @WithDefault("0S")
    Duration recentFor();

    /** Bytes of answers that are sent again, at most. */
    @WithDefault("32M")
    MemorySize recent();
}
