package uk.nhs.leadership.chassis.event;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import uk.nhs.leadership.chassis.copy.CopyTable;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;

/**
 * The event log in the service's own database. An append is one INSERT on the connection of the present transaction.
 * Two transactions that append to one subject at once want the same sequence number; the later one is refused as stale.
 */
@ApplicationScoped
class JdbcEventLog implements EventLog {
    /** What nearly every change appends; the statement for many costs PostgreSQL twice as much for one. */
    private static final String INSERT_ONE = """
            insert into event_log (time, actor, actor_kind, organisation, correlation_id, traceparent,
                id, subject, sequence, type, reason, audience, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, event_count_of(?) + 1, ?, ?, ?, ?)""";

    private static final String INSERT_MANY = """
            insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, reason,
                correlation_id, traceparent, audience, data)
            select n.id, n.subject, event_count_of(n.subject) + row_number() over (partition by n.subject order by n.n),
                n.type, ?::timestamptz, ?::text, ?::text, ?::text, n.reason, ?::text, ?::text,
                string_to_array(n.audience, ?::text), n.data
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality n (id, subject, type, reason, audience, data, n)
            order by n.n""";

    /** From here on COPY is quicker than arrays, although it is three round trips and not one. */
    private static final int MANY = 500;

    private static final CopyTable COPIED = new CopyTable(
            "event_log_copied", "n bigint, id uuid, subject uuid, type text, reason text, audience text[], data text");

    private static final String INSERT_COPIED = """
            insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, reason,
                correlation_id, traceparent, audience, data)
            select n.id, n.subject, event_count_of(n.subject) + row_number() over (partition by n.subject order by n.n),
                n.type, ?::timestamptz, ?::text, ?::text, ?::text, n.reason, ?::text, ?::text, n.audience, n.data
            from %s n
            order by n.n""".formatted(COPIED);

    private static final String SUBJECT_SEQUENCE = "event_log_subject_sequence";
    private static final String BETWEEN_ORGANISATIONS = "\u001f";
    private static final String CORRELATION_ID = "correlationId";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;
    private final Wakers wakers;

    JdbcEventLog(
            DataSource dataSource,
            TransactionSynchronizationRegistry transaction,
            Callers callers,
            Clock clock,
            Ids ids,
            Wakers wakers) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.wakers = wakers;
    }

    @Override
    public void append(Event event) {
        append(List.of(event));
    }

    @Override
    public void append(List<? extends Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of its change, and there is none");
        }
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            if (events.size() >= MANY) {
                copy(connection, events);
            } else {
                insert(connection, events);
            }
        } catch (SQLException e) {
            throw isConcurrentChange(e) ? new StaleVersion() : new IllegalStateException("events not appended", e);
        }
        wakeTheSequencerAfterCommit();
    }

    private void insert(Connection connection, List<? extends Event> events) throws SQLException {
        try (var insert = connection.prepareStatement(events.size() == 1 ? INSERT_ONE : INSERT_MANY)) {
            bindCircumstances(insert);
            if (events.size() == 1) {
                bindOne(connection, insert, events.getFirst());
            } else {
                bindMany(connection, insert, events);
            }
            insert.executeUpdate();
        }
    }

    private void copy(Connection connection, List<? extends Event> events) throws SQLException {
        var n = new AtomicLong();
        COPIED.fill(
                connection,
                events,
                (event, line) -> line.value(n.incrementAndGet())
                        .value(ids.next())
                        .value(event.subject())
                        .value(EventData.typeOf(event))
                        .value(event.reason())
                        .texts(event.audience().organisations().stream()
                                .sorted()
                                .toList())
                        .value(EventData.json(event)));
        try (var insert = connection.prepareStatement(INSERT_COPIED)) {
            bindCircumstances(insert);
            insert.executeUpdate();
        }
    }

    private void bindCircumstances(PreparedStatement insert) throws SQLException {
        var caller = callers.current();
        insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        insert.setString(2, caller.actor());
        insert.setString(3, caller.kind().name());
        insert.setString(4, caller.organisation());
        insert.setString(5, correlationId());
        insert.setString(6, traceparent());
    }

    private void bindOne(Connection connection, PreparedStatement insert, Event event) throws SQLException {
        insert.setObject(7, ids.next());
        insert.setObject(8, event.subject());
        insert.setObject(9, event.subject());
        insert.setString(10, EventData.typeOf(event));
        insert.setString(11, event.reason());
        insert.setArray(
                12,
                connection.createArrayOf(
                        "text",
                        event.audience().organisations().stream().sorted().toArray()));
        insert.setString(13, EventData.json(event));
    }

    private void bindMany(Connection connection, PreparedStatement insert, List<? extends Event> events)
            throws SQLException {
        insert.setString(7, BETWEEN_ORGANISATIONS);
        insert.setArray(8, connection.createArrayOf("uuid", column(events, event -> ids.next())));
        insert.setArray(9, connection.createArrayOf("uuid", column(events, Event::subject)));
        insert.setArray(10, connection.createArrayOf("text", column(events, EventData::typeOf)));
        insert.setArray(11, connection.createArrayOf("text", column(events, Event::reason)));
        insert.setArray(12, connection.createArrayOf("text", column(events, JdbcEventLog::audience)));
        insert.setArray(13, connection.createArrayOf("text", column(events, EventData::json)));
    }

    private static Object[] column(List<? extends Event> events, Function<Event, @Nullable Object> value) {
        return events.stream().map(value).toArray();
    }

    private static String audience(Event event) {
        return String.join(
                BETWEEN_ORGANISATIONS,
                event.audience().organisations().stream().sorted().toList());
    }

    private String correlationId() {
        return MDC.get(CORRELATION_ID) instanceof String id ? id : ids.next().toString();
    }

    /** W3C Trace Context, so that a trace goes on in whoever hears of the event. */
    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private static boolean isConcurrentChange(SQLException e) {
        return e instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null
                && SUBJECT_SEQUENCE.equals(postgres.getServerErrorMessage().getConstraint());
    }

    private void wakeTheSequencerAfterCommit() {
        if (transaction.getResource(JdbcEventLog.class) != null) {
            return;
        }
        transaction.putResource(JdbcEventLog.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only a commit matters, and that is known after it.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakers.appended();
                }
            }
        });
    }
}
