package uk.nhs.leadership.enrolment.lateentry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How late one can join. */
@ConfigMapping(prefix = "enrolment.late-entry")
interface LateEntryConfig {

    /** After the first day. Four weeks are about the first module of a course, which can still be caught up with. */
    @WithDefault("28")
    int days();
}
