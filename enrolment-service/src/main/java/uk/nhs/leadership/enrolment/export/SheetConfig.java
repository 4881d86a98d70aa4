package uk.nhs.leadership.enrolment.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What sheets may take. */
@ConfigMapping(prefix = "enrolment.sheet")
interface SheetConfig {

    /**
     * Until then a sheet is handed out, or it is broken off: it is one transaction, and what changes meanwhile cannot be tidied
     * up. Ten million rows take a reader on a line of 100 Mbit/s as long.
     */
    @WithDefault("5M")
    Duration longest();

    /** Each holds a connection for as long as its reader takes: of 24 there are most left for everything else. */
    @WithDefault("4")
    int atOnce();
}
