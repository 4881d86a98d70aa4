package uk.nhs.leadership.chassis.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Closed;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.testing.Statements;

/** Events appended by the thousand, which go by COPY, are no other than those appended one by one. */
@QuarkusTest
@TestProfile(TallyProbe.class)
class ManyEventsHttpTest {
    private static final int MANY = 1_200;
    private static final Caller RED = new Caller("person-7", Caller.Kind.PERSON, "RED", Caller.Reach.OWN, Set.of());

    @Inject
    EventLog log;

    @Inject
    Tallies tallies;

    @Inject
    LogDatabase database;

    @Inject
    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Test
    void manyEventsLeaveTheRowsThatTheyLeaveOneByOne() throws SQLException {
        var single = subjects();
        var together = subjects();

        MDC.put("correlationId", "req-42");
        try {
            eventsOf(single).forEach(event -> tallies.appendAs(RED, event));
            tallies.appendAs(RED, eventsOf(together).toArray(Event[]::new));
        } finally {
            MDC.remove("correlationId");
        }

        var rows = rowsOf(together);
        assertThat(rows).hasSize(MANY).isEqualTo(rowsOf(single));
        assertThat(rows.getFirst()).contains("person-7", "PERSON", "RED", "req-42", "tally.counted.v1");
        assertThat(rows.get(2)).contains("tally.closed.v1").contains("FIN\\IS\tHED\n\"'");
    }

    @Test
    void manyEventsCostAsFewRoundTripsAsAFew() {
        var some = Statements.of(() -> tallies.append(counted(600)));
        var twice = Statements.of(() -> tallies.append(counted(1_200)));

        assertThat(twice.roundTrips()).isEqualTo(some.roundTrips());
        assertThat(twice.commands()).containsEntry("INSERT", 1).containsEntry("COPY", 1);
    }

    @Test
    void manyEventsGoOnWithTheNumbersOfTheirSubjectTwiceInOneTransaction() throws SQLException {
        var subject = UUID.randomUUID();
        tallies.append(Counted.of(subject, 1));
        var many =
                IntStream.range(0, MANY).mapToObj(n -> Counted.of(subject, n)).toList();

        QuarkusTransaction.requiringNew().run(() -> {
            log.append(many);
            log.append(many);
        });

        assertThat(number("select max(sequence) - count(*) from event_log where subject = '" + subject + "'"))
                .isZero();
        assertThat(number("select count(*) from event_log where subject = '" + subject + "'"))
                .isEqualTo(2 * MANY + 1);
    }

    @Test
    void ofARolledBackTransactionNothingStays() throws SQLException {
        var subject = UUID.randomUUID();
        var many = Stream.generate(() -> Counted.of(subject, 1)).limit(MANY).toList();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(many);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        tallies.append(counted(MANY));

        assertThat(number("select count(*) from event_log where subject = '" + subject + "'"))
                .isZero();
    }

    @Test
    void manyEventsWithoutATransactionAreRefused() {
        assertThatThrownBy(() -> log.append(List.of(counted(MANY)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whereAnotherChangedASubjectMeanwhileAllAreStaleAndNoneStays() throws Exception {
        var contested = UUID.randomUUID();
        var many = new ArrayList<>(List.of(counted(MANY)));
        many.add(Counted.of(contested, 2));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var second = QuarkusTransaction.requiringNew().call(() -> {
                log.append(Counted.of(contested, 1));
                var waiting = thread.submit(() -> tallies.append(many.toArray(Event[]::new)));
                await().atMost(Duration.ofSeconds(5)).until(this::somebodyWaits);
                return waiting;
            });

            assertThatThrownBy(second::get).hasCauseInstanceOf(StaleVersion.class);
        }
        assertThat(rowsOf(many.stream().map(Event::subject).toList())).hasSize(1);
    }

    @Test
    void amongSingleWritersTheyAreSealedInOrderAndFoundIntact() throws Exception {
        var before = number("select count(*) from event_log");
        try (var writers = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 2; writer++) {
                done.add(writers.submit(() -> tallies.append(counted(MANY))));
                done.add(writers.submit(() -> {
                    for (var n = 0; n < 100; n++) {
                        tallies.append(Counted.of(UUID.randomUUID(), n));
                    }
                }));
            }
            for (var future : done) {
                future.get();
            }
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from event_log where position is null") == 0);
        var found = new Verifier(database).verify(1, 1_000_000, List.of());
        assertThat(found.finding()).isNull();
        assertThat(found.to()).isEqualTo(before + 2 * MANY + 200);
    }

    private static List<UUID> subjects() {
        return Stream.generate(UUID::randomUUID).limit(MANY / 3).toList();
    }

    /** Three of each subject, with all that has to be written otherwise than it is. */
    private static List<Event> eventsOf(List<UUID> subjects) {
        return subjects.stream()
                .<Event>mapMulti((subject, all) -> {
                    all.accept(new Counted(subject, Audience.only("RED", "BLUE"), 3, false, LocalDate.of(2026, 2, 28)));
                    all.accept(new Counted(subject, Audience.whoSeeAll(), 4, false, null));
                    all.accept(new Closed(subject, "FIN\\IS\tHED\n\"'"));
                })
                .toList();
    }

    private static Event[] counted(int many) {
        return Stream.generate(() -> Counted.of(UUID.randomUUID(), 1))
                .limit(many)
                .toArray(Event[]::new);
    }

    /** All columns but those that are each row's own, in the order in which the events were appended. */
    private List<String> rowsOf(List<UUID> subjects) throws SQLException {
        try (var admin = DriverManager.getConnection(url, "postgres", "postgres");
                var select = admin.prepareStatement("""
                        select concat_ws(' | ', sequence, type, actor, actor_kind, organisation, coalesce(reason, '-'),
                            correlation_id, coalesce(traceparent, '-'), audience, data)
                        from event_log where subject = any(?) order by entry""")) {
            select.setArray(1, admin.createArrayOf("uuid", subjects.toArray()));
            try (var row = select.executeQuery()) {
                var rows = new ArrayList<String>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        }
    }

    private boolean somebodyWaits() throws SQLException {
        return number("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                > 0;
    }

    private long number(String query) throws SQLException {
        try (var admin = DriverManager.getConnection(url, "postgres", "postgres");
                var row = admin.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
