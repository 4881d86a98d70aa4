package uk.nhs.leadership.chassis.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Limits and fixed words of the HTTP interface. */
@ConfigMapping(prefix = "chassis.http")
interface HttpConfig {

    /** What the type of a problem begins with; its code follows. It names the problem, nothing need be there. */
    @WithDefault("https://leadership.nhs.example/problems/")
    String problemTypes();

    /** Longest address answered, in characters: what proxies and browsers agree on. */
    @WithDefault("8000")
    int longestUri();

    /** Most characters of headers answered; a token takes about 2 000 of them. */
    @WithDefault("32000")
    int largestHeaders();

    /** The Strict-Transport-Security header; set where TLS ends at this service or before it. */
    Optional<String> strictTransportSecurity();
}
