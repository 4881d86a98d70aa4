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
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens that were verified a moment ago. Only what the full verification accepted gets in; a token leaves when it
 * expires, when it was trusted long enough, or when a token signed by a key not seen lately shows that the issuer has
 * changed its keys: then everything is forgotten and verified afresh against the keys there are now. Several keys in use
 * at once are no change.
 */
@Singleton
class VerifiedTokens {
    /** More than an issuer signs with at a time. */
    private static final int KEYS = 8;

    private final Clock clock;
    private final TokenConfig config;
    private final Cache<String, Verified> verified;
    /** By last use, the latest at the end. */
    private final Deque<String> keysSeen = new ArrayDeque<>(KEYS + 1);

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
        if (showsAChangeOfKeys(keyOf(token))) {
            verified.invalidateAll();
        }
        var expires = Instant.ofEpochSecond(claims.getExpirationTime());
        var trusted = clock.instant().plus(config.trustedFor());
        verified.put(
                token, new Verified(withoutRequest(identity, claims), expires.isBefore(trusted) ? expires : trusted));
    }

    private boolean showsAChangeOfKeys(String key) {
        synchronized (keysSeen) {
            var isFirst = keysSeen.isEmpty();
            var isKnown = keysSeen.remove(key);
            keysSeen.addLast(key);
            if (keysSeen.size() > KEYS) {
                keysSeen.removeFirst();
            }
            return !isFirst && !isKnown;
        }
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
