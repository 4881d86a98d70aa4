package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Runs a request with an {@code Idempotency-Key} and the record of its answer in one transaction. */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.AFTER_VALIDATION)
class IdempotentInterceptor {
    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,255}");

    private final FirstAnswers answers;
    private final Callers callers;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentInterceptor(FirstAnswers answers, Callers callers, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.answers = answers;
        this.callers = callers;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = key();
        if (key.isEmpty()) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw invalid("IDEMPOTENCY_KEY_REQUIRED", "Send an Idempotency-Key: 1 to 255 visible ASCII characters");
            }
            return invocation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> onceUnder(key.get(), invocation));
    }

    private Response onceUnder(String key, InvocationContext invocation) throws Exception {
        var caller = callers.current();
        var request = digest(invocation);
        var first = answers.take(caller, key, request);
        if (first.isPresent()) {
            return replay(first.get());
        }
        var response = (Response) invocation.proceed();
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            answers.keep(caller, key, request, answer(response));
        }
        return response;
    }

    private Optional<String> key() {
        var sent = headers.getRequestHeader(KEY);
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !KEY_FORM.matcher(sent.getFirst()).matches()) {
            throw invalid("IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key is 1 to 255 visible ASCII characters");
        }
        return Optional.of(sent.getFirst());
    }

    /** What makes two requests the same: the operation, the address and the content, however it was spaced. */
    private byte[] digest(InvocationContext invocation) throws JsonProcessingException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(invocation.getMethod().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(uri.getRequestUri().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(invocation.getParameters()));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private FirstAnswers.Answer answer(Response response) throws JsonProcessingException {
        var entity = response.getEntity();
        return new FirstAnswers.Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                entity == null ? null : json.writeValueAsString(entity));
    }

    private static Response replay(FirstAnswers.Answer first) {
        return with(
                        HttpHeaders.ETAG,
                        first.etag(),
                        with(
                                HttpHeaders.LOCATION,
                                first.location(),
                                Response.status(first.status())
                                        .header(REPLAYED, true)
                                        .type(MediaType.APPLICATION_JSON_TYPE)
                                        .entity(first.body())))
                .build();
    }

    private static Response.ResponseBuilder with(
            String header, @Nullable String value, Response.ResponseBuilder response) {
        return value == null ? response : response.header(header, value);
    }

    private static InvalidInput invalid(String code, String detail) {
        return new InvalidInput(new Fault("#" + KEY, code, detail));
    }
}
