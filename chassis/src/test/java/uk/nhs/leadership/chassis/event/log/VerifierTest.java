package uk.nhs.leadership.chassis.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.event.log.Verification.Kind;
import uk.nhs.leadership.chassis.rule.InvalidInput;

class VerifierTest {
    private static final int EVENTS = 60;
    private static final int EVERYTHING = 1_000_000;

    private TestLog log;

    @BeforeEach
    void open() throws Exception {
        log = new TestLog();
        log.fill(EVENTS);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anUntouchedLogIsIntactToItsEnd() throws Exception {
        var found = verify();

        assertThat(found.intact()).isTrue();
        assertThat(found.complete()).isTrue();
        assertThat(found.to()).isEqualTo(EVENTS);
        assertThat(found.finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data = '{\"n\":2}'",
                "type = 'thing.forged.v1'",
                "time = time + interval '1 microsecond'",
                "actor = 'nobody'",
                "actor_kind = 'SYSTEM'",
                "organisation = 'RX2'",
                "reason = 'BECAUSE'",
                "correlation_id = 'c2'",
                "traceparent = '00-1-1-00'",
                "audience = '{RX2}'",
                "audience = '{\"\"}'",
                "subject = gen_random_uuid()",
                "id = gen_random_uuid()",
                "sequence = 2",
                "seal = sha256('x')"
            })
    void aChangedColumnIsFoundWhereItIs(String change) throws Exception {
        log.tamper("update event_log set " + change + " where position = 17");

        assertFound(Kind.CHANGED, 17);
    }

    @Test
    void aChangeOfTheLastEventIsFound() throws Exception {
        log.tamper("update event_log set actor = 'nobody' where position = " + EVENTS);

        assertFound(Kind.CHANGED, EVENTS);
    }

    @Test
    void aDeletedEventIsFound() throws Exception {
        log.tamper("delete from event_log where position = 23");

        assertFound(Kind.DELETED, 23);
    }

    @Test
    void theFirstEventDeletedIsFound() throws Exception {
        log.tamper("delete from event_log where position = 1");

        assertFound(Kind.DELETED, 1);
    }

    @Test
    void anEventDeletedAndTheRestMovedUpIsFound() throws Exception {
        log.tamper(
                "delete from event_log where position in (23, 24)",
                "alter table event_log drop constraint event_log_position",
                "update event_log set position = position - 2 where position > 24");

        assertFound(Kind.DELETED, 23);
    }

    @Test
    void anEventInsertedBetweenOthersIsFound() throws Exception {
        log.tamper(
                "alter table event_log drop constraint event_log_position",
                "update event_log set position = position + 1 where position >= 31",
                """
                insert into event_log (position, id, subject, sequence, type, time, actor, actor_kind, organisation,
                    correlation_id, audience, data, seal)
                select 31, gen_random_uuid(), gen_random_uuid(), 1, type, time, actor, actor_kind, organisation,
                    correlation_id, audience, data, seal
                from event_log where position = 30""");

        assertFound(Kind.INSERTED, 31);
    }

    @Test
    void twoEventsThatChangedPlacesAreFound() throws Exception {
        log.tamper(
                "alter table event_log drop constraint event_log_position",
                "update event_log set position = case position when 40 then 44 else 40 end where position in (40, 44)");

        assertFound(Kind.REORDERED, 40);
    }

    @Test
    void twoNeighboursThatChangedPlacesButLeftTheirSealsAreFound() throws Exception {
        log.tamper("alter table event_log drop constraint event_log_position", """
                update event_log e set position = other.position, seal = other.seal
                from event_log other
                where e.position in (40, 41) and other.position = 81 - e.position""");

        assertFound(Kind.REORDERED, 40);
    }

    @Test
    void aLogCutOffBehindWhatTheRelayPublishedIsFound() throws Exception {
        log.tamper(
                "update relay_cursor set (position, seal) = (select position, seal from event_log where position = 58)",
                "delete from event_log where position > 50");

        assertFound(Kind.CUT_OFF, 51);
    }

    @Test
    void aLogCutOffBehindAnAnchorOfTheCallerIsFound() throws Exception {
        var noted = verify();
        log.tamper("delete from event_log where position > 50");

        assertThat(verify().finding()).isNull();
        assertThat(verifyWith(anchor(EVENTS, noted.seal())).finding()).isEqualTo(Kind.CUT_OFF.at(51));
    }

    @Test
    void aLogSealedAnewAfterAChangeIsFoundByAnAnchor() throws Exception {
        var noted = verify();
        log.tamper(
                "update event_log set actor = 'nobody' where position = 17",
                "update event_log set position = null, seal = null where position >= 17");
        log.sequenceAll();

        assertThat(verify().finding()).isNull();
        assertThat(verifyWith(anchor(EVENTS, noted.seal())).finding()).isEqualTo(Kind.REWRITTEN.at(EVENTS));
    }

    @Test
    void aPartAfterAPartIsVerifiedAsTheWhole() throws Exception {
        log.tamper("update event_log set actor = 'nobody' where position = 45");
        var verifier = new Verifier(log.connections());

        var first = verifier.verify(1, 20, List.of());
        assertThat(first.intact()).isTrue();
        assertThat(first.complete()).isFalse();
        assertThat(first.next()).isEqualTo(21);

        assertThat(verifier.verify(21, 20, List.of()).next()).isEqualTo(41);
        assertThat(verifier.verify(41, 20, List.of()).finding()).isEqualTo(Kind.CHANGED.at(45));
    }

    @Test
    void aPositionPastTheEndIsRefused() {
        assertThatThrownBy(() -> new Verifier(log.connections()).verify(EVENTS + 2, 10, List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theCommandSaysTheSameAndExitsAccordingly() throws Exception {
        var seal = verify().seal();
        assertThat(command()).startsWith("0 ").contains("intact to the end, held against relay");
        assertThat(command("60", seal)).startsWith("0 ").contains("relay");
        assertThat(command("60", "ab".repeat(32))).startsWith("1 ").contains("position 60 REWRITTEN");
        assertThat(command("sixty")).startsWith("2 ");

        log.tamper("delete from event_log where position = 23");

        assertThat(command()).startsWith("1 ").contains("position 23 DELETED");
    }

    private String command(String... args) {
        var out = new ByteArrayOutputStream();
        var status =
                new VerifyEventLog(log.environment(), new PrintStream(out, true, StandardCharsets.UTF_8)).run(args);
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eightWritersAtWorkRaiseNoFalseAlarm() throws Exception {
        try (var sequencer = log.sequencer("only").start();
                var writers = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<Void>>();
            for (var writer = 0; writer < 8; writer++) {
                done.add(writers.submit((Callable<Void>) () -> {
                    try (var app = log.app()) {
                        for (var n = 0; n < 150; n++) {
                            TestLog.append(app, UUID.randomUUID());
                        }
                    }
                    return null;
                }));
            }
            var rounds = 0;
            do {
                var found = verify();
                assertThat(found.finding()).isNull();
                assertThat(found.complete()).isTrue();
                rounds++;
            } while (!done.stream().allMatch(Future::isDone));
            assertThat(rounds).isGreaterThan(1);
            assertThat(sequencer.inOffice()).isTrue();
            for (var future : done) {
                future.get();
            }
        }
    }

    private Verification verify() throws Exception {
        return new Verifier(log.connections()).verify(1, EVERYTHING, List.of());
    }

    private Verification verifyWith(Anchor anchor) throws Exception {
        return new Verifier(log.connections())
                .verify(1, EVERYTHING, List.of(new Verifier.NamedAnchor("caller", anchor)));
    }

    private static Anchor anchor(long position, String seal) {
        return new Anchor(position, Seal.ofHex(seal));
    }

    private void assertFound(Kind kind, long position) throws Exception {
        assertThat(verify().finding()).isEqualTo(kind.at(position));
        assertThat(verify().to()).isEqualTo(position - 1);
    }
}
