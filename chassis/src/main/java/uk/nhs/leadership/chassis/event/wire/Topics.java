package uk.nhs.leadership.chassis.event.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The names that events have outside: topics, sources and consumer groups. */
@ApplicationScoped
public class Topics {
    private static final String PLATFORM = "leadership.";

    private final String prefix;
    private final String application;

    /** @param prefix begins every name, so that several platforms can share one Kafka */
    public Topics(
            @ConfigProperty(name = "chassis.topic-prefix") Optional<String> prefix,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.prefix = prefix.orElse("");
        this.application = application;
    }

    /** The topic of an event's type, {@code thing.changed.v1} or with the prefix: one for each kind of aggregate. */
    public String ofType(String type) {
        var shortType =
                type.startsWith(CloudEvent.TYPE_PREFIX) ? type.substring(CloudEvent.TYPE_PREFIX.length()) : type;
        return prefix + PLATFORM + shortType.substring(0, shortType.indexOf('.'));
    }

    /** The topic as it is on this Kafka, from its name without the prefix. */
    public String named(String name) {
        return prefix + name;
    }

    /** The CloudEvents source of this service's events. */
    public String source() {
        return "/" + application;
    }

    /** The group that fills one generation of a read model. */
    public String group(String readModel, int generation) {
        return prefix + application + "." + readModel + ".g" + generation;
    }

    /** Whether a topic is one of this platform's. */
    public boolean isOurs(String topic) {
        return topic.startsWith(prefix + PLATFORM);
    }
}
