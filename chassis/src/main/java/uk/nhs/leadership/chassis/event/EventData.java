package uk.nhs.leadership.chassis.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.regex.Pattern;

/**
 * The JSON of an event: its record's components, but for subject and audience, which the log has in columns of their
 * own. The mapper belongs to the log alone, because what is sealed must not change with a setting made for HTTP.
 */
final class EventData {
    static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+\\.v[1-9][0-9]*");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(Event.class, InColumns.class)
            .build();

    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            var annotation = event.getAnnotation(EventType.class);
            if (annotation == null || !TYPE.matcher(annotation.value()).matches()) {
                throw new IllegalStateException(event.getName() + " has no @EventType <aggregate>.<past-tense>.v<n>");
            }
            return annotation.value();
        }
    };

    private EventData() {}

    /** The type without prefix, for example {@code thing.changed.v1}. */
    static String typeOf(Event event) {
        return TYPES.get(event.getClass());
    }

    static String json(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event of type " + typeOf(event) + " cannot be written as JSON", e);
        }
    }

    @JsonIgnoreProperties({"subject", "audience"})
    private interface InColumns {}
}
