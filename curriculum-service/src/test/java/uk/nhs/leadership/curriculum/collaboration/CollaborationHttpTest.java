package uk.nhs.leadership.curriculum.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.subjectOf;
import static uk.nhs.leadership.curriculum.Collaborating.atOnce;
import static uk.nhs.leadership.curriculum.Collaborating.collaboratorsOf;
import static uk.nhs.leadership.curriculum.Collaborating.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CollaborationHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";

    @Test
    void whoBeginsAVersionOfAnyKindIsItsLead() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var drafts = Map.of(
                "FRAMEWORK", drafted(FRAMEWORKS, framework(newCode(), "1.0")),
                "CURRICULUM", drafted("/v1/curricula", curriculum(newCode(), "1.0", framework)),
                "PROGRAMME", drafted("/v1/programmes", programme(newCode(), "1.0", publishedCurriculum())));

        drafts.forEach((kind, draft) -> as(PUBLISHER)
                .get(collaboratorsOf(draft.path("id")))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("versionId", equalTo(draft.path("id")))
                .body("kind", equalTo(kind))
                .body("collaborators.person", contains(subjectOf(AUTHOR)))
                .body("collaborators.role", contains("LEAD")));
    }

    @Test
    void theLeadLetsAnotherAuthorInAndOutAgain() {
        var code = newCode();
        var id = drafted(FRAMEWORKS, framework(code, "1.0")).<String>path("id");
        var path = FRAMEWORKS + "/" + id;

        put(AUTHOR, id, "\"0\"", person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "EDITOR"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("collaborators.role", contains("LEAD", "EDITOR"));
        as(SECOND_AUTHOR)
                .header("If-Match", "\"0\"")
                .body(framework(code, "1.0"))
                .put(path)
                .then()
                .statusCode(200);
        put(AUTHOR, id, "\"1\"", person(AUTHOR, "LEAD")).then().statusCode(200).header("ETag", "\"2\"");
        as(SECOND_AUTHOR)
                .header("If-Match", "\"1\"")
                .body(framework(code, "1.0"))
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_AN_EDITOR"));

        as(AUTHOR).get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void whenTheLeadIsAwayAPublisherMakesAnotherTheLead() {
        var id = draft();

        put(PUBLISHER, id, "\"0\"", person(SECOND_AUTHOR, "LEAD")).then().statusCode(200);

        put(AUTHOR, id, "\"1\"", person(AUTHOR, "LEAD")).then().statusCode(409).body("code", equalTo("NOT_THE_LEAD"));
        as(AUTHOR)
                .get(collaboratorsOf(id))
                .then()
                .header("ETag", "\"1\"")
                .body("collaborators.person", contains(subjectOf(SECOND_AUTHOR)));
    }

    @Test
    void whoDoesNotLeadChangesNothing() {
        var id = draft();
        put(AUTHOR, id, "\"0\"", person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "EDITOR"))
                .then()
                .statusCode(200);

        put(SECOND_AUTHOR, id, "\"1\"", person(SECOND_AUTHOR, "LEAD"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_THE_LEAD"));

        as(AUTHOR).get(collaboratorsOf(id)).then().header("ETag", "\"1\"").body("collaborators.size()", equalTo(2));
    }

    @Test
    void aVersionKeepsALeadAndAPublishedOneKeepsAll() {
        var draft = draft();
        var published = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        put(AUTHOR, draft, "\"0\"", person(AUTHOR, "EDITOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("LEAD_MISSING"));
        put(AUTHOR, published, "\"0\"", person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "EDITOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("COLLABORATION_CLOSED"));

        for (var id : List.of(draft, published)) {
            as(AUTHOR)
                    .get(collaboratorsOf(id))
                    .then()
                    .header("ETag", "\"0\"")
                    .body("collaborators.role", contains("LEAD"));
        }
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsToldAndNothingIsLost() throws Exception {
        var id = draft();

        var answers = atOnce(Stream.of(SECOND_AUTHOR, AUTHOR_AND_PUBLISHER, ANALYST)
                .<Callable<Response>>map(
                        other -> () -> put(AUTHOR, id, "\"0\"", person(AUTHOR, "LEAD"), person(other, "REVIEWER")))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412);
        var kept = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(as(AUTHOR).get(collaboratorsOf(id)).jsonPath().getMap(""))
                .isEqualTo(kept.jsonPath().getMap(""));
    }

    @Test
    void aChangeNeedsWhatWasSeenLast() {
        var id = draft();
        var body = Map.of("collaborators", List.of(person(AUTHOR, "LEAD")));

        as(AUTHOR).body(body).put(collaboratorsOf(id)).then().statusCode(428);
        put(AUTHOR, id, "\"7\"", person(AUTHOR, "LEAD")).then().statusCode(412);

        as(AUTHOR)
                .header("If-None-Match", "\"0\"")
                .get(collaboratorsOf(id))
                .then()
                .statusCode(304);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWhereItStands() {
        var id = draft();
        var lead = person(AUTHOR, "LEAD");

        put(AUTHOR, id, "\"0\"", lead, lead)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/collaborators/1/person"))
                .body("errors.code", contains("REPEATED"));
        for (var wrong : List.<List<Map<String, String>>>of(
                List.of(),
                List.of(Map.of("role", "LEAD")),
                List.of(Map.of("person", "ada@trust.nhs.uk", "role", "LEAD")),
                List.of(Map.of("person", "Ada Lovelace", "role", "LEAD")),
                List.of(Map.of("person", "x".repeat(65), "role", "LEAD")),
                List.of(Map.of("person", "ada", "role", "OWNER")),
                Collections.nCopies(51, Map.of("person", "ada", "role", "LEAD")))) {
            as(AUTHOR)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("collaborators", wrong))
                    .put(collaboratorsOf(id))
                    .then()
                    .statusCode(400);
        }

        as(AUTHOR).get(collaboratorsOf(id)).then().header("ETag", "\"0\"");
    }

    @Test
    void nobodyOutsideTheNationalBodysTeamLearnsWhoWorksOnIt() {
        var published = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        for (var id : List.of(draft(), published)) {
            asNobody().get(collaboratorsOf(id)).then().statusCode(401);
            as(ANALYST).get(collaboratorsOf(id)).then().statusCode(403);
            as(EVERY_ROLE_ELSEWHERE).get(collaboratorsOf(id)).then().statusCode(403);
            put(EVERY_ROLE_ELSEWHERE, id, "\"0\"", person(EVERY_ROLE_ELSEWHERE, "LEAD"))
                    .then()
                    .statusCode(403);
        }
        as(AUTHOR).get(collaboratorsOf(UUID.randomUUID().toString())).then().statusCode(404);
    }

    private static Response put(String caller, String version, String etag, Object... people) {
        return as(caller)
                .header("If-Match", etag)
                .body(Map.of("collaborators", List.of(people)))
                .put(collaboratorsOf(version));
    }

    private static String draft() {
        return drafted(FRAMEWORKS, framework(newCode(), "1.0")).path("id");
    }
}
