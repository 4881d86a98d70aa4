package uk.nhs.leadership.curriculum.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.PathwayExamples.PATHWAYS;
import static uk.nhs.leadership.curriculum.PathwayExamples.pathway;
import static uk.nhs.leadership.curriculum.publication.Retirements.notice;
import static uk.nhs.leadership.curriculum.publication.Retirements.retireDue;
import static uk.nhs.leadership.curriculum.publication.Retirements.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

/** What a new version of a framework would change for whatever builds on the one before. */
@QuarkusTest
class ImpactHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    private Response before;
    private String curriculum;
    private String programme;

    @BeforeEach
    void aCurriculumAndAProgrammeBuildOnAFramework() {
        before = published(FRAMEWORKS, framework(newCode(), "1.0"));
        curriculum = published(CURRICULA, curriculum(newCode(), "1.0", before.path("id")))
                .path("id");
        programme =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).path("id");
    }

    @Test
    void beforeItIsPublishedItsAuthorsSeeWhatItTouchesAndWhatBecomesOfThat() {
        var draft = draftWithoutRest();
        var another = drafted(CURRICULA, curriculum(newCode(), "1.0", before.path("id")))
                .<String>path("id");

        impact(AUTHOR, draft)
                .then()
                .statusCode(200)
                .body("items.kind", contains("CURRICULUM", "PROGRAMME", "CURRICULUM"))
                .body("items.id", contains(curriculum, programme, another))
                .body("items.status", contains("PUBLISHED", "PUBLISHED", "DRAFT"))
                .body("items[0].title", equalTo("A curriculum"))
                .body("items[0].version", equalTo("1.0"))
                .body("items[0].parts.code", contains("1.1.1-S1", "1.1.2-S1"))
                .body("items[0].parts[0].id", notNullValue())
                .body("items[0].parts[0].competencies.became", contains("REWORDED"))
                .body("items[0].parts[0].competencies[0].candidates", contains("9.9.9"))
                .body("items[0].parts[1].competencies.code", contains("1.1.2"))
                .body("items[0].parts[1].competencies[0].became", nullValue())
                .body("items[0].parts[1].competencies[0].candidates", empty())
                .body("items[1].parts.code", contains("M1", "M2"))
                .body("items[1].parts[0].competencies.code", contains("1.1.1"))
                .body("items[1].parts[1].competencies.code", contains("1.1.1", "1.1.2"))
                .body("next", nullValue());

        drop(draft);
        impact(PUBLISHER, draft)
                .then()
                .body("items[0].parts[1].competencies[0].became", equalTo("DROPPED"))
                .body("items[1].parts[1].competencies.became", contains("REWORDED", "DROPPED"));
    }

    @Test
    void onceItIsPublishedAnyoneSeesWhatItTouchesOfWhatIsPublished() {
        var draft = draftWithoutRest();
        drafted(CURRICULA, curriculum(newCode(), "1.0", before.path("id")));
        drop(draft);
        step(AUTHOR, FRAMEWORKS + "/" + draft, "submit-for-review", "\"1\"")
                .then()
                .statusCode(200);
        step(PUBLISHER, FRAMEWORKS + "/" + draft, "publish", "\"2\"").then().statusCode(200);

        asNobody()
                .get(path(draft))
                .then()
                .statusCode(200)
                .body("items.id", contains(curriculum, programme))
                .body("items[0].parts[1].competencies.became", contains("DROPPED"));
    }

    @Test
    void whatNothingOfChangesIsListedWithoutParts() {
        var copy = successor();

        impact(AUTHOR, copy)
                .then()
                .body("items.id", contains(curriculum, programme))
                .body("items[0].parts", empty())
                .body("items[1].parts", empty());
    }

    @Test
    void aPathwayIsListedThatLeadsThroughTheStagesAndItsDraftsForThoseWhoSeeThem() {
        var draft = draftWithoutRest();
        var taught = asNobody().get(PROGRAMMES + "/" + programme).<String>path("code");
        var published = published(PATHWAYS, pathway(newCode(), "1.0", before.path("id"), taught))
                .<String>path("id");
        var begun = drafted(PATHWAYS, pathway(newCode(), "1.0", before.path("id"), taught))
                .<String>path("id");

        impact(AUTHOR, draft)
                .then()
                .statusCode(200)
                .body("items.kind", contains("CURRICULUM", "PROGRAMME", "PATHWAY", "PATHWAY"))
                .body("items.id", contains(curriculum, programme, published, begun))
                .body("items[2].status", equalTo("PUBLISHED"))
                .body("items[2].title", equalTo("A pathway"))
                .body("items[2].parts", empty());
        as(AUTHOR)
                .queryParam("limit", 3)
                .get(path(draft))
                .then()
                .body("items.id", contains(curriculum, programme, published))
                .body("next", notNullValue());

        drop(draft);
        step(AUTHOR, FRAMEWORKS + "/" + draft, "submit-for-review", "\"1\"")
                .then()
                .statusCode(200);
        step(PUBLISHER, FRAMEWORKS + "/" + draft, "publish", "\"2\"").then().statusCode(200);
        asNobody().get(path(draft)).then().body("items.id", contains(curriculum, programme, published));

        as(PUBLISHER)
                .header("If-Match", "\"2\"")
                .body(notice(today(), today()))
                .post(PATHWAYS + "/" + published + "/schedule-retirement")
                .then()
                .statusCode(200);
        retireDue();
        asNobody().get(path(draft)).then().body("items.id", contains(curriculum, programme));
    }

    @Test
    void whatIsRetiredIsOver() {
        var copy = successor();
        as(PUBLISHER)
                .header("If-Match", "\"2\"")
                .body(notice(today(), today()))
                .post(PROGRAMMES + "/" + programme + "/schedule-retirement")
                .then()
                .statusCode(200);
        impact(AUTHOR, copy).then().body("items.status", contains("PUBLISHED", "RETIREMENT_SCHEDULED"));

        retireDue();

        impact(AUTHOR, copy).then().body("items.id", contains(curriculum));
    }

    @Test
    void aFirstVersionTouchesNothing() {
        asNobody().get(path(before.path("id"))).then().statusCode(200).body("items", empty());
    }

    @Test
    void ofADraftOnlyThoseWhoSeeDraftsAreTold() {
        var draft = successor();

        asNobody().get(path(draft)).then().statusCode(404);
        impact(ANALYST, draft).then().statusCode(404);
        impact(EVERY_ROLE_ELSEWHERE, draft).then().statusCode(404);
        asNobody().get(path(UUID.randomUUID().toString())).then().statusCode(404);
        asNobody().queryParam("limit", 201).get(path(before.path("id"))).then().statusCode(400);
        asNobody()
                .queryParam("after", "made-up")
                .get(path(before.path("id")))
                .then()
                .statusCode(400);
    }

    @Test
    void thePagesOfAllKindsFollowOneAnother() {
        var copy = successor();
        var last = published(CURRICULA, curriculum(newCode(), "1.0", before.path("id")))
                .<String>path("id");

        var first = as(AUTHOR).queryParam("limit", 2).get(path(copy));
        first.then().body("items.id", contains(curriculum, programme));
        as(AUTHOR)
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(path(copy))
                .then()
                .body("items.id", contains(last))
                .body("next", nullValue());
    }

    @Test
    void itCostsTheSameHoweverMuchBuildsOnIt() {
        var draft = draftWithoutRest();
        impact(AUTHOR, draft).then().statusCode(200);
        var few = Statements.of(() -> impact(AUTHOR, draft).then().statusCode(200));
        for (var i = 0; i < 3; i++) {
            var more = published(CURRICULA, curriculum(newCode(), "1.0", before.path("id")))
                    .<String>path("id");
            published(PROGRAMMES, programme(newCode(), "1.0", more));
        }

        var many = Statements.of(() -> impact(AUTHOR, draft).then().statusCode(200));

        assertThat(many.of("SELECT")).isEqualTo(few.of("SELECT"));
    }

    /** The version after, still as its copy. */
    private String successor() {
        var answer = as(AUTHOR)
                .body(Map.of("version", "1.1"))
                .post(FRAMEWORKS + "/" + before.path("id") + "/draft-successor");
        answer.then().statusCode(201);
        return answer.path("id");
    }

    /** The version after, in which 1.1.1 is reworded under the code 9.9.9 and 1.1.2 is gone. */
    private String draftWithoutRest() {
        return drafted(
                        FRAMEWORKS,
                        with(
                                framework(before.path("code"), "1.1"),
                                "areas",
                                List.of(Map.of(
                                        "code",
                                        "1",
                                        "title",
                                        "Developing self",
                                        "standards",
                                        List.of(Map.of(
                                                "code",
                                                "1.1",
                                                "title",
                                                "Productivity",
                                                "competencies",
                                                List.of(with(
                                                        competency(
                                                                "9.9.9",
                                                                "Prioritise",
                                                                List.of("F", "S1"),
                                                                List.of(
                                                                        statement("F", "Keeps a list"),
                                                                        statement("S1", "Plans the month"))),
                                                        "id",
                                                        before.<String>path(
                                                                "areas[0].standards[0].competencies[0].id")))))))))
                .path("id");
    }

    /** States of the draft that 1.1.2 was dropped. */
    private void drop(String draft) {
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "statements",
                        List.of(Map.of(
                                "became",
                                "DROPPED",
                                "from",
                                before.<String>path("areas[0].standards[0].competencies[1].id")))))
                .put(FRAMEWORKS + "/" + draft + "/migration-map")
                .then()
                .statusCode(200);
    }

    private static Response impact(String person, String framework) {
        return as(person).get(path(framework));
    }

    private static String path(String framework) {
        return FRAMEWORKS + "/" + framework + "/impact";
    }
}
