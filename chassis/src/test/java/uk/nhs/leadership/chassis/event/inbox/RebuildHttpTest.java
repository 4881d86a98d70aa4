package uk.nhs.leadership.chassis.event.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.tally.Tallies;
import uk.nhs.leadership.chassis.event.tally.TallyEvent.Counted;
import uk.nhs.leadership.chassis.event.tally.TallyModel;
import uk.nhs.leadership.chassis.event.tally.TallyProbe;
import uk.nhs.leadership.chassis.event.tally.TallyRecords;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

@QuarkusTest
@TestProfile(TallyProbe.class)
class RebuildHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Tokens TOKENS =
            new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Inject
    Tallies tallies;

    @Inject
    ReadModels readModels;

    @Inject
    Rebuild rebuild;

    @Inject
    ParkedEvents parkedEvents;

    private final List<UUID> subjects =
            IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();
    private final Map<UUID, Integer> expected = new HashMap<>();
    private final Random random = new Random(1);
    private int generation;

    @BeforeEach
    void someTallies() {
        // What other tests of this application made poison is no matter here.
        TallyModel.STRONG_STOMACH.set(true);
        await().atMost(SOON).until(() -> state().rebuilding() == null && state().forgetting() == null);
        generation = state().reading();
        for (var i = 0; i < 300; i++) {
            count();
        }
        awaitExpected();
    }

    @AfterEach
    void noOutage() {
        TallyModel.MEETING.set(null);
        TallyModel.OUTAGE.set(null);
        TallyModel.OUTAGE_OF_GENERATION.set(0);
        TallyModel.STRONG_STOMACH.set(false);
        if (state().rebuilding() != null) {
            rebuild.giveUp(readModels.named("tally"));
        }
    }

    @Test
    void whileAReadModelIsRebuiltReadersNeverSeeLessThanBefore() throws Exception {
        var over = new AtomicBoolean();
        try (var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit((Callable<Integer>) () -> readAgainAndAgain(over));
            post("rebuild")
                    .statusCode(202)
                    .body("reading.generation", equalTo(generation))
                    .body("rebuilding.generation", equalTo(generation + 1));
            while (state().reading() == generation) {
                count();
            }
            for (var i = 0; i < 50; i++) {
                count();
            }
            awaitExpected();
            over.set(true);
            assertThat(reading.get()).isGreaterThan(20);
        }

        assertThat(state().reading()).isEqualTo(generation + 1);
        await().atMost(SOON).until(() -> rowsOf(generation) == 0);
        assertThat(tallies.number("select count(*) from consumed where generation = " + generation))
                .isZero();
        assertExpected();
    }

    @Test
    void aRebuildAppliesBatchesOfSeveralPartitionsAtATime() {
        var met = new AtomicInteger();
        TallyModel.MEETING.set(new CyclicBarrier(2, met::incrementAndGet));

        post("rebuild").statusCode(202);

        await().atMost(SOON).until(() -> state().reading() == generation + 1);
        assertThat(met).hasPositiveValue();
        assertExpected();
    }

    @Test
    void aSecondRebuildIsRefusedAndTheFirstCanBeGivenUp() {
        outageOf(generation + 1);
        post("rebuild").statusCode(202);

        post("rebuild").statusCode(409).body("code", equalTo("REBUILD_UNDER_WAY"));
        count();
        awaitExpected();
        assertThat(state().reading()).isEqualTo(generation);

        post("rebuild/give-up").statusCode(200).body("rebuilding", nullValue());
        await().atMost(SOON).until(() -> state().forgetting() == null);
        post("rebuild/give-up").statusCode(409).body("code", equalTo("NO_REBUILD_UNDER_WAY"));
        assertThat(state().reading()).isEqualTo(generation);
        assertExpected();
    }

    @Test
    void aRebuildAfterOneThatWasGivenUpBeginsAtTheBeginningAgain() {
        outageOf(generation + 1);
        post("rebuild").statusCode(202);
        post("rebuild/give-up").statusCode(200);
        TallyModel.OUTAGE.set(null);
        await().atMost(SOON).until(() -> state().forgetting() == null);

        post("rebuild").statusCode(202);

        await().atMost(SOON).until(() -> state().reading() == generation + 1);
        assertExpected();
    }

    @Test
    void readersDoNotChangeOverToAFillingThatLacksASubject() {
        var poisoned = UUID.randomUUID();
        TallyModel.STRONG_STOMACH.set(true);
        try (var records = new TallyRecords()) {
            records.sendPoison(poisoned, 1);
        }
        await().atMost(SOON).until(() -> tallies.of(poisoned).isPresent());
        TallyModel.STRONG_STOMACH.set(false);

        post("rebuild").statusCode(202);

        await().atMost(SOON)
                .until(() -> tallies.number("select count(*) from parked where subject = '" + poisoned + "'") == 1);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state().reading() == generation);
        assertThat(tallies.of(poisoned)).isPresent();

        TallyModel.STRONG_STOMACH.set(true);
        replayAllOf(generation + 1);
        await().atMost(SOON).until(() -> state().reading() == generation + 1);
        assertThat(tallies.of(poisoned)).isPresent();
    }

    /** Of every subject that waits for more than an event that never comes. */
    private void replayAllOf(int filling) {
        var model = readModels.named("tally");
        parkedEvents.list(model, filling, new UUID(0, 0), 200).stream()
                .filter(parked -> parked.generation() == filling && parked.reason() == Sorting.Reason.POISON)
                .forEach(parked ->
                        assertThat(parkedEvents.replay(model, parked.subject())).isPositive());
    }

    /** What any reader would find wrong: a tally that is missing, or less than it was. */
    private int readAgainAndAgain(AtomicBoolean over) {
        var last = new HashMap<UUID, Long>();
        var rounds = 0;
        while (!over.get()) {
            for (var subject : subjects) {
                if (rounds > 0 || expectedNow(subject) > 0) {
                    var seen = tallies.of(subject);
                    if (last.containsKey(subject)) {
                        assertThat(seen).isPresent();
                        assertThat(seen.orElseThrow().total()).isGreaterThanOrEqualTo(last.getOrDefault(subject, 0L));
                    }
                    seen.ifPresent(tally -> last.put(subject, tally.total()));
                }
            }
            rounds++;
        }
        return rounds;
    }

    private synchronized int expectedNow(UUID subject) {
        return expected.getOrDefault(subject, 0);
    }

    private synchronized void count() {
        var subject = subjects.get(random.nextInt(subjects.size()));
        var n = 1 + random.nextInt(9);
        tallies.append(Counted.of(subject, n));
        expected.merge(subject, n, Integer::sum);
    }

    private void awaitExpected() {
        await().atMost(SOON).untilAsserted(this::assertExpected);
    }

    private void assertExpected() {
        expected.forEach((subject, total) ->
                assertThat(tallies.of(subject).map(Tallies.Seen::total)).contains((long) total));
    }

    private static void outageOf(int generation) {
        TallyModel.OUTAGE_OF_GENERATION.set(generation);
        TallyModel.OUTAGE.set(new SQLException("the database is away", "08006"));
    }

    private Generations.State state() {
        return readModels.state(readModels.named("tally"));
    }

    private long rowsOf(int of) {
        return tallies.number("select count(*) from tally where generation = " + of);
    }

    private static ValidatableResponse post(String verb) {
        return given().auth()
                .oauth2(TOKENS.ofPerson("operator.one"))
                .post("/v1/read-models/tally/" + verb)
                .then();
    }
}
