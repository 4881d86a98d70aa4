package uk.nhs.leadership.chassis.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one endpoint take JSON of more parts than all others do. Goes with {@link BodyLimit}, which counts bytes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonLimit {
    /** How many names, values, beginnings and ends there may be at most: 100,000 if not said. */
    int tokens();

    /** How many elements a list may have at most: 5,000 if not said. */
    int elements();
}
