package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * One record as a subscriber gets it from Kafka.
 *
 * @param headers the CloudEvents attributes and the content type
 */
record Announced(String topic, String key, Map<String, String> headers, JsonNode data) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Everything announced so far on all topics, each partition in its order. */
    static List<Announced> everything(String bootstrap) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("leadership."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<Announced>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(announced -> records.add(of(announced)));
            }
            return records;
        }
    }

    String type() {
        return header("ce_type");
    }

    long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    String header(String name) {
        return Objects.requireNonNull(headers.get(name), () -> "no header " + name + " on " + this);
    }

    private static Announced of(ConsumerRecord<String, byte[]> announced) {
        var headers = new TreeMap<String, String>();
        announced
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return new Announced(announced.topic(), announced.key(), headers, JSON.readTree(announced.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("the value is not JSON: " + announced, e);
        }
    }
}
