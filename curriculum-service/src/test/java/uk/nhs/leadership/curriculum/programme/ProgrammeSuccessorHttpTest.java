package uk.nhs.leadership.curriculum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The version after a published one of a programme, on the same version of the curriculum or on another. */
@QuarkusTest
class ProgrammeSuccessorHttpTest {
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    @Test
    void itSaysWhatThePublishedVersionSaysUnderTheSameIds() {
        var first = published(PROGRAMMES, programme(newCode(), "1.0", publishedCurriculum()));

        var answer = succeed(AUTHOR, first.path("id"), Map.of("version", "1.1"));

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith(PROGRAMMES + "/" + answer.path("draft.id")))
                .body("draft.version", equalTo("1.1"))
                .body("draft.predecessorId", equalTo(first.path("id")))
                .body("rework", empty());
        assertThat(answer.jsonPath().getList("draft.modules"))
                .isEqualTo(first.jsonPath().getList("modules"));
        assertThat(as(AUTHOR)
                        .get(PROGRAMMES + "/" + answer.<String>path("draft.id"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(answer.jsonPath().getMap("draft"));
    }

    @Test
    void claimsFollowTheirOutcomesAndWhatCannotIsNamed() {
        var code = newCode();
        var framework = published("/v1/frameworks", framework(newCode(), "1.0")).<String>path("id");
        var before = published(CURRICULA, curriculum(code, "1.0", framework));
        var after = published(
                        CURRICULA,
                        with(
                                curriculum(code, "1.1", framework),
                                "outcomes",
                                List.of(with(
                                        outcome("P-1", "1.1.1", "S1", true),
                                        "id",
                                        before.<String>path("outcomes[0].id")))))
                .<String>path("id");
        var first = published(PROGRAMMES, programme(newCode(), "1.0", before.path("id")));

        var answer = succeed(AUTHOR, first.path("id"), Map.of("version", "1.1", "curriculumVersionId", after));

        answer.then()
                .statusCode(201)
                .body("draft.curriculumVersionId", equalTo(after))
                .body("draft.modules[0].outcomes.outcome", contains("P-1"))
                .body("draft.modules[1].outcomes.outcome", contains("P-1"))
                .body("draft.modules[1].outcomes.depth", contains("ASSESSED"))
                .body("rework.module", contains("M2"))
                .body("rework.outcome", contains("1.1.2-S1"))
                .body("rework.depth", contains("INTRODUCED"));
        as(PUBLISHER)
                .get(PROGRAMMES + "/" + answer.<String>path("draft.id") + "/rework")
                .then()
                .statusCode(200)
                .body("rework.moduleId", contains(first.<String>path("modules[1].id")));
    }

    @Test
    void onlyOfWhatIsPublishedAndOntoAPublishedVersionOfTheSameCurriculum() {
        var curriculum = publishedCurriculum();
        var first =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");
        var draft = drafted(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");

        succeed(AUTHOR, first, Map.of("version", "1.1", "curriculumVersionId", publishedCurriculum()))
                .then()
                .statusCode(409)
                .body("code", equalTo("CURRICULUM_NOT_CONTINUED"));
        succeed(AUTHOR, first, Map.of("version", "1.1", "curriculumVersionId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("CURRICULUM_UNKNOWN"));
        succeed(AUTHOR, draft, Map.of("version", "1.1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_PUBLISHED"));
        succeed(AUTHOR, first, Map.of("version", "one")).then().statusCode(400);
        succeed(AUTHOR, first, Map.of("version", "1.1")).then().statusCode(201);
        succeed(AUTHOR, first, Map.of("version", "1.2")).then().statusCode(409).body("code", equalTo("DRAFT_EXISTS"));
    }

    @Test
    void nobodyButAnAuthorOfTheNationalBodyBeginsIt() {
        var first = published(PROGRAMMES, programme(newCode(), "1.0", publishedCurriculum()))
                .<String>path("id");

        asNobody()
                .body(Map.of("version", "1.1"))
                .post(PROGRAMMES + "/" + first + "/draft-successor")
                .then()
                .statusCode(401);
        for (var other : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            succeed(other, first, Map.of("version", "1.1")).then().statusCode(403);
        }
        asNobody().get(PROGRAMMES + "/" + first + "/rework").then().statusCode(401);
        as(EVERY_ROLE_ELSEWHERE)
                .get(PROGRAMMES + "/" + first + "/rework")
                .then()
                .statusCode(403);
    }

    private static Response succeed(String person, String id, Map<String, ?> body) {
        return as(person).body(body).post(PROGRAMMES + "/" + id + "/draft-successor");
    }
}
