package uk.nhs.leadership.enrolment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.awaitSwept;
import static uk.nhs.leadership.enrolment.expectation.Expecting.body;
import static uk.nhs.leadership.enrolment.expectation.Expecting.draft;
import static uk.nhs.leadership.enrolment.expectation.Expecting.inForce;
import static uk.nhs.leadership.enrolment.expectation.Expecting.newJobTitle;
import static uk.nhs.leadership.enrolment.expectation.Expecting.staff;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** What becomes of the work on duties when a replica ends in the middle of it, and what another may do meanwhile. */
@QuarkusTest
class DutyWorkHttpTest {
    private static final String CATCH_UP = "select catch_up_duties(1000, current_date, now())";
    private static final String SWEEP = "select sweep_duties(2, current_date, now())";

    /** Once it is held, no other replica does anything. */
    private static final String CURSOR = "select position from duty_cursor for update";

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String user;

    @ConfigProperty(name = "DATABASE_APP_PASSWORD")
    String password;

    @Test
    void whatAReplicaLeavesHalfDoneIsTakenUpByAnother() throws SQLException {
        var title = newJobTitle();
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        try (var dying = replica();
                var other = replica()) {
            asked(dying, CURSOR);
            var participant = staff(LEAD_RJ1, title, "", "");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                asked(dying, CATCH_UP);
                return asked(dying, "select count(*) from duty where expectation_id = '" + expectation + "'")
                        .equals("1");
            });

            assertThat(asked(other, CATCH_UP)).isEqualTo("f");
            assertThat(asked(other, SWEEP)).isEqualTo("f");
            listed(expectation, "items", empty());

            dying.rollback();
            other.rollback();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> listed(expectation, "items.participantId", contains(participant)));
        }
    }

    @Test
    void everybodyIsLookedAtInPiecesAndTheNextOneGoesOnWhereTheLastEnded() throws SQLException {
        var people = Stream.generate(() -> staff("lead.r0a", newJobTitle(), "", ""))
                .limit(3)
                .toArray(String[]::new);
        var expectation = draft("lead.r0a", body("{\"stages\": [\"S1\"]}", BY_NOTHING, 0, 0));
        try (var replica = replica()) {
            asked(replica, CURSOR);
            as("lead.r0a")
                    .header("If-Match", "\"0\"")
                    .post("/v1/expectations/" + expectation + "/publish")
                    .then()
                    .statusCode(200)
                    .body("everybodyLookedAt", equalTo(false));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                asked(replica, SWEEP);
                return asked(replica, "select count(*) > 0 from duty where expectation_id = '" + expectation + "'")
                        .equals("t");
            });
            replica.commit();
        }

        awaitSwept("lead.r0a", expectation);
        as("lead.r0a")
                .queryParam("expectation", expectation)
                .queryParam("limit", 200)
                .get("/v1/duties")
                .then()
                .body("items.participantId", hasItems(people));
    }

    private static void listed(String expectation, String path, Matcher<?> matcher) {
        as(LEAD_RJ1)
                .queryParam("expectation", expectation)
                .get("/v1/duties")
                .then()
                .statusCode(200)
                .body(path, matcher);
    }

    /** As the service's own background work sees the database, in a transaction. */
    private Connection replica() throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.reach', 'ALL', false)");
        }
        connection.commit();
        return connection;
    }

    private static String asked(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
