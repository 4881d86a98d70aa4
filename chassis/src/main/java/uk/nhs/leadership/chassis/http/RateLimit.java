package uk.nhs.leadership.chassis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Gives each caller a bucket that fills steadily and is emptied by requests: an empty one means 429. */
@Singleton
class RateLimit {
    /** Who shows no token is known by the address: nothing need be done for such a caller before. */
    private static final int BEFORE_AUTHENTICATION = 300;

    /** After authentication (200), so that the holders of tokens are told apart, and before anything is done for them. */
    private static final int AFTER_AUTHENTICATION = 150;

    private static final long NANOS = 1_000_000_000L;

    private final Settings settings;
    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimit(Settings settings) {
        this(settings, System::nanoTime);
    }

    RateLimit(Settings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                // A bucket not touched for so long is full again, so forgetting it changes nothing.
                .expireAfterAccess(Duration.ofSeconds(1 + settings.burst() / settings.perSecond()))
                .build();
    }

    void register(@Observes Filters filters) {
        filters.register(request -> limit(request, !showsToken(request)), BEFORE_AUTHENTICATION);
        filters.register(request -> limit(request, showsToken(request)), AFTER_AUTHENTICATION);
    }

    private static boolean showsToken(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private void limit(RoutingContext request, boolean isNow) {
        var path = request.request().path();
        if (!isNow || path == null || path.startsWith("/q/") || path.equals("/_ping")) {
            request.next();
            return;
        }
        var wait = take(caller(request));
        if (wait == 0) {
            request.next();
        } else {
            request.fail(new TooFast(wait));
        }
    }

    /** Takes one request's worth; 0 if there was room, else in how many seconds there will be. */
    int take(String caller) {
        return buckets.get(caller, anybody -> new Bucket(settings.burst(), nanos.getAsLong()))
                .take(nanos.getAsLong(), settings.perSecond(), settings.burst());
    }

    private static String caller(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "token:" + user.getSecurityIdentity().getPrincipal().getName();
        }
        var address = request.request().remoteAddress();
        return "address:" + (address == null ? "" : address.hostAddress());
    }

    /** Requests a caller may still send, counted in fractions that grow with time. */
    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filledAt = now;
        }

        synchronized int take(long now, int perSecond, int burst) {
            tokens = Math.min(burst, tokens + (double) (now - filledAt) * perSecond / NANOS);
            filledAt = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return (int) Math.max(1, Math.ceil((1 - tokens) / perSecond));
        }
    }

    /** How much one caller may send. */
    @ConfigMapping(prefix = "chassis.rate-limit")
    interface Settings {

        /** Requests a second that may go on for ever: far more than a person, about what one integration needs. */
        @WithDefault("200")
        int perSecond();

        /** Requests at once after a quiet while. */
        @WithDefault("1000")
        int burst();

        /** Callers remembered; more than that, and the longest silent are forgotten. */
        @WithDefault("100000")
        int callers();
    }
}
