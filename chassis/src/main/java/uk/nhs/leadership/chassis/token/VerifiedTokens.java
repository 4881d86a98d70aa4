package uk.nhs.leadership.chassis.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens that were verified a moment ago. Only what the full verification accepted gets in; a token leaves when it
 * expires, when it was trusted long enough, or when a token signed by a key not seen before shows that the issuer has
 * changed its keys: then everything is forgotten and verified afresh against the keys there are now.
 */
@Singleton
class VerifiedTokens {
    private final Clock clock;
    private final TokenConfig config;
    private final Cache<String, Verified> verified;
    private final Set<String> keysSeen = ConcurrentHashMap.newKeySet();

    @Inject
    VerifiedTokens(Clock clock, TokenConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.config = config;
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.trustedFor())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, verified, "verified-tokens");
    }

    /** The identity of a token that was verified and is still good. */
    Optional<SecurityIdentity> identityOf(String token) {
        var found = verified.getIfPresent(token);
        return found == null || !clock.instant().isBefore(found.until())
                ? Optional.empty()
                : Optional.of(found.identity());
    }

    /** Remembers a token that has just passed the full verification. */
    void remember(String token, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        if (keysSeen.add(keyOf(token)) && keysSeen.size() > 1) {
            keysSeen.retainAll(Set.of(keyOf(token)));
            verified.invalidateAll();
        }
        var expires = Instant.ofEpochSecond(claims.getExpirationTime());
        var trusted = clock.instant().plus(config.trustedFor());
        verified.put(
                token, new Verified(withoutRequest(identity, claims), expires.isBefore(trusted) ? expires : trusted));
    }

    /** The identity holds on to the request it was made for; what is remembered must not. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity, JsonWebToken claims) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(claims)
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private static String keyOf(String token) {
        try {
            var header = new String(
                    Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
            return new JsonObject(header).getString("kid", "");
        } catch (DecodeException e) {
            throw new IllegalStateException("a verified token has a header that cannot be read", e);
        }
    }

    /**
     * What is remembered of a token.
     *
     * @param until its expiry, or the end of the time it is trusted if that is sooner
     */
    private record Verified(SecurityIdentity identity, Instant until) {}
}
