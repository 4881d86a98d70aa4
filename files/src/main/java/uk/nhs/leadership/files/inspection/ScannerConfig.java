package uk.nhs.leadership.files.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who looks for what is harmful. */
@ConfigMapping(prefix = "files.scanner")
interface ScannerConfig {

    /** Without a default: nobody finds out later that nothing was ever scanned. */
    Kind kind();

    ClamAv clamav();

    /** The scanners there are. */
    enum Kind {
        /** Knows the test signature only: for one's own machine and for tests. */
        SIGNATURE,
        CLAMAV
    }

    /** Where clamd listens. */
    interface ClamAv {
        @WithDefault("localhost")
        String host();

        @WithDefault("3310")
        int port();

        /** For connecting and for each silence; what takes longer is not scanned. */
        @WithDefault("30S")
        Duration patience();
    }
}
