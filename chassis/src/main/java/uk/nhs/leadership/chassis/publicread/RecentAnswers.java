package uk.nhs.leadership.chassis.publicread;

import static io.vertx.core.http.HttpHeaders.ACCEPT;
import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.ETAG;
import static io.vertx.core.http.HttpHeaders.IF_NONE_MATCH;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;
import static io.vertx.core.http.HttpHeaders.VARY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.publicread.LatestChange.Stamp;

/**
 * Sends what {@link PublicAnswers} has just answered to callers without a token once more, to the next who ask the same, as
 * a shared cache before this service would. It does so on the event loop, before an endpoint is looked for.
 *
 * <p>An answer is sent again until anything is changed ({@link LatestChange}). Whoever changes something and then reads it
 * here sees the change; a change made by another replica is seen a moment later.
 */
@Singleton
class RecentAnswers {
    /** After the limit on how much one address may ask (300), before anything else is done: authentication (200) is next. */
    private static final int AFTER_RATE_LIMIT = 250;

    private static final String QUESTION = RecentAnswers.class.getName();

    /** Where Quarkus keeps the path of the endpoint that answers, by which requests are counted. */
    private static final String PATH = "UrlPathTemplate";

    /** What an entry takes in memory beside its texts and bytes, about. */
    private static final int AN_ENTRY = 256;

    private static final String TYPE = PublicAnswers.JSON.toString();

    private final CurrentVertxRequest requests;
    private final boolean isOn;
    private final LatestChange latest;
    private final Cache<Question, Answer> answers;

    RecentAnswers(CurrentVertxRequest requests, PublicReadConfig config, LatestChange latest) {
        this.requests = requests;
        this.isOn = config.recentFor().isPositive();
        this.latest = latest;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.recent().asLongValue())
                .weigher((Question question, Answer answer) -> question.weight() + answer.weight())
                .build();
    }

    /** Requests that are the same to us. */
    private record Question(String uri, String accept) {
        int weight() {
            return AN_ENTRY + uri.length() + accept.length();
        }
    }

    /** @param asked what had been changed when it was asked: what was read later is newer still */
    private record Asked(Question question, Stamp asked) {}

    private record Answer(
            Stamp asked,
            Version version,
            @Nullable String path,
            @Nullable Buffer body) {

        boolean fits(Stamp latest, @Nullable String ifNoneMatch) {
            return asked.equals(latest) && (body != null || version.isNamedIn(ifNoneMatch));
        }

        int weight() {
            return body == null ? 0 : body.length();
        }

        /** One without a body can answer less. */
        Answer unlessLess(Answer now) {
            return now.body == null && asked.equals(now.asked) ? this : now;
        }
    }

    void register(@Observes Filters filters) {
        if (isOn) {
            filters.register(this::answer, AFTER_RATE_LIMIT);
        }
    }

    private void answer(RoutingContext request) {
        var question = question(request);
        if (question == null) {
            request.next();
            return;
        }
        var ifNoneMatch = request.request().getHeader(IF_NONE_MATCH);
        var stamp = latest.stamp();
        var answer = latest.isKnown() ? answers.getIfPresent(question) : null;
        if (answer != null && answer.fits(stamp, ifNoneMatch)) {
            send(request, answer, ifNoneMatch);
        } else {
            request.put(QUESTION, new Asked(question, stamp));
            request.next();
        }
    }

    /** Nothing if the answer could depend on more than the address and the wanted form. */
    private @Nullable Question question(RoutingContext request) {
        var headers = request.request().headers();
        return !HttpMethod.GET.equals(request.request().method())
                        || headers.contains(AUTHORIZATION)
                        || headers.contains(CACHE_CONTROL)
                        || headers.contains(CONTENT_LENGTH)
                        || headers.contains(TRANSFER_ENCODING)
                ? null
                : new Question(request.request().uri(), String.join(",", headers.getAll(ACCEPT)));
    }

    private static void send(RoutingContext request, Answer answer, @Nullable String ifNoneMatch) {
        if (answer.path() != null) {
            ContextLocals.put(PATH, answer.path());
        }
        var response = request.response();
        response.putHeader(ETAG, answer.version().etag());
        response.putHeader(CACHE_CONTROL, Answers.CACHEABLE);
        response.putHeader(VARY, ACCEPT);
        if (answer.body() == null || answer.version().isNamedIn(ifNoneMatch)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(CONTENT_TYPE, TYPE).end(answer.body());
        }
    }

    /**
     * Remembers what the present request is answered with, if others may be answered with it.
     *
     * @param body null after a 304, for which it was not needed
     */
    void keep(Version version, byte @Nullable [] body) {
        if (!isOn || !(requests.getCurrent().get(QUESTION) instanceof Asked asked)) {
            return;
        }
        String path = ContextLocals.get(PATH, null);
        var answer = new Answer(asked.asked(), version, path, body == null ? null : Buffer.buffer(body));
        answers.asMap().merge(asked.question(), answer, Answer::unlessLess);
    }
}
