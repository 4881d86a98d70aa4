package uk.nhs.leadership.chassis.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one endpoint take a body longer than the 1 MiB that holds for all others. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    /** In bytes; at most what {@code quarkus.http.limits.max-body-size} lets in at all. */
    long value();

    /** Whether the connection may be ahead of the reader: for files, whose bytes are worked on while they come. */
    boolean readAhead() default false;
}
