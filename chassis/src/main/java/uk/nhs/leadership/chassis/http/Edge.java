package uk.nhs.leadership.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * What happens to every request first and to every answer last: limits of address and headers, the correlation id, the
 * headers of caution, the line in the log.
 */
@Singleton
class Edge {
    /** The key under which log lines and events find the correlation id. */
    static final String CORRELATION_ID = "correlationId";

    static final String CORRELATION_HEADER = "X-Correlation-ID";

    /** Before authentication (200), which is itself before authorisation (100). */
    private static final int FIRST = 1000;

    private static final Logger ACCESS = Logger.getLogger("uk.nhs.leadership.access");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String MEDIA_RANGE =
            "\\s*+(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:\\s*+;\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\"))*+\\s*+";
    private static final Pattern MEDIA_RANGES = Pattern.compile(MEDIA_RANGE + "(?:," + MEDIA_RANGE + ")*+");

    private final Ids ids;
    private final Problems problems;
    private final HttpConfig config;

    Edge(Ids ids, Problems problems, HttpConfig config) {
        this.ids = ids;
        this.problems = problems;
        this.config = config;
    }

    void first(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    /** After the failure handler that passes refused tokens to the endpoints' mappers, before that which shows HTML. */
    void last(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(problems::answer);
    }

    private void enter(RoutingContext request) {
        var correlation = correlation(request.request().getHeader(CORRELATION_HEADER));
        MDC.put(CORRELATION_ID, correlation);
        request.response().putHeader(CORRELATION_HEADER, correlation);
        var isAuthorised = request.request().headers().contains("Authorization");
        request.addHeadersEndHandler(done -> caution(request.response(), isAuthorised));
        if (ACCESS.isDebugEnabled()) {
            logAtEnd(request);
        }
        if (request.request().uri().length() > config.longestUri()) {
            request.fail(414);
        } else if (sizeOfHeaders(request) > config.largestHeaders()) {
            request.fail(431);
        } else if (!request.request().headers().getAll("Accept").stream().allMatch(Edge::isReadable)) {
            // Nobody after us would find out before there is an answer to write.
            request.fail(400);
        } else if (request.request().uri().contains("%00")) {
            // No text here can hold U+0000, so nothing can be found by it.
            request.fail(400);
        } else {
            request.next();
        }
    }

    /** Whether it is a list of media ranges (RFC 9110), or has the lone star that Java's old client sends. */
    private static boolean isReadable(String accept) {
        return MEDIA_RANGES.matcher(accept).matches();
    }

    private String correlation(@Nullable String sent) {
        return sent != null && CORRELATION.matcher(sent).matches()
                ? sent
                : ids.next().toString();
    }

    private static int sizeOfHeaders(RoutingContext request) {
        var size = 0;
        for (var header : request.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private void caution(HttpServerResponse response, boolean isAuthorised) {
        var headers = response.headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        headers.set("Referrer-Policy", "no-referrer");
        config.strictTransportSecurity().ifPresent(value -> headers.set("Strict-Transport-Security", value));
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", isAuthorised || response.getStatusCode() >= 400 ? "no-store" : "no-cache");
        }
    }

    private static void logAtEnd(RoutingContext request) {
        var began = System.nanoTime();
        request.addEndHandler(done -> ACCESS.debugf(
                "method=%s path=%s status=%d micros=%d",
                request.request().method(),
                request.request().path(),
                request.response().getStatusCode(),
                (System.nanoTime() - began) / 1000));
    }
}
