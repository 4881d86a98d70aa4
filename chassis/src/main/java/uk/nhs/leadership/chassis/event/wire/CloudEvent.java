package uk.nhs.leadership.chassis.event.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way, as CloudEvents 1.0.2 has it. In Kafka's binary mode the attributes are headers with the prefix
 * {@code ce_}, the data is the value, and the key is the subject, which keeps a subject's events in one partition.
 *
 * @param sequence its place among its subject's events (extension {@code sequence})
 * @param position its place in the log of its source (extension {@code position})
 * @param seal the log's seal at that position, in hex (extension {@code seal})
 * @param correlationId the request that caused it, as an extension in lower case
 * @param traceparent W3C trace context of that request (extension {@code traceparent})
 * @param data JSON
 */
public record CloudEvent(
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        long sequence,
        long position,
        String seal,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String data) {

    /** Every type begins with this. */
    public static final String TYPE_PREFIX = "uk.nhs.leadership.";

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";
    private static final String VERSION = "1.0";

    /** As a record for Kafka. */
    public ProducerRecord<byte[], byte[]> record(String topic) {
        var millis = time.truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        var written = new ProducerRecord<>(topic, null, millis, utf8(subject.toString()), utf8(data));
        var headers = written.headers();
        headers.add(CONTENT_TYPE, utf8(JSON));
        add(headers, "specversion", VERSION);
        add(headers, "id", id.toString());
        add(headers, "source", source);
        add(headers, "type", type);
        add(headers, "subject", subject.toString());
        add(headers, "time", time.toString());
        add(headers, "sequence", Long.toString(sequence));
        add(headers, "position", Long.toString(position));
        add(headers, "seal", seal);
        add(headers, "correlationid", correlationId);
        add(headers, "traceparent", traceparent);
        return written;
    }

    /**
     * Reads what {@link #record} wrote, or what any other producer of CloudEvents writes.
     *
     * @throws Unreadable if an attribute is missing or is not what it should be
     */
    public static CloudEvent read(Map<String, String> headers, byte @Nullable [] value) {
        if (!VERSION.equals(headers.get(PREFIX + "specversion"))) {
            throw new Unreadable("specversion");
        }
        if (value == null) {
            throw new Unreadable("data");
        }
        return new CloudEvent(
                uuid(headers, "id"),
                required(headers, "source"),
                required(headers, "type"),
                uuid(headers, "subject"),
                time(headers),
                number(headers, "sequence", 1),
                headers.containsKey(PREFIX + "position") ? number(headers, "position", 0) : 0,
                headers.getOrDefault(PREFIX + "seal", ""),
                headers.get(PREFIX + "correlationid"),
                headers.get(PREFIX + "traceparent"),
                text(value));
    }

    /** The headers as text; of a repeated one the last. */
    public static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static void add(Headers headers, String attribute, @Nullable String value) {
        if (value != null) {
            headers.add(PREFIX + attribute, utf8(value));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("data");
        }
    }

    private static String required(Map<String, String> headers, String attribute) {
        var value = headers.get(PREFIX + attribute);
        if (value == null || value.isEmpty()) {
            throw new Unreadable(attribute);
        }
        return value;
    }

    private static UUID uuid(Map<String, String> headers, String attribute) {
        try {
            return UUID.fromString(required(headers, attribute));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(attribute);
        }
    }

    private static Instant time(Map<String, String> headers) {
        try {
            return OffsetDateTime.parse(required(headers, "time")).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("time");
        }
    }

    private static long number(Map<String, String> headers, String attribute, long least) {
        try {
            var number = Long.parseLong(required(headers, attribute));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unreadable(attribute);
        }
        throw new Unreadable(attribute);
    }

    /** A record that is no CloudEvent of ours. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param attribute what is missing or wrong; never its value */
        public Unreadable(String attribute) {
            super(attribute);
        }
    }
}
