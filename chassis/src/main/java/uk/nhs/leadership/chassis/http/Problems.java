package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * Answers every failure as a problem, or as the standard has it that owns the address, whether an endpoint threw it or the
 * request never reached one.
 */
@Singleton
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Refusals refusals;
    private final Ids ids;
    private final ObjectMapper mapper;
    private final HttpConfig config;
    private final AllowedMethods allowed;
    private final List<ErrorsOfStandard> standards;

    Problems(
            Refusals refusals,
            Ids ids,
            ObjectMapper mapper,
            HttpConfig config,
            AllowedMethods allowed,
            @All List<ErrorsOfStandard> standards) {
        this.refusals = refusals;
        this.ids = ids;
        this.mapper = mapper;
        this.config = config;
        this.allowed = allowed;
        this.standards = standards;
    }

    /** Quarkus has mappers of its own for the types named here; a mapper for Throwable alone would not win. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    public Response answer(Throwable failure, RoutingContext request) {
        var known = refusals.of(failure);
        var refusal = known.status() == 405 ? known.with("Allow", allowed.of(pathOf(request))) : known;
        var body = body(refusal, failure, request);
        var answer = Response.status(refusal.status()).type(body.mediaType()).entity(body.content());
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    /** For a request that failed before or beside the endpoints. */
    void answer(RoutingContext request) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Too late for another status: cutting the connection is the only way to say that this is not all.
            request.request().connection().close();
            return;
        }
        var failure = request.failure();
        var refusal = failure == null || failure instanceof HttpException
                ? Refusals.ofStatus(failure instanceof HttpException http ? http.getStatusCode() : request.statusCode())
                : refusals.of(failure);
        var body = body(refusal, failure, request);
        refusal.headers().forEach(response::putHeader);
        response.setStatusCode(refusal.status())
                .putHeader("Content-Type", body.mediaType())
                .end(json(body.content()));
    }

    private record Body(String mediaType, Object content) {}

    private Body body(Refusal refusal, @Nullable Throwable failure, RoutingContext request) {
        var problem = problem(refusal, failure, request);
        return standards.stream()
                .filter(standard -> standard.own(problem.instance()))
                .findFirst()
                .map(standard -> new Body(MediaType.APPLICATION_JSON, standard.body(problem.failure())))
                .orElseGet(() -> new Body(Problem.MEDIA_TYPE, problem));
    }

    private Problem problem(Refusal refusal, @Nullable Throwable failure, RoutingContext request) {
        var problem = Problem.of(refusal, pathOf(request), ids.next().toString(), config.problemTypes());
        log(problem, failure, request);
        return problem;
    }

    /** Only {@code OPTIONS *} has none. The query is left out: it may hold what a caller looks for. */
    private static String pathOf(RoutingContext request) {
        var path = request.request().path();
        return path == null ? "*" : path;
    }

    private static void log(Problem problem, @Nullable Throwable failure, RoutingContext request) {
        if (problem.status() == 500) {
            LOG.errorf(
                    failure == null ? null : LoggedFailure.of(failure),
                    "problem=%s code=%s method=%s path=%s",
                    problem.id(),
                    problem.code(),
                    request.request().method(),
                    problem.instance());
        } else if (problem.status() > 500) {
            // Expected while something else is away; a stack trace for each request would bury what matters.
            LOG.warnf(
                    "problem=%s code=%s method=%s path=%s cause=%s",
                    problem.id(),
                    problem.code(),
                    request.request().method(),
                    problem.instance(),
                    LoggedFailure.inOneLine(failure));
        } else {
            LOG.debugf(
                    "problem=%s code=%s status=%d method=%s path=%s",
                    problem.id(),
                    problem.code(),
                    problem.status(),
                    request.request().method(),
                    problem.instance());
        }
    }

    private Buffer json(Object content) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what says why is always JSON", e);
        }
    }
}
