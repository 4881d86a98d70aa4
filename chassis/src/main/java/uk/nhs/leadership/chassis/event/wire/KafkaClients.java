package uk.nhs.leadership.chassis.event.wire;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients, with the settings that the guarantees given here rest on. */
@ApplicationScoped
public class KafkaClients {
    private static final int MAX_BLOCK_MILLIS = 5_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int DELIVERY_MILLIS = 30_000;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int SESSION_MILLIS = 15_000;
    private static final int FETCH_BYTES_OF_PARTITION = 4 * 1024 * 1024;
    private static final int FIRST_RECONNECT_MILLIS = 100;
    private static final int LAST_RECONNECT_MILLIS = 2_000;

    private final Map<String, Object> settings;

    /** @param settings everything configured as {@code kafka.*}: servers, security */
    public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /** Idempotent, acknowledged by all replicas, never blocking for longer than a few seconds. */
    public Producer<byte[], byte[]> producer() {
        var config = common();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // What waits while a request is under way makes the next batch: no need to wait for more.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A member of a group that shares the partitions out; where each is read from is known by the database. */
    public Consumer<byte[], byte[]> member(String group, int batch) {
        var config = consuming(batch);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads partitions that the caller names. */
    public Consumer<byte[], byte[]> reader() {
        return new KafkaConsumer<>(consuming(1), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin() {
        var config = common();
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MAX_BLOCK_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_BLOCK_MILLIS);
        return Admin.create(config);
    }

    private Map<String, Object> consuming(int batch) {
        var config = common();
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES_OF_PARTITION);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        // A topic created later is noticed within this time.
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, MAX_BLOCK_MILLIS);
        return config;
    }

    private Map<String, Object> common() {
        var config = new HashMap<>(settings);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, FIRST_RECONNECT_MILLIS);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LAST_RECONNECT_MILLIS);
        return config;
    }
}
