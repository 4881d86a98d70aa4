package uk.nhs.leadership.chassis.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of another service as it arrived.
 *
 * @param type the full type, {@code uk.nhs.leadership.<aggregate>.<past-tense>.v<n>}
 * @param sequence its place among its subject's events, from 1
 * @param data its data; fields not known here are to be ignored
 */
public record ReceivedEvent(
        UUID id, String source, String type, UUID subject, long sequence, Instant time, JsonNode data) {

    /** Whether it is of this type, given without the prefix, as in {@link EventType}. */
    public boolean is(String shortType) {
        return type.equals("uk.nhs.leadership." + shortType);
    }
}
