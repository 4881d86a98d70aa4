package uk.nhs.leadership.chassis.event.tally;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.local.LocalServers;

/** Writes records to the tally's topic as another service, or a broken one, would. */
public final class TallyRecords implements AutoCloseable {
    private final String topic;
    private final Producer<byte[], byte[]> producer;

    public TallyRecords() {
        var servers = LocalServers.forTests();
        topic = servers.topicPrefix() + TallyModel.TOPIC;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafkaBootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** One event; its n is its sequence, so the total of 1 to 4 is 10. */
    public void send(UUID subject, long sequence) {
        send(event(subject, sequence, "{\"n\":" + sequence + "}", null).record(topic));
    }

    public void sendPoison(UUID subject, long sequence) {
        send(event(subject, sequence, "{\"n\":" + sequence + ",\"poison\":true}", null)
                .record(topic));
    }

    public void sendTraced(UUID subject, String traceparent) {
        send(event(subject, 1, "{\"n\":1}", traceparent).record(topic));
    }

    public void sendData(UUID subject, long sequence, String data) {
        send(event(subject, sequence, data, null).record(topic));
    }

    /** Something that is no event. */
    public void sendRubbish(UUID key) {
        send(new ProducerRecord<>(topic, key.toString().getBytes(StandardCharsets.UTF_8), new byte[] {0, (byte) 0xff}));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("record not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a record", e);
        }
    }

    private static CloudEvent event(UUID subject, long sequence, String data, @Nullable String traceparent) {
        return new CloudEvent(
                UUID.randomUUID(),
                "/another-service",
                "uk.nhs.leadership.tally.counted.v1",
                subject,
                Instant.now(),
                sequence,
                0,
                "",
                "correlation-of-" + subject,
                traceparent,
                data);
    }
}
