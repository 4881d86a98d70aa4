package uk.nhs.leadership.chassis.event.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Which generation of a read model is read, which is being filled, and when the one may take the other's place. */
final class Generations {
    private final Connection connection;
    private final String model;

    /**
     * The state of one read model.
     *
     * @param reading what readers see
     * @param rebuilding what a rebuild is filling, if one is under way
     * @param forgetting what is being removed
     */
    record State(
            int reading,
            @Nullable Integer rebuilding,
            @Nullable Instant rebuildAskedAt,
            @Nullable Integer forgetting) {
        boolean has(int generation) {
            return reading == generation || (rebuilding != null && rebuilding == generation);
        }
    }

    Generations(Connection connection, String model) {
        this.connection = connection;
        this.model = model;
    }

    void ensure() throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into read_model (name, generation) values (?, 1) on conflict do nothing")) {
            insert.setString(1, model);
            insert.executeUpdate();
        }
    }

    State state() throws SQLException {
        try (var select = connection.prepareStatement(
                "select generation, rebuilding, rebuild_asked_at, forgetting from read_model where name = ?")) {
            select.setString(1, model);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("read model " + model + " has lost its row");
                }
                var asked = row.getObject(3, OffsetDateTime.class);
                return new State(
                        row.getInt(1),
                        row.getObject(2, Integer.class),
                        asked == null ? null : asked.toInstant(),
                        row.getObject(4, Integer.class));
            }
        }
    }

    /** Keeps everybody from applying events, and from changing the generation, until the transaction ends. */
    void stopApplying() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, Progress.switchLock(model));
            lock.execute();
        }
    }

    /** Whether no other replica removes an old generation just now; applying goes on meanwhile. */
    boolean tryForgetting() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, ~Progress.switchLock(model));
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Begins a generation that reads every partition from its beginning, and must at least come to these ends. */
    void rebuild(int generation, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends, Instant now)
            throws SQLException {
        set("rebuilding = ?, rebuild_asked_at = ?", generation, now.atOffset(ZoneOffset.UTC));
        try (var insert = connection.prepareStatement("""
                insert into consumed_offset (read_model, generation, topic, partition, next_offset, rebuild_until)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (var end : ends.entrySet()) {
                insert.setString(1, model);
                insert.setInt(2, generation);
                insert.setString(3, end.getKey().topic());
                insert.setInt(4, end.getKey().partition());
                insert.setLong(
                        5, Optional.ofNullable(beginnings.get(end.getKey())).orElse(0L));
                insert.setLong(6, end.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Whether readers would see nothing older and nothing less in the new generation: it has come to where the
     * partitions ended when it was begun, and as far as the present one, and parks no subject that the present one does
     * not.
     */
    boolean caughtUp(State state, Set<String> topics) throws SQLException {
        try (var select = connection.prepareStatement("""
                select not exists (
                    select from consumed_offset filled
                    where filled.read_model = ? and filled.generation = ? and filled.topic = any (?)
                        and filled.next_offset < filled.rebuild_until)
                and not exists (
                    select from consumed_offset present
                    where present.read_model = ? and present.generation = ? and present.topic = any (?)
                        and not exists (
                            select from consumed_offset filled
                            where filled.read_model = present.read_model and filled.generation = ?
                                and filled.topic = present.topic and filled.partition = present.partition
                                and filled.next_offset >= present.next_offset))
                and not exists (
                    select from parked filled
                    where filled.read_model = ? and filled.generation = ? and filled.reason <> 'UNREADABLE'
                        and not exists (
                            select from parked present
                            where present.read_model = filled.read_model and present.generation = ?
                                and present.subject = filled.subject))""")) {
            var rebuilding = state.rebuilding() == null ? state.reading() : state.rebuilding();
            var names = connection.createArrayOf("text", topics.toArray());
            select.setString(1, model);
            select.setInt(2, rebuilding);
            select.setArray(3, names);
            select.setString(4, model);
            select.setInt(5, state.reading());
            select.setArray(6, names);
            select.setInt(7, rebuilding);
            select.setString(8, model);
            select.setInt(9, rebuilding);
            select.setInt(10, state.reading());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Readers see the new generation from this commit on. */
    void changeOver() throws SQLException {
        set("generation = rebuilding, rebuilding = null, rebuild_asked_at = null, forgetting = generation");
    }

    void giveUpRebuild() throws SQLException {
        set("rebuilding = null, rebuild_asked_at = null, forgetting = rebuilding");
    }

    /** Removes what is noted of a generation, once its rows are gone. */
    void forget(int generation) throws SQLException {
        for (var table : new String[] {"consumed", "consumed_offset", "parked"}) {
            try (var delete =
                    connection.prepareStatement("delete from " + table + " where read_model = ? and generation = ?")) {
                delete.setString(1, model);
                delete.setInt(2, generation);
                delete.executeUpdate();
            }
        }
        set("forgetting = null");
    }

    private void set(String columns, Object... values) throws SQLException {
        try (var update = connection.prepareStatement("update read_model set " + columns + " where name = ?")) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(
                        i + 1,
                        values[i],
                        values[i] instanceof OffsetDateTime ? Types.TIMESTAMP_WITH_TIMEZONE : Types.INTEGER);
            }
            update.setString(values.length + 1, model);
            update.executeUpdate();
        }
    }
}
