package uk.nhs.leadership.chassis.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the OpenAPI document that a resource refuses in the body of a standard, {@link ErrorsOfStandard}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorSchema {
    /** The name of the body's schema in the document. */
    String value();
}
