package uk.nhs.leadership.curriculum.pathway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.PathwayExamples.PATHWAYS;
import static uk.nhs.leadership.curriculum.PathwayExamples.entry;
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
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.PathwayExamples;
import uk.nhs.leadership.curriculum.SuccessorRoad;

/** The version after a published one of a pathway, through the stages of the same version of the framework or of another. */
@QuarkusTest
class PathwaySuccessorHttpTest extends SuccessorRoad {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String PROGRAMMES = "/v1/programmes";

    private Response framework;
    private String curriculum;
    private Response one;
    private Response other;
    private Response first;

    PathwaySuccessorHttpTest() {
        super(PATHWAYS);
    }

    @BeforeEach
    void publish() {
        framework = Api.published(FRAMEWORKS, framework(newCode(), "1.0"));
        curriculum = Api.published("/v1/curricula", curriculum(newCode(), "1.0", framework.path("id")))
                .path("id");
        one = Api.published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        other = Api.published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
        first = Api.published(
                PATHWAYS,
                pathway(
                        newCode(),
                        "1.0",
                        framework.path("id"),
                        List.of(
                                PathwayExamples.step("FIRST", List.of(one.<String>path("code")), "SECOND"),
                                PathwayExamples.step("SECOND", List.of(other.<String>path("code")))),
                        List.of(entry("FIRST", "Beginners"))));
    }

    @Override
    protected Response published() {
        return first;
    }

    @Override
    protected Response publishedOfFewParts() {
        return Api.published(PATHWAYS, pathway(newCode(), "1.0", framework.path("id"), one.<String>path("code")));
    }

    @Override
    protected Response drafted() {
        return Api.drafted(PATHWAYS, pathway(newCode(), "1.0", framework.path("id"), one.<String>path("code")));
    }

    @Override
    protected List<String> copied() {
        return List.of("title", "audience", "frameworkVersionId", "steps", "entryPoints");
    }

    @Test
    void newerVersionsOfItsProgrammesAreOfferedAndThoseThatHaveEndedAreNamed() {
        var newer = Api.published(PROGRAMMES, programme(one.path("code"), "1.1", curriculum));
        end(PROGRAMMES + "/" + other.<String>path("id"));

        var answer = succeed(AUTHOR, first, Map.of("version", "1.1"));

        answer.then()
                .statusCode(201)
                .body("rework.step", contains("FIRST", "SECOND"))
                .body("rework.programme", contains(one.<String>path("code"), other.<String>path("code")))
                .body("rework[0].versions.version", contains("1.0", "1.1"))
                .body("rework[0].versions.newer", contains(false, true))
                .body("rework[0].versions[1].programmeVersionId", equalTo(newer.path("id")))
                .body("rework[0].versions[1].stage", equalTo("S1"))
                .body("rework[0].versions[1].prerequisites", empty())
                .body("rework[1].versions", empty());
        var path = PATHWAYS + "/" + answer.<String>path("draft.id");
        as(PUBLISHER).get(path + "/rework").then().statusCode(200).body("rework.step", contains("FIRST", "SECOND"));

        var past = pathway(
                first.path("code"),
                "1.1",
                framework.path("id"),
                List.of(PathwayExamples.step("FIRST", List.of(one.<String>path("code")))),
                List.of(entry("FIRST", "Beginners")));
        as(AUTHOR).header("If-Match", "\"0\"").body(past).put(path).then().statusCode(200);
        as(AUTHOR).get(path + "/rework").then().body("rework.step", contains("FIRST"));
        as(AUTHOR).get(path + "/completeness").then().body("complete", equalTo(true));
    }

    @Test
    void itFollowsTheFrameworkToItsNextVersion() {
        var next = as(AUTHOR)
                .body(Map.of("version", "1.1"))
                .post(FRAMEWORKS + "/" + framework.path("id") + "/draft-successor")
                .<String>path("id");

        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", next))
                .then()
                .statusCode(409)
                .body("code", equalTo("STAGES_NOT_IN_FORCE"));
        step(AUTHOR, FRAMEWORKS + "/" + next, "submit-for-review", "\"0\"")
                .then()
                .statusCode(200);
        step(PUBLISHER, FRAMEWORKS + "/" + next, "publish", "\"1\"").then().statusCode(200);

        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", next))
                .then()
                .statusCode(201)
                .body("draft.frameworkVersionId", equalTo(next));
    }

    @Test
    void onlyThroughTheStagesOfTheSameFramework() {
        var elsewhere = Api.published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", elsewhere))
                .then()
                .statusCode(409)
                .body("code", equalTo("STAGES_NOT_CONTINUED"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("FRAMEWORK_UNKNOWN"));
        as(AUTHOR)
                .queryParam("code", first.<String>path("code"))
                .get(PATHWAYS)
                .then()
                .body("items.version", contains("1.0"));
    }

    @Test
    void theListIsNarrowedToOneVersionOfTheFramework() {
        var elsewhere = Api.published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        pathwaysThrough(framework.path("id"))
                .then()
                .statusCode(200)
                .body("items.id", contains(first.<String>path("id")));
        pathwaysThrough(elsewhere).then().statusCode(200).body("items", empty());
        pathwaysThrough("MLF").then().statusCode(400).body("errors.pointer", contains("?frameworkVersionId"));
        asNobody()
                .queryParam("frameworkVersionId", framework.<String>path("id"))
                .queryParam("updatedSince", "2099-01-01T00:00:00Z")
                .get(PATHWAYS)
                .then()
                .body("items", empty());
    }

    private static Response pathwaysThrough(String version) {
        return asNobody().queryParam("frameworkVersionId", version).get(PATHWAYS);
    }

    private static void end(String path) {
        as(PUBLISHER)
                .header("If-Match", "\"2\"")
                .body(notice(today(), today()))
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(200);
        retireDue();
    }
}
