package uk.nhs.leadership.chassis.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a creating endpoint safe to repeat. A request with an {@code Idempotency-Key} runs in one transaction together
 * with the record of its answer: the same key and content get the first answer again, other content under the same key
 * 422, a first request that is still running 409. The resource method must return {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** Whether a request without a key is refused (400) rather than run unprotected. */
    @Nonbinding
    boolean required() default false;
}
