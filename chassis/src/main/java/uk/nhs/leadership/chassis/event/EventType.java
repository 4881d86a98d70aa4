package uk.nhs.leadership.chassis.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of an event, {@code <aggregate>.<past-tense>.v<n>}, for example {@code thing.changed.v1}. On the wire it has
 * the prefix {@code uk.nhs.leadership.}; its first part also names the topic, {@code leadership.<aggregate>}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    String value();
}
