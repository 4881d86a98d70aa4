package uk.nhs.leadership.curriculum.caseprovider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What CASE wants to be told of whoever provides the documents. */
@ConfigMapping(prefix = "curriculum.case")
interface CaseConfig {

    /**
     * Where the service is reached from outside: what every uri begins with. Not taken from the request, or whoever fills
     * a cache with a Host header of their own could send all others elsewhere.
     */
    URI address();

    /** Who stands behind the documents: their creator and publisher. */
    @WithDefault("NHS England")
    String publisher();

    Licence licence();

    /** Under what others may use the documents. */
    interface Licence {
        @WithDefault("Open Government Licence v3.0")
        String title();

        /** The licence itself or where it is found. */
        @WithDefault("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
        String text();
    }
}
