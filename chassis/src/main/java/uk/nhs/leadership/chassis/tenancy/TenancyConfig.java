package uk.nhs.leadership.chassis.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Which organisations see the rows of all, and whether the application filters rows itself. */
@ConfigMapping(prefix = "chassis.tenancy")
interface TenancyConfig {

    /** Codes of the organisations whose callers see every organisation's rows: the national body. */
    Optional<Set<String>> seesAll();

    /**
     * Whether the application adds the caller's organisation to its queries. Switched off only by the tests which show
     * that row level security keeps organisations apart on its own.
     */
    @WithDefault("true")
    boolean filter();
}
