package uk.nhs.leadership.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Closed;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.testing.Statements;

@QuarkusTest
@TestProfile(TallyProbe.class)
class EventLogHttpTest {
    private static final Caller RED = new Caller("person-7", Caller.Kind.PERSON, "RED", Caller.Reach.OWN, Set.of());
    private static final Caller BLUE = new Caller("system-8", Caller.Kind.SYSTEM, "BLUE", Caller.Reach.OWN, Set.of());

    @Inject
    EventLog log;

    @Inject
    Tallies tallies;

    @Inject
    @ConfigProperty(name = "DATABASE_URL")
    String database;

    private final UUID subject = UUID.randomUUID();

    @Test
    void anEventTellsWhoDidWhatForWhomAndWhy() throws SQLException {
        var before = Instant.now().minusSeconds(1);
        MDC.put("correlationId", "req-42");
        var span = Span.wrap(SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault()));
        try (var _ = span.makeCurrent()) {
            tallies.appendAs(RED, new Closed(subject, "FINISHED"));
        } finally {
            MDC.remove("correlationId");
        }

        var row = row();
        assertThat(row)
                .containsEntry("sequence", 1L)
                .containsEntry("type", "tally.closed.v1")
                .containsEntry("actor", "person-7")
                .containsEntry("actor_kind", "PERSON")
                .containsEntry("organisation", "RED")
                .containsEntry("reason", "FINISHED")
                .containsEntry("correlation_id", "req-42")
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .containsEntry("audience", "{}")
                .containsEntry("data", "{\"reason\":\"FINISHED\"}");
        assertThat((Instant) row.get("time")).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void dataHoldsTheComponentsWithDatesAsDatesAndNothingLeftOut() throws SQLException {
        tallies.append(new Counted(subject, Audience.only("RED", "BLUE"), 3, false, LocalDate.of(2026, 11, 22)));

        assertThat(row())
                .containsEntry("data", "{\"n\":3,\"poison\":false,\"on\":\"2026-11-22\"}")
                .containsEntry("audience", "{BLUE,RED}");
    }

    @Test
    void aMissingValueIsWrittenAsNull() throws SQLException {
        tallies.append(Counted.of(subject, 3));

        assertThat(row()).containsEntry("data", "{\"n\":3,\"poison\":false,\"on\":null}");
    }

    @Test
    void withoutATransactionNothingIsAppended() {
        assertThatThrownBy(() -> log.append(Counted.of(subject, 1))).isInstanceOf(IllegalStateException.class);

        assertThat(events()).isZero();
    }

    @Test
    void aRolledBackChangeLeavesNoEvent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(Counted.of(subject, 1));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(events()).isZero();
    }

    @Test
    void appendingOneEventOrManyIsOneStatement() {
        var one = Statements.of(() -> tallies.append(Counted.of(subject, 1)));
        var many = Statements.of(() -> tallies.append(
                Counted.of(subject, 2), Counted.of(UUID.randomUUID(), 1), new Closed(subject, "FINISHED")));

        assertThat(one.commands()).isEqualTo(Map.of("BEGIN", 1, "SELECT", 1, "INSERT", 1, "COMMIT", 1));
        assertThat(many.commands()).isEqualTo(one.commands());
    }

    @Test
    void eventsAppendedTogetherKeepTheirOrder() throws SQLException {
        var other = UUID.randomUUID();
        tallies.append(
                Counted.of(subject, 1),
                Counted.of(other, 1),
                Counted.of(subject, 2),
                new Closed(other, "FINISHED"),
                new Closed(subject, "FINISHED"));

        assertThat(sequences(subject)).containsExactly("1 tally.counted.v1", "2 tally.counted.v1", "3 tally.closed.v1");
        assertThat(sequences(other)).containsExactly("1 tally.counted.v1", "2 tally.closed.v1");
    }

    @Test
    void aCallerOutsideTheAudienceOfASubjectsEventsGoesOnWithItsNumbers() throws SQLException {
        tallies.appendAs(RED, Counted.seenBy(subject, 1, "RED"));
        tallies.appendAs(BLUE, Counted.seenBy(subject, 2, "BLUE"));

        assertThat(sequences(subject)).containsExactly("1 tally.counted.v1", "2 tally.counted.v1");
    }

    @Test
    void ofTwoConcurrentChangesToASubjectTheLaterIsStale() throws Exception {
        var bothHaveRead = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var changes = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 2; i++) {
                changes.add(threads.submit((Callable<Boolean>) () -> QuarkusTransaction.requiringNew()
                        .timeout(20)
                        .call(() -> {
                            tallies.number("select 1");
                            bothHaveRead.await(10, TimeUnit.SECONDS);
                            log.append(Counted.of(subject, 1));
                            return true;
                        })));
            }
            var refused = new ArrayList<Throwable>();
            for (var change : changes) {
                try {
                    change.get();
                } catch (ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
            // Whoever asks after the other's commit is simply the next.
            assertThat(refused).allMatch(StaleVersion.class::isInstance);
            assertThat(events()).isEqualTo(2 - refused.size());
        }
    }

    @Test
    void aChangeThatWaitsForAnotherOfTheSameSubjectIsStaleWhenThatCommits() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var second = QuarkusTransaction.requiringNew().call(() -> {
                log.append(Counted.of(subject, 1));
                var waiting = thread.submit(() -> tallies.append(Counted.of(subject, 2)));
                await().atMost(Duration.ofSeconds(5)).until(this::somebodyWaits);
                return waiting;
            });

            assertThatThrownBy(second::get).hasCauseInstanceOf(StaleVersion.class);
            assertThat(events()).isEqualTo(1);
        }
    }

    @Test
    void anAppendedEventGetsItsPositionAtOnce() {
        tallies.append(Counted.of(subject, 1));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> tallies.number("select count(*) from event_log where position is not null and subject = '"
                                + subject + "'")
                        == 1);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveNorForgeAnEvent() throws SQLException {
        tallies.append(Counted.of(subject, 1));

        assertRefused("chassis_app", "update event_log set data = '{}'");
        assertRefused("chassis_app", "update event_log set position = 1, seal = sha256('')");
        assertRefused("chassis_app", "delete from event_log");
        assertRefused("chassis_app", "truncate event_log");
        assertRefused("chassis_app", insertWith("position, seal", "1000000, sha256('')"));
        assertRefused("chassis_app", insertWith("seal", "sha256('')"));
        assertRefused("chassis_app", "update relay_cursor set position = 1");
        assertRefused("chassis_app", "alter table event_log disable row level security");
    }

    @Test
    void theSequencerCanGivePositionsAndNothingElse() throws SQLException {
        tallies.append(Counted.of(subject, 1));

        assertRefused("chassis_sequencer", "update event_log set data = '{}'");
        assertRefused("chassis_sequencer", "update event_log set actor = 'nobody'");
        assertRefused("chassis_sequencer", "delete from event_log");
        assertRefused("chassis_sequencer", insertWith("correlation_id", "'c'"));
        assertRefused("chassis_sequencer", "delete from relay_cursor");
    }

    private void assertRefused(String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, role, role);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql))
                    .as(role + ": " + sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }

    private static String insertWith(String columns, String values) {
        return "insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, audience,"
                + " data, " + columns + ") values (gen_random_uuid(), gen_random_uuid(), 1, 't', now(), 'a', 'PERSON',"
                + " '', '{}', '{}', " + values + ")";
    }

    private boolean somebodyWaits() throws SQLException {
        try (var admin = DriverManager.getConnection(database, "postgres", "postgres");
                var row = admin.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private long events() {
        return tallies.number("select count(*) from event_log where subject = '" + subject + "'");
    }

    private Map<String, Object> row() throws SQLException {
        try (var admin = DriverManager.getConnection(database, "postgres", "postgres");
                var select = admin.prepareStatement("select * from event_log where subject = ?")) {
            select.setObject(1, subject);
            try (var found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                var columns = new HashMap<String, Object>();
                for (var name : List.of(
                        "sequence",
                        "type",
                        "actor",
                        "actor_kind",
                        "organisation",
                        "reason",
                        "correlation_id",
                        "traceparent",
                        "data")) {
                    columns.put(name, found.getObject(name));
                }
                columns.put("audience", found.getString("audience"));
                columns.put(
                        "time", found.getObject("time", OffsetDateTime.class).toInstant());
                return columns;
            }
        }
    }

    private List<String> sequences(UUID of) throws SQLException {
        try (var admin = DriverManager.getConnection(database, "postgres", "postgres");
                var select = admin.prepareStatement(
                        "select sequence, type from event_log where subject = ? order by entry")) {
            select.setObject(1, of);
            var lines = new ArrayList<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    lines.add(found.getLong(1) + " " + found.getString(2));
                }
            }
            return lines;
        }
    }
}
