package uk.nhs.leadership.chassis.event.tally;

import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/** Adds up. Applying an event twice, out of order or not at all shows in the sum or in the list of sequences. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TallyModel implements ReadModel {
    public static final String NAME = "tally";
    public static final String TOPIC = "leadership.tally";

    /** Whether events marked as poison are digested after all. */
    public static final AtomicBoolean STRONG_STOMACH = new AtomicBoolean();

    /** Thrown, as long as it is set, instead of applying anything. */
    public static final AtomicReference<@Nullable SQLException> OUTAGE = new AtomicReference<>();

    /** The only generation that the outage hits; 0 if it hits all. */
    public static final AtomicInteger OUTAGE_OF_GENERATION = new AtomicInteger();

    /** Where batches wait for one another, as long as it is set; whoever comes alone goes on after a while. */
    public static final AtomicReference<@Nullable CyclicBarrier> MEETING = new AtomicReference<>();

    /** The trace in which the last event was applied. */
    public static final AtomicReference<@Nullable String> LAST_TRACE = new AtomicReference<>();

    /** The correlation id that log lines had when the last event was applied. */
    public static final AtomicReference<@Nullable Object> LAST_CORRELATION_ID = new AtomicReference<>();

    private final DataSource dataSource;

    TallyModel(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void apply(List<ReceivedEvent> events, int generation) {
        LAST_CORRELATION_ID.set(MDC.get("correlationId"));
        LAST_TRACE.set(Span.current().getSpanContext().getTraceId());
        meet();
        try (var connection = dataSource.getConnection()) {
            var outage = OUTAGE.get();
            if (outage != null && (OUTAGE_OF_GENERATION.get() == 0 || OUTAGE_OF_GENERATION.get() == generation)) {
                throw outage;
            }
            add(connection, events, generation);
        } catch (SQLException e) {
            throw new IllegalStateException("tally not written", e);
        }
    }

    private static void meet() {
        var meeting = MEETING.get();
        if (meeting == null) {
            return;
        }
        try {
            meeting.await(2, TimeUnit.SECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            meeting.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another batch", e);
        }
    }

    private static void add(Connection connection, List<ReceivedEvent> events, int generation) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into tally (generation, subject, total, sequences)
                select ?, n.subject, sum(n.n), string_agg(n.sequence::text, ' ' order by n.ordinal)
                from unnest(?::uuid[], ?::bigint[], ?::bigint[]) with ordinality n (subject, n, sequence, ordinal)
                group by n.subject
                on conflict (generation, subject) do update set total = tally.total + excluded.total,
                    sequences = tally.sequences || ' ' || excluded.sequences""")) {
            var poison = events.stream()
                    .anyMatch(event -> event.data().path("poison").asBoolean() && !STRONG_STOMACH.get());
            if (poison) {
                throw new IllegalStateException("somebody's name, which must not be noted");
            }
            upsert.setInt(1, generation);
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(ReceivedEvent::subject).toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            events.stream()
                                    .map(event -> event.data().path("n").asLong())
                                    .toArray()));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint",
                            events.stream().map(ReceivedEvent::sequence).toArray()));
            upsert.executeUpdate();
        }
    }

    @Override
    public void forget(int generation) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from tally where generation = ?")) {
            delete.setInt(1, generation);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("tally not forgotten", e);
        }
    }
}
