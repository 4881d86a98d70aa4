package uk.nhs.leadership.chassis.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.background.Elected;

class SequencerTest {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int WRITERS = 8;

    private TestLog log;

    @BeforeEach
    void open() {
        log = new TestLog();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void positionsAreDenseAndInTheOrderOfWriting() throws Exception {
        log.fill(250);

        assertThat(log.lines()).extracting(TestLog.Line::position).containsExactlyElementsOf(oneTo(250));
        assertThat(log.lines()).extracting(TestLog.Line::entry).isSorted();
    }

    @Test
    void anEventThatCommitsLateComesAfterThoseThatCommittedBeforeIt() throws Exception {
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        try (var slow = log.app();
                var quick = log.app()) {
            slow.setAutoCommit(false);
            TestLog.append(slow, late);
            TestLog.append(quick, early);
            log.sequenceAll();
            slow.commit();
        }
        log.sequenceAll();

        assertThat(log.lines()).extracting(TestLog.Line::subject).containsExactly(early, late);
        assertThat(log.lines()).extracting(TestLog.Line::position).containsExactly(1L, 2L);
    }

    @Test
    void aRolledBackEventLeavesNoHoleAmongThePositions() throws Exception {
        try (var app = log.app()) {
            app.setAutoCommit(false);
            TestLog.append(app, UUID.randomUUID());
            app.commit();
            TestLog.append(app, UUID.randomUUID());
            app.rollback();
            TestLog.append(app, UUID.randomUUID());
            app.commit();
        }
        log.sequenceAll();

        assertThat(log.lines()).extracting(TestLog.Line::position).containsExactly(1L, 2L);
        assertThat(log.lines()).extracting(TestLog.Line::entry).containsExactly(1L, 3L);
    }

    @Test
    void slowInterleavedAndRolledBackTransactionsKeepEverySubjectInOrder() throws Exception {
        try (var sequencer = log.sequencer("only").start()) {
            var committed = write(60);

            await().atMost(Duration.ofSeconds(60)).until(() -> log.unsequenced() == 0);
            assertThat(sequencer.inOffice()).isTrue();
            assertDenseAndInOrder(committed);
        }
    }

    @Test
    void ofTwoSequencersOnlyOneWorks() throws Exception {
        var working = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        var terms = new AtomicInteger();
        try (var one = counted("one", working, mostAtOnce, terms).start();
                var other = counted("other", working, mostAtOnce, terms).start()) {
            var committed = write(30);

            await().atMost(Duration.ofSeconds(60)).until(() -> log.unsequenced() == 0);
            assertThat(one.inOffice()).isNotEqualTo(other.inOffice());
            assertThat(mostAtOnce).hasValue(1);
            assertThat(terms).hasValue(1);
            assertDenseAndInOrder(committed);
        }
    }

    @Test
    void whenOneSequencerIsCutOffTheOtherGoesOnWhereItsLastCommitEnded() throws Exception {
        var terms = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var one = counted("one", new AtomicInteger(), new AtomicInteger(), terms)
                        .start();
                var other = counted("other", new AtomicInteger(), new AtomicInteger(), terms)
                        .start();
                var killer = Executors.newSingleThreadExecutor()) {
            await().until(() -> one.inOffice() || other.inOffice());
            var cutting = killer.submit(() -> cutOffLeaders(over, terms));
            var committed = write(60);
            over.set(true);
            cutting.get();

            await().atMost(Duration.ofSeconds(60)).until(() -> log.unsequenced() == 0);
            assertThat(terms).hasValueGreaterThan(3);
            assertDenseAndInOrder(committed);
            assertThat(new Verifier(log.connections())
                            .verify(1, 1_000_000, List.of())
                            .finding())
                    .isNull();
        }
    }

    @Test
    void afterACutNoPositionIsGivenASecondTime() throws Exception {
        log.fill(10);
        log.tamper(
                "update relay_cursor set (position, seal) = (select position, seal from event_log where position = 10)",
                "delete from event_log where position > 7");

        log.fill(2);

        assertThat(log.lines()).extracting(TestLog.Line::position).endsWith(7L, 11L, 12L);
    }

    private Elected counted(String name, AtomicInteger working, AtomicInteger mostAtOnce, AtomicInteger terms) {
        var sequencer = new Sequencer(20, head -> {});
        return new Elected(name, Sequencer.LOCK, log.connections(), connection -> {
            var term = sequencer.begin(connection);
            terms.incrementAndGet();
            return () -> {
                mostAtOnce.accumulateAndGet(working.incrementAndGet(), Math::max);
                try {
                    return term.work();
                } finally {
                    working.decrementAndGet();
                }
            };
        });
    }

    /** Cuts whoever holds the lock, again and again. */
    private Void cutOffLeaders(AtomicBoolean over, AtomicInteger terms) throws SQLException {
        while (!over.get()) {
            var before = terms.get();
            log.number("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted"
                    + " and database = (select oid from pg_database where datname = current_database())");
            await().atMost(Duration.ofSeconds(60)).until(() -> over.get() || terms.get() > before);
        }
        return null;
    }

    /** Each writer's transactions touch a few subjects, take their time, and one in five is rolled back. */
    private int write(int transactionsOfEach) throws Exception {
        var subjects = IntStream.range(0, 12).mapToObj(n -> UUID.randomUUID()).toList();
        var committed = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var done = new ArrayList<Future<Void>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var random = new Random(writer);
                done.add(writers.submit((Callable<Void>) () -> {
                    writeAs(random, subjects, transactionsOfEach, committed);
                    return null;
                }));
            }
            for (var future : done) {
                future.get();
            }
        }
        return committed.get();
    }

    private void writeAs(Random random, List<UUID> subjects, int transactions, AtomicInteger committed)
            throws SQLException {
        try (var app = log.app()) {
            app.setAutoCommit(false);
            for (var n = 0; n < transactions; n++) {
                try {
                    var events = 1 + random.nextInt(3);
                    var first = random.nextInt(subjects.size());
                    for (var i = 0; i < events; i++) {
                        TestLog.append(app, subjects.get((first + i) % subjects.size()));
                        app.createStatement().execute("select pg_sleep(" + random.nextInt(15) / 1000.0 + ")");
                    }
                    if (random.nextInt(5) == 0) {
                        app.rollback();
                    } else {
                        app.commit();
                        committed.addAndGet(events);
                    }
                } catch (SQLException e) {
                    app.rollback();
                    assertThat(e.getSQLState()).isIn(UNIQUE_VIOLATION, "40P01");
                }
            }
        }
    }

    private void assertDenseAndInOrder(int committed) throws SQLException {
        var lines = log.lines();
        assertThat(committed).isGreaterThan(100);
        assertThat(lines).extracting(TestLog.Line::position).containsExactlyElementsOf(oneTo(committed));
        var last = new HashMap<UUID, Long>();
        for (var line : lines) {
            assertThat(line.sequence()).isEqualTo(last.getOrDefault(line.subject(), 0L) + 1);
            last.put(line.subject(), line.sequence());
        }
    }

    private static List<Long> oneTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
