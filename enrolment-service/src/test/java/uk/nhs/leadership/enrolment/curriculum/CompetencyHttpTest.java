package uk.nhs.leadership.enrolment.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventSchemas;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Which competencies there are, by Kafka alone, and what becomes of ids that are none. */
@QuarkusTest
class CompetencyHttpTest {
    private static final String PLAN = "/v1/participants/me/development-plan";

    @Test
    void whatTheseTestsAnnounceIsWhatItsOwnerAnnounces() {
        assertThat(EventSchemas.faults("framework.published.v1", Announced.frameworkData(UUID.randomUUID())))
                .isEmpty();
        assertThat(EventSchemas.faults("curriculum.published.v1", Announced.curriculumData()))
                .isEmpty();
        assertThat(EventSchemas.faults("framework.retired.v1", Announced.RETIRED))
                .isEmpty();
    }

    @Test
    void whatNoVersionHasIsUnknown() {
        var unknown = UUID.randomUUID();

        assertRefused(begin(unknown, "S1"), CompetencyRule.COMPETENCY_UNKNOWN)
                .body("errors.pointer", contains("/competencyId"));
        assertRefused(plan(Announced.competency(), unknown), CompetencyRule.COMPETENCY_UNKNOWN)
                .body("errors.pointer", contains("/priorities/1/competencyId"));
    }

    @Test
    void whatIsNotAskedForAtAStageIsNotShownAtIt() {
        var competency = Announced.competency();

        assertRefused(begin(competency, "S4"), CompetencyRule.COMPETENCY_NOT_AT_STAGE);
        begin(competency, "S1").statusCode(201);
        plan(competency).statusCode(200);
    }

    @Test
    void whatIsInNoVersionInForceIsWithdrawn() {
        var kept = UUID.randomUUID();
        var dropped = UUID.randomUUID();
        var first = UUID.randomUUID();
        Announced.framework(first, kept, dropped);
        Announced.framework(UUID.randomUUID(), kept);
        begin(dropped, "S1").statusCode(201);

        Announced.frameworkRetired(first);

        assertRefused(plan(dropped), CompetencyRule.COMPETENCY_WITHDRAWN);
        assertRefused(begin(dropped, "S1"), CompetencyRule.COMPETENCY_WITHDRAWN)
                .body(
                        "errors.detail",
                        contains("1.1.1 Prioritise for personal productivity is in no version that is in force"));
        begin(kept, "S1").statusCode(201);
        plan(kept).statusCode(200);
    }

    @Test
    void allThatIsKnownIsReadAnewFromTheFirstEvent() {
        var competency = Announced.competency();
        var retired = UUID.randomUUID();
        var version = UUID.randomUUID();
        Announced.framework(version, retired);
        Announced.frameworkRetired(version);
        var before = generation();

        as("operator.one").post("/v1/read-models/curriculum/rebuild").then().statusCode(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(generation()).isNotEqualTo(before));
        begin(competency, "S1").statusCode(201);
        assertRefused(begin(retired, "S1"), CompetencyRule.COMPETENCY_WITHDRAWN);
    }

    private static String generation() {
        return Rows.texts("select generation from read_model where name = 'curriculum'")
                .getFirst();
    }

    private static ValidatableResponse begin(UUID competency, String stage) {
        participantOf(HOLDER);
        return as(HOLDER)
                .body("{\"competencyId\": \"%s\", \"stage\": \"%s\"}".formatted(competency, stage))
                .post("/v1/attainments")
                .then();
    }

    private static ValidatableResponse plan(UUID... competencies) {
        participantOf(HOLDER);
        var priorities = Arrays.stream(competencies)
                .map(each -> "{\"competencyId\": \"" + each + "\", \"why\": \"x\", \"by\": \"2027-03-31\"}")
                .collect(Collectors.joining(", "));
        return as(HOLDER)
                .header("If-Match", as(HOLDER).get(PLAN).header("ETag"))
                .body("{\"priorities\": [" + priorities + "]}")
                .put(PLAN)
                .then();
    }
}
