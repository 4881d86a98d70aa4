package uk.nhs.leadership.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123Z");

    private Instant now = NOW;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final UuidV7 ids = new UuidV7(clock);

    @Test
    void anIdIsAUuidOfVersion7WithTheTimeInIt() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void idsOfOneMillisecondAscend() {
        assertThat(texts(10_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsAscendWhenTheClockStepsBack() {
        var before = ids.next().toString();
        now = NOW.minusSeconds(60);

        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void idsFollowTheClockAgainWhenItHasCaughtUp() {
        ids.next();
        now = NOW.plusSeconds(1);

        assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void idsMadeAtOnceDiffer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = new ArrayList<Future<List<String>>>();
            for (var i = 0; i < 8; i++) {
                made.add(threads.submit(() -> texts(5_000)));
            }
            var all = new HashSet<String>();
            for (var future : made) {
                all.addAll(future.get());
            }
            assertThat(all).hasSize(40_000);
        }
    }

    private List<String> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> ids.next())
                .map(UUID::toString)
                .toList();
    }
}
