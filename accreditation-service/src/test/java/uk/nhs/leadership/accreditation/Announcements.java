package uk.nhs.leadership.accreditation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What other services announce, put on Kafka as they do. */
public final class Announcements {
    private Announcements() {}

    /**
     * Announces something.
     *
     * @param aggregate to what it happened, such as {@code curriculum}
     * @param what became of it, such as {@code published}
     */
    public static void announce(
            String service, String aggregate, String what, UUID id, long sequence, Instant time, String data) {
        var config = ConfigProvider.getConfig();
        var topic =
                config.getOptionalValue("chassis.topic-prefix", String.class).orElse("") + "leadership." + aggregate;
        var announced = new ProducerRecord<>(topic, id.toString(), data);
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/" + service,
                        "ce_type",
                        "uk.nhs.leadership." + aggregate + "." + what + ".v1",
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        time.toString(),
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> announced.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var bootstrap = config.getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            producer.send(announced).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it was not announced", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while announcing", e);
        }
    }
}
