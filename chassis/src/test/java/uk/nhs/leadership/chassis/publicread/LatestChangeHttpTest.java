package uk.nhs.leadership.chassis.publicread;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.NoticeResource;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.chassis.testing.RealServers;

/** An answer is sent from memory for as long as nothing changes, and not when another process has changed something. */
@QuarkusTest
@TestProfile(LatestChangeHttpTest.ShortTrust.class)
class LatestChangeHttpTest {
    private static final Duration TRUST = Duration.ofMillis(50);

    /** As another replica writes it: nobody wakes this process. */
    private static final String OF_ANOTHER_PROCESS = """
            insert into event_log (id, subject, sequence, type, time, actor, actor_kind, organisation, correlation_id,
                audience, data)
            values (uuidv7(), gen_random_uuid(), 1, 'test.happened.v1', now(), 'another', 'SERVICE', '', 'another', '{}', '{}')
            """;

    private final String name = UUID.randomUUID().toString();
    private final String path = "/probe/notices/" + name;

    @Inject
    DataSource database;

    @Test
    void anAnswerIsSentAgainLongAfterAsNothingHasChanged() {
        await().untilAsserted(() -> {
            given().get(path).then().statusCode(200);
            var asked = NoticeResource.requests(name);
            await().pollDelay(TRUST.multipliedBy(4)).until(() -> true);

            // The first may be the one by which it is noticed that it is time to look; it is not by the second.
            given().get(path).then().statusCode(200);
            await().pollDelay(TRUST.dividedBy(5)).until(() -> true);
            given().get(path).then().statusCode(200);

            assertThat(NoticeResource.requests(name)).isLessThanOrEqualTo(asked + 1);
        });
    }

    @Test
    void aChangeByAnotherProcessIsSeenAMomentLater() throws SQLException {
        given().get(path).then().header("ETag", "\"1\"");
        NoticeResource.TOLD.put(name, 2L);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(OF_ANOTHER_PROCESS);
        }

        await().untilAsserted(() -> given().get(path).then().header("ETag", equalTo("\"2\"")));
    }

    /** The probe application, which looks at the log every few moments. */
    public static final class ShortTrust extends Probe {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class,
                    Map.of(RealServers.SERVICE, "chassis", "chassis.public-read.recent-for", TRUST.toMillis() + "MS")));
        }
    }
}
