package uk.nhs.leadership.chassis.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.rule.Unavailable;
import uk.nhs.leadership.chassis.tenancy.OrganisationNotChosen;

/** Which status and code each failure gets: the only place that says so. */
@Singleton
class Refusals {
    private static final int SOON = 1;
    private static final int LATER = 5;

    private final DatabaseRefusals database;

    Refusals(DatabaseRefusals database) {
        this.database = database;
    }

    /** The first thing known in the chain of causes; a failure nobody knows is our fault. */
    Refusal of(Throwable failure) {
        @Nullable Throwable each = failure;
        for (var depth = 0; each != null && depth < 20; each = each.getCause(), depth++) {
            var refusal = known(each);
            if (refusal != null) {
                return refusal;
            }
        }
        return internalError();
    }

    private @Nullable Refusal known(Throwable failure) {
        return switch (failure) {
            case RuleBroken broken ->
                Refusal.of(409, broken.rule().name(), broken.rule().sentence()).with(broken.faults());
            case Unavailable away ->
                Refusal.forNow(503, away.rule().name(), away.rule().sentence(), LATER);
            case NotFound _ -> notFound();
            case InvalidInput invalid -> invalidInput().with(invalid.faults());
            case VersionMissing _ -> Refusal.of(428, "VERSION_REQUIRED", "Send If-Match with the ETag that you read");
            case StaleVersion _ -> stale();
            case OptimisticLockException _ -> stale();
            case StaleStateException _ -> stale();
            case OrganisationNotChosen _ ->
                Refusal.of(403, "ORGANISATION_NOT_CHOSEN", "The token must name exactly one organisation to act for");
            case BodyTooLarge _ ->
                Refusal.of(413, "BODY_TOO_LARGE", "The body is larger than this operation takes")
                        .with("Connection", "close");
            case TooFast tooFast ->
                Refusal.forNow(429, "TOO_MANY_REQUESTS", "Too many requests in a short time", tooFast.retryAfter());
            case IdempotencyRefused refused -> refused.refusal();
            case ConstraintViolationException violated -> ValidationFaults.refusal(violated);
            case OIDCException _ ->
                Refusal.forNow(503, "IDENTITY_UNAVAILABLE", "Tokens cannot be checked at the moment", LATER);
            case UnauthorizedException _ ->
                unauthenticated("A token is required").with("WWW-Authenticate", "Bearer");
            case AuthenticationException _ ->
                unauthenticated("The token is not accepted").with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            case ForbiddenException _ -> Refusal.of(403, "FORBIDDEN", "The caller may not do this");
            case RejectedExecutionException _ ->
                Refusal.forNow(503, "OVERLOADED", "There is too much to do at the moment", SOON);
            // Who writes an answer wraps what comes in its way: that says more.
            case WebApplicationException http when http.getCause() != null && isOurFault(http) -> null;
            case WebApplicationException http -> ofHttp(http);
            case SQLException sql -> database.of(sql);
            default -> null;
        };
    }

    private static boolean isOurFault(WebApplicationException failure) {
        return failure.getResponse().getStatus() == 500;
    }

    private static Refusal ofHttp(WebApplicationException failure) {
        return ofStatus(failure.getResponse().getStatus());
    }

    /** For what was refused before any of our code saw the request. */
    static Refusal ofStatus(int status) {
        return switch (status) {
            case 400 -> Refusal.of(400, "REQUEST_MALFORMED", "The request is not HTTP as it should be");
            case 401 -> unauthenticated("A token is required").with("WWW-Authenticate", "Bearer");
            case 403 -> Refusal.of(403, "FORBIDDEN", "The caller may not do this");
            case 404 -> notFound();
            case 405 -> Refusal.of(405, "METHOD_NOT_ALLOWED", "The resource has no such method");
            case 406 -> Refusal.of(406, "NOT_ACCEPTABLE", "The resource has no form that the caller accepts");
            case 413 ->
                Refusal.of(413, "BODY_TOO_LARGE", "The body is larger than this operation takes")
                        .with("Connection", "close");
            case 414 -> Refusal.of(414, "URI_TOO_LONG", "The address is too long");
            case 415 -> Refusal.of(415, "MEDIA_TYPE_UNSUPPORTED", "The body is not of a type the operation takes");
            case 429 -> Refusal.forNow(429, "TOO_MANY_REQUESTS", "Too many requests in a short time", SOON);
            case 431 -> Refusal.of(431, "HEADERS_TOO_LARGE", "The headers are too large");
            case 503 -> Refusal.forNow(503, "OVERLOADED", "There is too much to do at the moment", SOON);
            default ->
                status >= 400 && status < 500
                        ? Refusal.of(status, "REQUEST_REFUSED", "The request cannot be done")
                        : internalError();
        };
    }

    private static Refusal internalError() {
        return Refusal.of(500, "INTERNAL_ERROR", "Something went wrong on our side");
    }

    private static Refusal invalidInput() {
        return Refusal.of(400, "INVALID_INPUT", "What was sent does not fit its form");
    }

    private static Refusal notFound() {
        return Refusal.of(404, "NOT_FOUND", "There is nothing here");
    }

    private static Refusal stale() {
        return Refusal.of(412, "VERSION_STALE", "The resource has changed since it was read");
    }

    private static Refusal unauthenticated(String title) {
        return Refusal.of(401, "UNAUTHENTICATED", title);
    }
}
