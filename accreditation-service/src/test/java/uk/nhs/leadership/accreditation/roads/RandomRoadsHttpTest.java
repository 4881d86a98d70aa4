package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.etag;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.chassis.background.Chore;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.local.OneDay;

/**
 * Whatever anybody does in whatever order, what must hold holds. The build goes the same roads each time; others are gone with
 * {@code -Droads.seed=…}, more of them with {@code -Droads.count=…}. A failure says which road it was and all that happened on it.
 */
@QuarkusTest
class RandomRoadsHttpTest {
    private static final Logger LOG = Logger.getLogger(RandomRoadsHttpTest.class);
    private static final long SEED = Long.getLong("roads.seed", 20_261_122);
    private static final int ROADS = Integer.getInteger("roads.count", 15);
    private static final int DEEDS = 120;

    /** One outcome and two requirements: a course is judged soon enough to see what becomes of it. */
    private static final String FEW_CRITERIA = PublishedCurriculum.DATA.replace(
            "\"code\": \"1.1.2-S1\", \"competency\": \"1.1.2\", \"stage\": \"S1\", \"required\": true",
            "\"code\": \"1.1.2-S1\", \"competency\": \"1.1.2\", \"stage\": \"S1\", \"required\": false");

    /** How far the roads lead at least. */
    private static final String DRAFTED = "POST /v1/submissions";

    private static final String DECIDED = "POST /v1/submissions/{}/ratify";
    private static final String SHOWN = "PUT /v1/evidence/{}/content";
    private static final String RECONSIDERED = "POST /v1/submissions/{}/reconsideration";

    /** What the service does by itself once a day is over, or once a submission has come again. */
    private static final Set<String> CHORES =
            Set.of("submission-lapse", "submission-reminders", "assessment-completion", "challenge-reminders");

    @Inject
    @All
    List<Chore> chores;

    @Inject
    Callers callers;

    @BeforeEach
    void everybodyIsThere() throws SQLException {
        OneDay.with(Duration.ofMinutes(10));
        People.PROVIDERS.keySet().forEach(provider -> approvedProvider(People.leadOf(provider)));
        People.ASSESSORS.forEach(person -> assessor(person));
        PoolApi.nobodyCanBeAsked();
        PoolApi.canBeAsked(List.of(People.account(People.FORMER_ASSESSOR)));
    }

    /** Other tests meet them as they were. */
    @AfterEach
    void nobodyHasAnInterest() throws SQLException {
        for (var person : People.ASSESSORS) {
            as(person)
                    .header("If-Match", etag(person, "/v1/assessors/me"))
                    .body(Map.of("name", person, "interests", List.of()))
                    .put("/v1/assessors/me")
                    .then()
                    .statusCode(200);
        }
        PoolApi.nobodyCanBeAsked();
    }

    @Test
    void whateverAnybodyDoesWhatMustHoldHolds() throws SQLException {
        try (var database = Sql.asAdministrator();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var world =
                    new World(PublishedCurriculum.known(FEW_CRITERIA).toString(), database, threads, this::doChores);
            for (var road = 0; road < ROADS; road++) {
                go(road, world);
            }

            LOG.infof("Random roads: %s", world.answers());
            assertThat(world.answers())
                    .as("what was done and refused on all the roads")
                    .containsKeys(DRAFTED, SHOWN, DECIDED, RECONSIDERED);
        }
    }

    private static void go(int number, World world) throws SQLException {
        var provider = number % 3 == 0 ? "P0002" : "P0001";
        var road = new Road(world, new Random(SEED + number), provider);
        try {
            road.begin("Road %d of %s".formatted(number, provider));
            for (var deed = 1; deed < DEEDS; deed++) {
                road.goOn();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Road %d of -Droads.seed=%d:%s".formatted(number, SEED, road.told()), e);
        }
    }

    private void doChores() {
        for (var chore : chores) {
            if (CHORES.contains(chore.name())) {
                callers.as(Caller.service(chore.name()), chore::doSome);
            }
        }
    }
}
