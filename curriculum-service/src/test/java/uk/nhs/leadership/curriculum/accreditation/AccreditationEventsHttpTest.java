package uk.nhs.leadership.curriculum.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.Accreditation;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.Database;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** What this service knows of accredited courses, by Kafka alone. */
@QuarkusTest
class AccreditationEventsHttpTest {
    private static final String CURRICULUM = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71";

    @Test
    void theSameNewsTwiceChangesNothing() throws Exception {
        var course = Accreditation.granted(CURRICULUM);
        course.withdraw(Retirements.today());

        course.send("accreditation.granted.v1", 1, course.data());
        course.send("accreditation.renamed.v1", 3, "{}");
        awaitApplied(course.id(), 3);

        assertThat(known(course, "withdrawn_on is not null")).isEqualTo(1);
    }

    @Test
    void newsThatCannotBeUnderstoodWaitsAndHoldsNobodyElseUp() throws Exception {
        var id = UUID.randomUUID();
        var broken = new Accreditation(
                id,
                "LMA-000000001-X",
                CURRICULUM,
                "S1",
                Retirements.today(),
                Retirements.today().plusYears(1));

        broken.send("accreditation.granted.v1", 1, "{\"number\": 7}");
        Accreditation.granted(CURRICULUM);

        assertThat(known(broken, "true")).isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as("operator.one")
                        .queryParam("limit", 200)
                        .get("/v1/read-models/accredited-courses/parked")
                        .then()
                        .statusCode(200)
                        .body("items.subject", hasItem(id.toString())));
    }

    @Test
    void aRebuildGathersAgainWhatIsKnownWhileItIsRead() throws Exception {
        var course = Accreditation.granted(CURRICULUM);
        var before = generation();

        Api.as("operator.one")
                .post("/v1/read-models/accredited-courses/rebuild")
                .then()
                .statusCode(202);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(known(course, "title = 'First steps 🙂'")).isEqualTo(1);
            return generation() != before;
        });
        assertThat(known(course, "title = 'First steps 🙂'")).isEqualTo(1);
    }

    private static long known(Accreditation course, String condition) throws SQLException {
        return Database.asAnyone(Database.count(
                "select count(*) from known_course where accreditation_id = '" + course.id() + "' and " + condition));
    }

    private static long generation() throws SQLException {
        return Database.asAnyone(Database.count("select read_model_generation('accredited-courses')"));
    }

    private static void awaitApplied(UUID subject, long sequence) {
        var applied = "select count(*) from consumed where read_model = 'accredited-courses' and subject = '" + subject
                + "' and sequence = " + sequence;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Database.asAnyone(Database.count(applied)) >= 1);
    }
}
