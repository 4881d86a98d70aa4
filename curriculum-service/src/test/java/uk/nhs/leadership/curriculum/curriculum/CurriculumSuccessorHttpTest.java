package uk.nhs.leadership.curriculum.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.outcome;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.SplitFramework;

/** The version after a published one, on the same version of the framework or on a later one. */
@QuarkusTest
class CurriculumSuccessorHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";

    @Test
    void itAsksForWhatThePublishedVersionAsksForUnderTheSameIds() {
        var first = asNobody().get(CURRICULA + "/" + publishedCurriculum());

        var answer = succeed(AUTHOR, first.path("id"), Map.of("version", "1.1"));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(CURRICULA + "/" + answer.path("draft.id")))
                .body("draft.version", equalTo("1.1"))
                .body("draft.status", equalTo("DRAFT"))
                .body("draft.predecessorId", equalTo(first.path("id")))
                .body("draft.frameworkVersionId", equalTo(first.path("frameworkVersionId")))
                .body("rework", empty());
        for (var member : List.of("outcomes", "requirements", "assessmentMethods", "learningAssessors")) {
            assertThat(answer.jsonPath().getList("draft." + member))
                    .isEqualTo(first.jsonPath().getList(member));
        }
        assertThat(as(AUTHOR)
                        .get(CURRICULA + "/" + answer.<String>path("draft.id"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(answer.jsonPath().getMap("draft"));
    }

    @Test
    void outcomesFollowTheFrameworkAndWhatCannotIsNamedUntilItIsReworked() {
        var code = newCode();
        var before = published(FRAMEWORKS, framework(code, "1.0"));
        var first = published(CURRICULA, curriculum(newCode(), "1.0", before.path("id")));
        var after = SplitFramework.publishedAfter(before);

        var answer = succeed(AUTHOR, first.path("id"), Map.of("version", "1.1", "frameworkVersionId", after));

        answer.then()
                .statusCode(201)
                .body("draft.frameworkVersionId", equalTo(after))
                .body("draft.outcomes.code", contains("1.1.1-S1"))
                .body("draft.outcomes.competency", contains("9.9.9"))
                .body("draft.outcomes.id", contains(first.<String>path("outcomes[0].id")))
                .body("rework.outcome.code", contains("1.1.2-S1"))
                .body("rework.became", contains("SPLIT"))
                .body("rework[0].candidates", contains("1.1.2", "1.1.3"));
        var path = CURRICULA + "/" + answer.<String>path("draft.id");
        as(PUBLISHER).get(path + "/rework").then().statusCode(200).body("rework.outcome.code", contains("1.1.2-S1"));

        Map<String, Object> body = new HashMap<>(as(AUTHOR).get(path).jsonPath().getMap(""));
        List.of("id", "status", "createdAt", "updatedAt", "returns", "predecessorId")
                .forEach(body::remove);
        body.put(
                "outcomes",
                List.of(
                        outcome("1.1.1-S1", "9.9.9", "S1", true),
                        with(outcome("1.1.3-S1", "1.1.3", "S1", true), "id", first.<String>path("outcomes[1].id"))));
        as(AUTHOR).header("If-Match", "\"0\"").body(body).put(path).then().statusCode(200);

        as(AUTHOR).get(path + "/rework").then().body("rework", empty());
        as(AUTHOR).get(path).then().body("outcomes.id", equalTo(first.path("outcomes.id")));
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);
        asNobody().get(CURRICULA + "/" + first.<String>path("id")).then().body("predecessorId", nullValue());
    }

    @Test
    void aVersionBegunByHandContinuesWhatWasPublishedLastAndNamesWhatItLacks() {
        var code = newCode();
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var first = published(CURRICULA, curriculum(code, "1.0", framework));

        var second = drafted(
                CURRICULA,
                with(
                        curriculum(code, "1.1", framework),
                        "outcomes",
                        List.of(outcome("1.1.1-S1", "1.1.1", "S1", true))));

        second.then().body("predecessorId", equalTo(first.path("id")));
        as(AUTHOR)
                .get(CURRICULA + "/" + second.<String>path("id") + "/rework")
                .then()
                .body("rework.outcome.code", contains("1.1.2-S1"))
                .body("rework.became", contains("SAME"))
                .body("rework[0].candidates", contains("1.1.2"));
    }

    @Test
    void onlyOntoAPublishedVersionThatContinuesTheFrameworkItBuildsOn() {
        var code = newCode();
        var before = published(FRAMEWORKS, framework(code, "1.0"));
        var first = published(CURRICULA, curriculum(newCode(), "1.0", before.path("id")))
                .<String>path("id");
        var other = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var draft = drafted(FRAMEWORKS, framework(code, "1.1")).<String>path("id");

        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", other))
                .then()
                .statusCode(409)
                .body("code", equalTo("FRAMEWORK_NOT_CONTINUED"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", draft))
                .then()
                .statusCode(409)
                .body("code", equalTo("FRAMEWORK_NOT_PUBLISHED"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "frameworkVersionId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("FRAMEWORK_UNKNOWN"));
        succeed(AUTHOR, first, Map.of("version", "one"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/version"));
        succeed(AUTHOR, first, Map.of("version", "1.0")).then().statusCode(409).body("code", equalTo("VERSION_EXISTS"));
        succeed(AUTHOR, UUID.randomUUID().toString(), Map.of("version", "1.1"))
                .then()
                .statusCode(404);
        var unpublished =
                drafted(CURRICULA, curriculum(newCode(), "1.0", other)).<String>path("id");
        succeed(AUTHOR, unpublished, Map.of("version", "1.1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_PUBLISHED"));
        succeed(AUTHOR, first, Map.of("version", "1.1")).then().statusCode(201);
        succeed(AUTHOR, first, Map.of("version", "1.2")).then().statusCode(409).body("code", equalTo("DRAFT_EXISTS"));
    }

    @Test
    void nobodyButAnAuthorOfTheNationalBodyBeginsIt() {
        var first = publishedCurriculum();

        asNobody()
                .body(Map.of("version", "1.1"))
                .post(CURRICULA + "/" + first + "/draft-successor")
                .then()
                .statusCode(401);
        for (var other : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            succeed(other, first, Map.of("version", "1.1")).then().statusCode(403);
        }
        asNobody().get(CURRICULA + "/" + first + "/rework").then().statusCode(401);
        as(ANALYST).get(CURRICULA + "/" + first + "/rework").then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).get(CURRICULA + "/" + first + "/rework").then().statusCode(403);
    }

    @Test
    void theSameKeyAndBodyBeginOneDraftOnly() {
        var path = CURRICULA + "/" + publishedCurriculum() + "/draft-successor";
        var key = UUID.randomUUID().toString();
        var body = Map.of("version", "1.1");

        var once = as(AUTHOR).header("Idempotency-Key", key).body(body).post(path);
        var again = as(AUTHOR).header("Idempotency-Key", key).body(body).post(path);

        once.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("draft.id", equalTo(once.path("draft.id")));
    }

    private static Response succeed(String person, String id, Map<String, ?> body) {
        return as(person).body(body).post(CURRICULA + "/" + id + "/draft-successor");
    }
}
