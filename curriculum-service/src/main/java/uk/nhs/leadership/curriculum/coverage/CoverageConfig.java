package uk.nhs.leadership.curriculum.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How much time it takes at the least to work towards one outcome. A module whose claims together take longer than its
 * learning hours claims too much. The defaults are this project's own judgement, for want of a published one: half an
 * hour to meet something, two to practise it with feedback, three to show it and have it judged.
 */
@ConfigMapping(prefix = "curriculum.coverage")
interface CoverageConfig {
    @WithDefault("PT30M")
    Duration introduced();

    @WithDefault("PT2H")
    Duration developed();

    @WithDefault("PT3H")
    Duration assessed();
}
