package uk.nhs.leadership.chassis.event.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.ReceivedEvent;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;

/** One record as it came, and the event in it if it can be read as one. */
final class Arrival {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final byte[] NO_KEY = {};

    private final Place place;
    private final UUID subject;
    private final Map<String, String> headers;
    private final byte @Nullable [] value;
    private final @Nullable CloudEvent envelope;
    private final @Nullable ReceivedEvent event;
    private final @Nullable String fault;

    /** Where a record stands in Kafka. */
    record Place(String topic, int partition, long offset) {}

    private Arrival(Place place, byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {
        this.place = place;
        this.headers = headers;
        this.value = value;
        CloudEvent read = null;
        ReceivedEvent received = null;
        String unreadable = null;
        try {
            read = CloudEvent.read(headers, value);
            received = event(read);
        } catch (CloudEvent.Unreadable e) {
            unreadable = e.getMessage();
        }
        this.envelope = read;
        this.event = received;
        this.fault = unreadable;
        this.subject = received == null ? subjectOf(key) : received.subject();
    }

    static Arrival of(ConsumerRecord<byte[], byte[]> record) {
        return new Arrival(
                new Place(record.topic(), record.partition(), record.offset()),
                record.key(),
                CloudEvent.texts(record.headers()),
                record.value());
    }

    /** A record that was parked, read anew. */
    static Arrival parked(Place place, UUID subject, Map<String, String> headers, byte @Nullable [] value) {
        return new Arrival(place, subject.toString().getBytes(StandardCharsets.UTF_8), headers, value);
    }

    Place place() {
        return place;
    }

    /** Of an unreadable record whatever its key says. */
    UUID subject() {
        return subject;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] value() {
        return value;
    }

    /** Null if the record cannot be read as an event. */
    @Nullable
    ReceivedEvent event() {
        return event;
    }

    /** What is missing or wrong in an unreadable record; null in an event. */
    @Nullable
    String fault() {
        return fault;
    }

    @Nullable
    String traceparent() {
        return envelope == null ? null : envelope.traceparent();
    }

    @Nullable
    String correlationId() {
        return envelope == null ? null : envelope.correlationId();
    }

    private static ReceivedEvent event(CloudEvent read) {
        try {
            var data = MAPPER.readTree(read.data());
            if (data == null || !data.isObject()) {
                throw new CloudEvent.Unreadable("data");
            }
            return new ReceivedEvent(
                    read.id(), read.source(), read.type(), read.subject(), read.sequence(), read.time(), data);
        } catch (JsonProcessingException e) {
            throw new CloudEvent.Unreadable("data");
        }
    }

    private static UUID subjectOf(byte @Nullable [] key) {
        var bytes = key == null ? NO_KEY : key;
        try {
            return UUID.fromString(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(bytes);
        }
    }
}
