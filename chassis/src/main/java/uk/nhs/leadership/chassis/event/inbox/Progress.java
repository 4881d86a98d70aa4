package uk.nhs.leadership.chassis.event.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Reason;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Standing;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Waiting;

/**
 * What one generation of a read model has applied: the last sequence of each subject, the parked events, and where each
 * partition is to be read on. All of it changes in the transaction that applies the events.
 */
final class Progress {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Connection connection;
    private final String model;
    private final int generation;

    /** @param connection of the present transaction */
    Progress(Connection connection, String model, int generation) {
        this.connection = connection;
        this.model = model;
        this.generation = generation;
    }

    /**
     * Waits until nobody else applies events of these partitions, and keeps the generation from being left meanwhile. A
     * consumer that lost its partitions without knowing it is thus held off until its successor's commit, and then finds
     * that there is nothing left to do.
     *
     * <p>Nor does its commit wait for the disk: what is lost in a crash is lost together with the note of how far it had
     * come, and is read from Kafka again. Whatever is committed for good later has this before it in the write-ahead log.
     *
     * @throws GenerationGone if readers have left it, or its rebuild was given up
     */
    void enter(Collection<TopicPartition> partitions) throws SQLException {
        try (var lock = connection.prepareStatement(
                "select pg_advisory_xact_lock_shared(?), set_config('synchronous_commit', 'off', true)")) {
            lock.setLong(1, switchLock(model));
            lock.execute();
        }
        var keys = partitions.stream()
                .map(partition -> lockKey("partition", generation + "/" + partition))
                .sorted()
                .toArray(Long[]::new);
        try (var enter = connection.prepareStatement("""
                select (select count(pg_advisory_xact_lock(key)) from unnest(?::bigint[]) key),
                    generation = ? or coalesce(rebuilding = ?, false)
                from read_model where name = ?""")) {
            enter.setArray(1, connection.createArrayOf("bigint", keys));
            enter.setInt(2, generation);
            enter.setInt(3, generation);
            enter.setString(4, model);
            try (var row = enter.executeQuery()) {
                if (!row.next() || !row.getBoolean(2)) {
                    throw new GenerationGone();
                }
            }
        }
    }

    /** How far these subjects are; one that is missing is at its beginning. */
    Map<UUID, Standing> standings(Collection<UUID> subjects) throws SQLException {
        var standings = new HashMap<UUID, Standing>();
        var withParked = new ArrayList<UUID>();
        try (var select = connection.prepareStatement("""
                with wanted as materialized (select ?::uuid[] subjects)
                select c.subject, c.sequence, false from consumed c
                where c.read_model = ? and c.generation = ? and c.subject = any ((select subjects from wanted)::uuid[])
                union all
                select distinct p.subject, 0, true from parked p
                where p.read_model = ? and p.generation = ? and p.subject = any ((select subjects from wanted)::uuid[])""")) {
            select.setString(1, array(subjects));
            select.setString(2, model);
            select.setInt(3, generation);
            select.setString(4, model);
            select.setInt(5, generation);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var subject = row.getObject(1, UUID.class);
                    standings.putIfAbsent(subject, Standing.at(0));
                    if (row.getBoolean(3)) {
                        withParked.add(subject);
                    } else {
                        standings.put(subject, Standing.at(row.getLong(2)));
                    }
                }
            }
        }
        for (var subject : withParked) {
            var waiting = new TreeMap<Long, Waiting>();
            for (var parked : parked(subject)) {
                var event = parked.arrival().event();
                if (event != null && parked.reason() != Reason.UNREADABLE) {
                    waiting.put(event.sequence(), parked);
                }
            }
            standings.computeIfPresent(subject, (key, standing) -> new Standing(standing.last(), waiting));
        }
        return standings;
    }

    /** The subject's parked records, in the order of their sequence. */
    List<Waiting> parked(UUID subject) throws SQLException {
        try (var select = connection.prepareStatement("""
                select topic, partition, record_offset, reason, headers, value from parked
                where read_model = ? and generation = ? and subject = ?
                order by sequence nulls first, record_offset""")) {
            select.setString(1, model);
            select.setInt(2, generation);
            select.setObject(3, subject);
            var parked = new ArrayList<Waiting>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(waiting(subject, row));
                }
            }
            return parked;
        }
    }

    private static Waiting waiting(UUID subject, ResultSet row) throws SQLException {
        var place = new Arrival.Place(row.getString(1), row.getInt(2), row.getLong(3));
        return new Waiting(
                Arrival.parked(place, subject, headers(row.getString(5)), row.getBytes(6)),
                Reason.valueOf(row.getString(4)));
    }

    void store(Sorting sorted, Instant now) throws SQLException {
        applied(sorted.applied());
        for (var place : sorted.noLongerParked()) {
            unpark(place);
        }
        for (var waiting : sorted.toPark()) {
            park(waiting, waiting.arrival().fault(), now);
        }
    }

    void applied(Map<UUID, Long> sequences) throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                insert into consumed (read_model, generation, subject, sequence)
                select ?, ?, a.subject, a.sequence from unnest(?::uuid[], ?::bigint[]) a (subject, sequence)
                on conflict (read_model, generation, subject) do update set sequence = excluded.sequence""")) {
            upsert.setString(1, model);
            upsert.setInt(2, generation);
            upsert.setString(3, array(sequences.keySet()));
            upsert.setString(4, array(sequences.values()));
            upsert.executeUpdate();
        }
    }

    /** Parks a record; if it is parked already, notes another failed attempt. */
    void park(Waiting waiting, @Nullable String detail, Instant now) throws SQLException {
        var arrival = waiting.arrival();
        var event = arrival.event();
        try (var insert = connection.prepareStatement("""
                insert into parked (read_model, generation, subject, sequence, topic, partition, record_offset, reason,
                    detail, attempts, since, headers, value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (read_model, generation, topic, partition, record_offset) do update
                set reason = excluded.reason, detail = excluded.detail, attempts = parked.attempts + excluded.attempts""")) {
            insert.setString(1, model);
            insert.setInt(2, generation);
            insert.setObject(3, arrival.subject());
            insert.setObject(4, event == null ? null : event.sequence());
            place(insert, 5, arrival.place());
            insert.setString(8, waiting.reason().name());
            insert.setString(9, detail);
            insert.setInt(10, waiting.reason() == Reason.POISON ? 1 : 0);
            insert.setObject(11, now.atOffset(ZoneOffset.UTC));
            insert.setString(12, json(arrival.headers()));
            insert.setBytes(13, arrival.value());
            insert.executeUpdate();
        }
    }

    void unpark(Arrival.Place place) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from parked
                where read_model = ? and generation = ? and topic = ? and partition = ? and record_offset = ?""")) {
            delete.setString(1, model);
            delete.setInt(2, generation);
            place(delete, 3, place);
            delete.executeUpdate();
        }
    }

    /** Where to read on, by partition; a partition that is missing has not been read at all. */
    Map<TopicPartition, Long> nextOffsets() throws SQLException {
        try (var select = connection.prepareStatement(
                "select topic, partition, next_offset from consumed_offset where read_model = ? and generation = ?")) {
            select.setString(1, model);
            select.setInt(2, generation);
            var offsets = new HashMap<TopicPartition, Long>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                }
            }
            return offsets;
        }
    }

    void readOnAt(Map<TopicPartition, Long> offsets) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into consumed_offset (read_model, generation, topic, partition, next_offset)
                values (?, ?, ?, ?, ?)
                on conflict (read_model, generation, topic, partition) do update
                set next_offset = excluded.next_offset""")) {
            for (var next : offsets.entrySet()) {
                upsert.setString(1, model);
                upsert.setInt(2, generation);
                upsert.setString(3, next.getKey().topic());
                upsert.setInt(4, next.getKey().partition());
                upsert.setLong(5, next.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Held shared by who applies events, exclusively by who changes the generation. */
    static long switchLock(String model) {
        return lockKey("read-model", model);
    }

    private static long lockKey(String kind, String name) {
        try {
            var text = (kind + "/" + name).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As PostgreSQL writes an array: the driver's own way looks at every character. */
    private static String array(Collection<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void place(PreparedStatement statement, int first, Arrival.Place place) throws SQLException {
        statement.setString(first, place.topic());
        statement.setInt(first + 1, place.partition());
        statement.setLong(first + 2, place.offset());
    }

    private static String json(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers cannot be written as JSON", e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parked headers cannot be read", e);
        }
    }

    /** Nobody reads this generation and nobody will. */
    static final class GenerationGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
