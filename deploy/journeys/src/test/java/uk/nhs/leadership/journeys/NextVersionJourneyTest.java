package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The road from one version of the framework to the next, while a course stays on the first. Each test is the next step and
 * rests on those before it.
 */
@Order(3)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NextVersionJourneyTest {
    private static final String CODE = "NEXT";
    private static final String COMPETENCY = "/areas/0/standards/0/competencies/0";

    private final PlatformClient platform;
    private final Given given;

    private String first = "";
    private String firstCurriculum = "";
    private String submission = "";
    private String next = "";

    NextVersionJourneyTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
    }

    @Test
    @Order(1)
    void aProviderSubmitsACourseUnderTheFirstVersion() {
        first = given.published("/v1/frameworks", Given.framework(CODE));
        firstCurriculum = given.published("/v1/curricula", Given.curriculum(CODE, first));

        submission = given.submittedCourse("P0002", firstCurriculum);

        assertThatAnswer(platform.as("provider.p0002").get(submission)).says("/status", "SUBMITTED");
    }

    @Test
    @Order(2)
    void anAuthorBeginsTheNextVersionAsACopy() {
        var draft = platform.as("author.one")
                .post("/v1/frameworks/" + first + "/draft-successor", Map.of("version", "1.1"));

        assertThatAnswer(draft)
                .hasStatus(201)
                .says("/status", "DRAFT")
                .says("/version", "1.1")
                .says("/predecessorId", first);
        assertThat(draft.at("/areas")).isEqualTo(shown(first).at("/areas"));
        next = "/v1/frameworks/" + draft.id();
    }

    @Test
    @Order(3)
    void nobodyBeginsASecondOneBesideIt() {
        var second = platform.as("author.two")
                .post("/v1/frameworks/" + first + "/draft-successor", Map.of("version", "1.2"));

        assertThatAnswer(second).isRefusedAs("DRAFT_EXISTS");
    }

    @Test
    @Order(4)
    void theAuthorRewordsACompetencyAndAddsAnother() {
        var author = platform.as("author.one");

        var revised = author.put(next, author.get(next).etag(), Given.nextFramework(CODE));

        assertThatAnswer(revised).hasStatus(200);
        assertThat(revised.at(COMPETENCY + "/id"))
                .as("it is the same competency")
                .isEqualTo(shown(first).at(COMPETENCY + "/id"));
    }

    @Test
    @Order(5)
    void reviewersSeeWordByWordWhatChanged() {
        var compared = platform.as("publisher.one").get(next + "/comparison").expect(200);

        assertThat(compared.at("/total/reworded").intValue()).isEqualTo(1);
        assertThat(compared.at("/total/added").intValue())
                .as("the competency and its statement")
                .isEqualTo(2);
        assertThat(platform.as("publisher.one")
                        .get(next + "/comparison/page")
                        .expect(200)
                        .text())
                .contains("What became of version 1.0 of NEXT in version 1.1.", "<ins>patients</ins>");
        assertThatAnswer(platform.anyone().get(next + "/comparison")).hasStatus(404);
    }

    @Test
    @Order(6)
    void itCannotBePublishedBeforeItIsSaidWhereTheNewOneComesFrom() {
        platform.as("author.one").act(next, "submit-for-review", Map.of()).expect(200);

        var published = platform.as("publisher.one").act(next, "publish", Map.of());

        assertThatAnswer(published).isRefusedAs("VERSION_INCOMPLETE");
        assertThat(published.faultCodes()).containsExactly("COMPETENCY_UNMAPPED");
    }

    @Test
    @Order(7)
    void anAuthorWhoMayAlsoPublishSaysItAndSoIsNotTheOneToPublish() {
        platform.as("publisher.one")
                .act(next, "request-changes", Map.of("reason", "INCOMPLETE", "text", "Where does 1.1.2 come from?"))
                .expect(200);
        var author = platform.as("author.publisher");
        letEdit(platform.accountOf("author.publisher"));
        var draft = author.get(next).expect(200);
        var added = draft.at("/areas/0/standards/0/competencies/1/id").textValue();

        var mapped = author.put(
                next + "/migration-map",
                draft.etag(),
                Map.of("statements", List.of(Map.of("became", "NEW", "to", added))));

        assertThatAnswer(mapped).hasStatus(200).says("/complete", "true");
        assertThat(became(mapped.at("/steps"))).containsExactlyInAnyOrder("REWORDED", "NEW");
        platform.as("author.one").act(next, "submit-for-review", Map.of()).expect(200);
        assertThatAnswer(author.act(next, "publish", Map.of())).isRefusedAs("PUBLISHER_IS_AUTHOR");
    }

    private void letEdit(String person) {
        var team = "/v1/versions/" + next.substring(next.lastIndexOf('/') + 1) + "/collaborators";
        var publisher = platform.as("publisher.one");
        var before = publisher.get(team).expect(200);
        var wanted = new ArrayList<Object>();
        before.at("/collaborators").forEach(wanted::add);
        wanted.add(Map.of("person", person, "role", "EDITOR"));
        publisher.put(team, before.etag(), Map.of("collaborators", wanted)).expect(200);
    }

    @Test
    @Order(8)
    void somebodyElsePublishesIt() {
        var published = platform.as("publisher.one").act(next, "publish", Map.of());

        assertThatAnswer(published).hasStatus(200).says("/status", "PUBLISHED");
        assertThatAnswer(platform.anyone().get(next)).hasStatus(200).says("/version", "1.1");
        assertThatAnswer(platform.anyone().get(next + "/migration-map")).hasStatus(200);
    }

    @Test
    @Order(9)
    void theFirstVersionSaysWhatItSaidAndIsStillInForce() {
        assertThatAnswer(platform.anyone().get("/v1/frameworks/" + first))
                .says("/status", "PUBLISHED")
                .says(COMPETENCY + "/statements/0/text", "Plans the team's week around what matters most.");
    }

    @Test
    @Order(10)
    void theSameIdShowsTheCompetencyInEitherVersion() {
        var path = "/v1/competencies/" + shown(first).at(COMPETENCY + "/id").textValue();

        assertThatAnswer(platform.anyone().get(path))
                .says("/framework/version", "1.1")
                .says("/statements/0/text", "Plans the team's week around patients.");
        assertThatAnswer(platform.anyone().get(path + "?frameworkVersionId=" + first))
                .says("/framework/version", "1.0")
                .says("/statements/0/text", "Plans the team's week around what matters most.");
    }

    @Test
    @Order(11)
    void theCourseThatWasSubmittedIsStillJudgedByTheFirst() {
        var lead = platform.as("provider.p0002");

        var course = lead.get(submission).expect(200);

        assertThatAnswer(course).says("/status", "SUBMITTED").says("/curriculumVersionId", firstCurriculum);
        assertThat(course.at("/criteria").findValuesAsText("code")).containsExactly("1.1.1-S1", "R-GOV-1");
        assertThatAnswer(platform.anyone().get("/v1/curricula/" + firstCurriculum))
                .says("/status", "PUBLISHED")
                .says("/frameworkVersionId", first);
    }

    @Test
    @Order(12)
    void aCurriculumOnTheNextVersionTakesCoursesBesideTheFirst() {
        var curriculum = new HashMap<>(Given.curriculum(CODE, next.substring(next.lastIndexOf('/') + 1)));
        curriculum.put("version", "1.1");
        var second = given.published("/v1/curricula", curriculum);

        var course = given.submittedCourse("P0002", second);

        assertThatAnswer(platform.as("provider.p0002").get(course))
                .says("/status", "SUBMITTED")
                .says("/curriculumVersionId", second);
        assertThatAnswer(platform.as("provider.p0002").get(submission)).says("/curriculumVersionId", firstCurriculum);
    }

    private JsonNode shown(String framework) {
        return platform.anyone().get("/v1/frameworks/" + framework).expect(200).json();
    }

    private static List<String> became(JsonNode steps) {
        return steps.findValuesAsText("became");
    }
}
