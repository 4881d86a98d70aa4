package uk.nhs.leadership.enrolment.roads;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.local.OneDay;

/**
 * Whatever anybody does in whatever order, what must hold holds. The build goes the same roads each time; others are gone with
 * {@code -Droads.seed=…}, more of them with {@code -Droads.count=…}. A failure says which road it was and all that happened on it.
 */
@QuarkusTest
class RandomRoadsHttpTest {
    private static final Logger LOG = Logger.getLogger(RandomRoadsHttpTest.class);
    private static final long SEED = Long.getLong("roads.seed", 20_261_123);
    private static final int ROADS = Integer.getInteger("roads.count", 5);
    private static final int DEEDS = 200;

    /** How far the roads lead at least. */
    private static final String[] ACCOMPLISHED = {
        "enrol", "nominate", "approve", "offer", "accept", "declarations", "outcomes", "withdraw"
    };

    private static final String[] REFUSED = {
        "ALREADY_ENROLLED", "COHORT_FULL", "VERSION_STALE", "NOT_FOUND", "FORBIDDEN"
    };

    @Test
    void whateverAnybodyDoesWhatMustHoldHolds() {
        OneDay.with(Duration.ofMinutes(10));
        var answers = new TreeMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var road = 0; road < ROADS; road++) {
                go(road, threads, answers);
            }
        }

        LOG.infof("Random roads: %s", answers);
        assertThat(answers)
                .as("what was done and refused on all the roads")
                .containsKeys(ACCOMPLISHED)
                .containsKeys(REFUSED);
    }

    private static void go(int number, ExecutorService threads, Map<String, Integer> answers) {
        var chance = new Random(SEED + number);
        var road = new Road(World.with(chance), chance, threads, answers);
        try {
            for (var deed = 0; deed < DEEDS; deed++) {
                road.goOn();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Road %d of -Droads.seed=%d:%s".formatted(number, SEED, road.told()), e);
        }
    }
}
