package uk.nhs.leadership.chassis.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.event.ReceivedEvent;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Reason;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Standing;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Waiting;

class SortingTest {
    private static final UUID SUBJECT = new UUID(7, 7);

    private long offset;

    @Test
    void eventsInOrderAreAppliedAsTheyCome() {
        var sorted = sort(Standing.at(0), event(1), event(2));

        assertThat(sequences(sorted)).containsExactly(1L, 2L);
        assertThat(sorted.applied()).isEqualTo(Map.of(SUBJECT, 2L));
        assertThat(sorted.toPark()).isEmpty();
    }

    @Test
    void duplicatesAndLateEventsChangeNothing() {
        var sorted = sort(Standing.at(2), event(1), event(2), event(3), event(3));

        assertThat(sequences(sorted)).containsExactly(3L);
        assertThat(sorted.withoutEffect()).isEqualTo(3);
    }

    @Test
    void anEventAfterAGapWaits() {
        var sorted = sort(Standing.at(1), event(3), event(4));

        assertThat(sequences(sorted)).isEmpty();
        assertThat(sorted.toPark()).extracting(Waiting::reason).containsExactly(Reason.GAP, Reason.GAP);
    }

    @Test
    void anEventThatFillsAGapTakesTheWaitingOnesWithIt() {
        var standing = standing(1, waiting(3, Reason.GAP), waiting(4, Reason.GAP), waiting(6, Reason.GAP));

        var sorted = sort(standing, event(2));

        assertThat(sequences(sorted)).containsExactly(2L, 3L, 4L);
        assertThat(sorted.noLongerParked()).hasSize(2);
    }

    @Test
    void eventsThatArriveTheWrongWayRoundInOneBatchAreNeverParked() {
        var sorted = sort(Standing.at(0), event(3), event(2), event(1));

        assertThat(sequences(sorted)).containsExactly(1L, 2L, 3L);
        assertThat(sorted.toPark()).isEmpty();
        assertThat(sorted.noLongerParked()).isEmpty();
    }

    @Test
    void behindAPoisonEventTheSubjectWaits() {
        var sorted = sort(standing(1, waiting(2, Reason.POISON)), event(3), event(2));

        assertThat(sequences(sorted)).isEmpty();
        assertThat(sorted.toPark()).extracting(Waiting::reason).containsExactly(Reason.BEHIND);
        assertThat(sorted.withoutEffect()).isEqualTo(1);
    }

    @Test
    void anotherSubjectDoesNotWait() {
        var other = UUID.randomUUID();
        var sorted = new Sorting(Map.of(SUBJECT, standing(1, waiting(2, Reason.POISON))), true)
                .sort(List.of(event(3), event(other, 1)));

        assertThat(sorted.toApply()).extracting(ReceivedEvent::subject).containsExactly(other);
    }

    @Test
    void whatIsLeftAloneIsNotTakenUp() {
        var sorted = new Sorting(Map.of(SUBJECT, standing(1, waiting(3, Reason.GAP))), false).sort(List.of(event(2)));

        assertThat(sequences(sorted)).containsExactly(2L);
        assertThat(sorted.noLongerParked()).isEmpty();
    }

    @Test
    void aRecordThatIsNoEventWaitsWithoutHoldingUpItsSubject() {
        var unreadable = Arrival.parked(place(), SUBJECT, Map.of(), new byte[] {1});

        var sorted = sort(Standing.at(0), unreadable, event(1));

        assertThat(sequences(sorted)).containsExactly(1L);
        assertThat(sorted.toPark()).extracting(Waiting::reason).containsExactly(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void howeverEventsArriveEachSubjectsAreAppliedOnceAndInOrder(int seed) {
        var random = new Random(seed);
        var deliveries = new ArrayList<Arrival>();
        for (var subject = 1; subject <= 8; subject++) {
            for (var sequence = 1; sequence <= 25; sequence++) {
                for (var times = 0; times <= random.nextInt(3); times++) {
                    deliveries.add(event(new UUID(0, subject), sequence));
                }
            }
        }
        Collections.shuffle(deliveries, random);
        var database = new HashMap<UUID, Standing>();
        var applied = new HashMap<UUID, List<Long>>();

        while (!deliveries.isEmpty()) {
            var batch = deliveries.subList(0, Math.min(deliveries.size(), 1 + random.nextInt(40)));
            take(new Sorting(copy(database), true).sort(List.copyOf(batch)), database, applied);
            batch.clear();
        }

        assertThat(applied).hasSize(8);
        assertThat(applied.values())
                .allSatisfy(sequences -> assertThat(sequences)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 25).boxed().toList()));
        assertThat(database.values())
                .allSatisfy(standing -> assertThat(standing.waiting()).isEmpty());
    }

    /** What the database would hold after the batch. */
    private static void take(Sorting sorted, Map<UUID, Standing> database, Map<UUID, List<Long>> applied) {
        sorted.toApply()
                .forEach(event -> applied.computeIfAbsent(event.subject(), key -> new ArrayList<>())
                        .add(event.sequence()));
        var gone = new HashSet<>(sorted.noLongerParked());
        database.values()
                .forEach(standing -> standing.waiting()
                        .values()
                        .removeIf(waiting -> gone.contains(waiting.arrival().place())));
        sorted.applied()
                .forEach((subject, last) ->
                        database.merge(subject, Standing.at(last), (old, now) -> new Standing(last, old.waiting())));
        sorted.toPark()
                .forEach(waiting -> database.computeIfAbsent(waiting.arrival().subject(), key -> Standing.at(0))
                        .waiting()
                        .put(sequence(waiting), waiting));
    }

    private static Map<UUID, Standing> copy(Map<UUID, Standing> database) {
        var copy = new HashMap<UUID, Standing>();
        database.forEach((subject, standing) ->
                copy.put(subject, new Standing(standing.last(), new TreeMap<>(standing.waiting()))));
        return copy;
    }

    private static Sorting sort(Standing standing, Arrival... arrivals) {
        return new Sorting(Map.of(SUBJECT, standing), true).sort(List.of(arrivals));
    }

    private static List<Long> sequences(Sorting sorted) {
        return sorted.toApply().stream().map(ReceivedEvent::sequence).toList();
    }

    private static long sequence(Waiting waiting) {
        return Objects.requireNonNull(waiting.arrival().event()).sequence();
    }

    private static Standing standing(long last, Waiting... waiting) {
        var standing = Standing.at(last);
        for (var held : waiting) {
            standing.waiting().put(sequence(held), held);
        }
        return standing;
    }

    private Waiting waiting(long sequence, Reason reason) {
        return new Waiting(event(sequence), reason);
    }

    private Arrival event(long sequence) {
        return event(SUBJECT, sequence);
    }

    private Arrival event(UUID subject, long sequence) {
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/test",
                "ce_type", "uk.nhs.leadership.thing.changed.v1",
                "ce_subject", subject.toString(),
                "ce_time", "2026-11-22T09:30:00Z",
                "ce_sequence", Long.toString(sequence));
        return Arrival.parked(place(), subject, headers, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Arrival.Place place() {
        return new Arrival.Place("leadership.thing", 0, offset++);
    }
}
