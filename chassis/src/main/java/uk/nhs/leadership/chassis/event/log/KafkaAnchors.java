package uk.nhs.leadership.chassis.event.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;

/** What Kafka knows of this service's log: the position and seal on the last record of each partition. */
@ApplicationScoped
class KafkaAnchors {
    private static final Logger LOG = Logger.getLogger(KafkaAnchors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final Topics topics;

    KafkaAnchors(KafkaClients kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** None if Kafka cannot be reached: the log can be verified without it, only less of its end. */
    List<Verifier.NamedAnchor> read() {
        try (var reader = kafka.reader()) {
            return lastRecords(reader).values().stream()
                    .flatMap(Optional::stream)
                    .map(anchor -> new Verifier.NamedAnchor("kafka", anchor))
                    .toList();
        } catch (KafkaException e) {
            LOG.infof("event=no-anchors-from-kafka cause=%s", e.getClass().getName());
            return List.of();
        }
    }

    private Map<TopicPartition, Optional<Anchor>> lastRecords(Consumer<byte[], byte[]> reader) {
        var partitions = reader.listTopics(PATIENCE).values().stream()
                .flatMap(List::stream)
                .filter(partition -> topics.isOurs(partition.topic()))
                .map(KafkaAnchors::name)
                .toList();
        var ends = new HashMap<>(reader.endOffsets(partitions, PATIENCE));
        // A partition that begins where it ends is empty.
        ends.entrySet()
                .removeAll(reader.beginningOffsets(ends.keySet(), PATIENCE).entrySet());
        reader.assign(ends.keySet());
        ends.forEach((partition, end) -> reader.seek(partition, end - 1));
        var last = new HashMap<TopicPartition, Optional<Anchor>>();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (last.size() < ends.size() && System.nanoTime() < until) {
            for (var record : reader.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                last.putIfAbsent(partition, anchor(CloudEvent.texts(record.headers()), record.value()));
            }
        }
        return last;
    }

    /** Empty for another service's record and for what is no event of this platform. */
    private Optional<Anchor> anchor(Map<String, String> headers, byte[] value) {
        try {
            var event = CloudEvent.read(headers, value);
            return event.source().equals(topics.source()) && event.position() > 0
                    ? Optional.of(new Anchor(event.position(), Seal.ofHex(event.seal())))
                    : Optional.empty();
        } catch (CloudEvent.Unreadable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TopicPartition name(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }
}
