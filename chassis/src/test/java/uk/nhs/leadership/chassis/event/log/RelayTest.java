package uk.nhs.leadership.chassis.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.background.Elected;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.chassis.event.wire.KafkaClients;
import uk.nhs.leadership.chassis.event.wire.Topics;
import uk.nhs.leadership.local.LocalServers;

class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalServers SERVERS = LocalServers.forTests();

    private final String prefix = SERVERS.topicPrefix() + "relay" + UUID.randomUUID() + ".";
    private final String topic = prefix + "leadership.thing";
    private final Topics topics = new Topics(Optional.of(prefix), "chassis");
    private final KafkaClients kafka = clients(SERVERS.kafkaBootstrap());
    private TestLog log;

    @BeforeEach
    void open() {
        TallyProbe.create(SERVERS.kafkaBootstrap(), topic);
        log = new TestLog();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anEventIsPublishedAsACloudEventInBinaryMode() throws Exception {
        log.fill(1);
        try (var relay = relay(kafka::producer).start()) {
            awaitCursor(1);
            assertThat(relay.inOffice()).isTrue();
        }

        var record = records(kafka).getFirst();
        var headers = CloudEvent.texts(record.headers());
        var subject = log.lines().getFirst().subject().toString();
        assertThat(headers)
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/chassis")
                .containsEntry("ce_type", "uk.nhs.leadership.thing.changed.v1")
                .containsEntry("ce_subject", subject)
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_position", "1")
                .containsEntry("ce_correlationid", "c1")
                .containsKeys("ce_id", "ce_time", "ce_seal")
                .doesNotContainKey("ce_traceparent");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(subject);
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
        assertThat(log.number(
                        "select count(*) from event_log where encode(seal, 'hex') = '" + headers.get("ce_seal") + "'"))
                .isEqualTo(1);
    }

    @Test
    void eachSubjectsEventsArriveInOrder() throws Exception {
        var subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        append(subjects, 100);
        try (var relay = relay(kafka::producer).start()) {
            awaitCursor(300);
            assertThat(relay.inOffice()).isTrue();
        }

        assertInOrder(records(kafka), 300);
    }

    @Test
    void aRelayKilledBetweenSendingAndNotingItSendsAgainAndLosesNothing() throws Exception {
        append(List.of(UUID.randomUUID(), UUID.randomUUID()), 100);
        var kills = new AtomicInteger(3);
        try (var relay = relay(() -> killedAfterSending(30, kills)).start()) {
            awaitCursor(200);
            assertThat(relay.inOffice()).isTrue();
        }

        var records = records(kafka);
        assertThat(kills).hasNonPositiveValue();
        assertThat(records).hasSizeGreaterThan(200);
        assertInOrder(firstOfEach(records), 200);
    }

    @Test
    void nothingOvertakesARecordThatKafkaDoesNotTake() throws Exception {
        append(List.of(UUID.randomUUID()), 30);
        var refusals = new AtomicInteger(1);
        try (var relay = relay(() -> refusing(3, refusals)).start()) {
            awaitCursor(30);
            assertThat(relay.inOffice()).isTrue();
        }

        assertThat(refusals).hasNonPositiveValue();
        assertInOrder(firstOfEach(records(kafka)), 30);
    }

    @Test
    void whileKafkaIsAwayTheLogGoesOnAndNothingIsLost() throws Exception {
        try (var own = LocalServers.ownKafka();
                var backlog = new Backlog(log.connections());
                var sequencer = log.sequencer("sequencer").start()) {
            TallyProbe.create(own.bootstrap(), topic);
            var away = clients(own.bootstrap());
            backlog.start();
            try (var relay = relay(away::producer).start()) {
                append(List.of(UUID.randomUUID()), 20);
                awaitCursor(20);

                own.stopKafka();
                append(List.of(UUID.randomUUID()), 30);
                assertThat(sequencer.inOffice()).isTrue();
                await().atMost(SOON).until(() -> log.unsequenced() == 0);
                await().atMost(SOON).until(() -> backlog.unsentAgeSeconds() > 2);
                assertThat(backlog.published()).isEqualTo(20);

                own.startKafka();
                await().atMost(Duration.ofSeconds(60)).until(() -> cursor() == 50);
                await().atMost(SOON).until(() -> backlog.unsentAgeSeconds() == 0);
                assertThat(relay.inOffice()).isTrue();
            }
            assertInOrder(firstOfEach(records(away)), 50);
        }
    }

    @Test
    void catchingUpKeepsToTheRate() throws Exception {
        append(List.of(UUID.randomUUID()), 600);
        var began = System.nanoTime();
        try (var relay = new Elected(
                        "relay", Relay.LOCK, log.connections(), new Relay(kafka::producer, topics, 100, 500))
                .start()) {
            awaitCursor(600);
            assertThat(relay.inOffice()).isTrue();
        }

        // 100 ms worth may go at once.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void kafkaHoldsAnAnchorForTheLogsEnd() throws Exception {
        append(List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()), 20);
        try (var relay = relay(kafka::producer).start()) {
            awaitCursor(60);
            assertThat(relay.inOffice()).isTrue();
        }
        log.tamper(
                "delete from event_log where position > 40",
                "update relay_cursor set (position, seal) = (select position, seal from event_log where position = 40)");

        var anchors = new KafkaAnchors(kafka, topics).read();

        assertThat(anchors).extracting(anchor -> anchor.anchor().position()).contains(60L);
        assertThat(new Verifier(log.connections()).verify(1, 1_000, List.of()).finding())
                .isNull();
        assertThat(new Verifier(log.connections()).verify(1, 1_000, anchors).finding())
                .isEqualTo(Verification.Kind.CUT_OFF.at(41));
    }

    private Elected relay(Supplier<Producer<byte[], byte[]>> producers) {
        return new Elected("relay", Relay.LOCK, log.connections(), new Relay(producers, topics, 40, 100_000));
    }

    /** A producer whose relay loses its database connection just when so many records have been acknowledged. */
    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> killedAfterSending(int records, AtomicInteger kills) {
        var real = kafka.producer();
        var sent = new AtomicInteger();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                RelayTest.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, args) -> {
                    try {
                        var result = method.invoke(real, args);
                        if (method.getName().equals("send") && sent.incrementAndGet() == records && kills.get() > 0) {
                            kills.decrementAndGet();
                            real.flush();
                            killTheRelaysConnection();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A producer that knows no broker when it is given the record of this number. */
    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> refusing(int number, AtomicInteger refusals) {
        var real = kafka.producer();
        var sent = new AtomicInteger();
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                RelayTest.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, args) -> {
                    if (method.getName().equals("send")
                            && sent.incrementAndGet() == number
                            && refusals.getAndDecrement() > 0) {
                        return CompletableFuture.failedFuture(new TimeoutException("no broker is known"));
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void killTheRelaysConnection() throws SQLException {
        log.number("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private void append(List<UUID> subjects, int eventsOfEach) throws Exception {
        try (var app = log.app()) {
            app.setAutoCommit(false);
            for (var i = 0; i < eventsOfEach; i++) {
                for (var subject : subjects) {
                    TestLog.append(app, subject);
                }
            }
            app.commit();
        }
        await().atMost(SOON).until(() -> {
            if (sequencerIsFree()) {
                log.sequenceAll();
            }
            return log.unsequenced() == 0;
        });
    }

    private boolean sequencerIsFree() throws SQLException {
        return log.number("select count(*) from pg_locks where locktype = 'advisory' and objid = "
                        + (int) (Sequencer.LOCK & 0xffffffffL)
                        + " and database = (select oid from pg_database where datname = current_database())")
                == 0;
    }

    private void awaitCursor(long position) {
        await().atMost(SOON).until(() -> cursor() == position);
    }

    private long cursor() throws SQLException {
        return log.number("select position from relay_cursor");
    }

    private List<ConsumerRecord<byte[], byte[]>> records(KafkaClients from) {
        try (var reader = from.reader()) {
            var partitions = reader.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> firstOfEach(List<ConsumerRecord<byte[], byte[]>> records) {
        var seen = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        return records.stream()
                .filter(record ->
                        seen.putIfAbsent(CloudEvent.texts(record.headers()).get("ce_id"), record) == null)
                .toList();
    }

    private static void assertInOrder(List<ConsumerRecord<byte[], byte[]>> records, int expected) {
        assertThat(records).hasSize(expected);
        var last = new HashMap<String, Long>();
        for (var record : records) {
            var headers = CloudEvent.texts(record.headers());
            var sequence = Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
            assertThat(sequence).isEqualTo(last.getOrDefault(headers.get("ce_subject"), 0L) + 1);
            last.put(headers.getOrDefault("ce_subject", ""), sequence);
        }
    }

    private static KafkaClients clients(String bootstrap) {
        return new KafkaClients(Map.of("bootstrap.servers", bootstrap));
    }
}
