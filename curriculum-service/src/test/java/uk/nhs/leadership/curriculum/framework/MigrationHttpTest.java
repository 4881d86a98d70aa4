package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.competency;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.statement;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of each competency from one version to the next. */
@QuarkusTest
class MigrationHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String FIRST = "areas[0].standards[0].competencies[0].id";
    private static final String SECOND = "areas[0].standards[0].competencies[1].id";

    /** Version 1.1: 1.1.1 as it was, 1.1.2 gone, 1.1.3 there instead. */
    private static Map<String, Object> changed(String code) {
        return with(
                framework(code, "1.1"),
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
                                List.of(
                                        competency(
                                                "1.1.1",
                                                "Prioritise",
                                                List.of("F", "S1"),
                                                List.of(
                                                        statement("F", "Keeps a list"),
                                                        statement("S1", "Plans the week"))),
                                        competency(
                                                "1.1.3",
                                                "Rest and learn",
                                                List.of("S1"),
                                                List.of(statement("S1", "Takes breaks to read")))))))));
    }

    private static Response state(String person, String path, String etag, Object... statements) {
        return as(person)
                .header("If-Match", etag)
                .body(Map.of("statements", List.of(statements)))
                .put(path + "/migration-map");
    }

    private static Map<String, Object> merged(Response first, Response second) {
        return Map.of("became", "MERGED", "from", first.path(SECOND), "to", second.path(SECOND));
    }

    @Test
    void aSuccessorIsPublishedOnceItsMapIsWhole() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, changed(code));
        var path = FRAMEWORKS + "/" + second.<String>path("id");

        as(AUTHOR)
                .get(path + "/migration-map")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("predecessorId", equalTo(first.path("id")))
                .body("complete", is(false))
                .body("missing.code", contains("COMPETENCY_UNMAPPED", "COMPETENCY_UNMAPPED"))
                .body("steps.became", contains("SAME"))
                .body("steps[0].stated", is(false));
        as(AUTHOR)
                .get(path + "/completeness")
                .then()
                .body("complete", is(false))
                .body("missing.pointer", contains("/migration-map/statements", "/migration-map/statements"));
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.code", contains("COMPETENCY_UNMAPPED", "COMPETENCY_UNMAPPED"));
        as(PUBLISHER)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "INCOMPLETE", "text", "What became of 1.1.2?"))
                .post(path + "/request-changes")
                .then()
                .statusCode(200);

        var stated = state(AUTHOR, path, "\"2\"", merged(first, second));

        stated.then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("complete", is(true))
                .body("missing", empty())
                .body("steps.became", contains("SAME", "MERGED"))
                .body("steps.from.code", contains("1.1.1", "1.1.2"))
                .body("steps.to.code", contains("1.1.1", "1.1.3"))
                .body("steps.stated", contains(false, true));
        step(AUTHOR, path, "submit-for-review", "\"3\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"4\"").then().statusCode(200);
        var map = asNobody().get(path + "/migration-map");
        map.then().statusCode(200).header("Cache-Control", "public, max-age=60").header("ETag", "\"5\"");
        assertThat(map.jsonPath().getMap("")).isEqualTo(stated.jsonPath().getMap(""));
        asNobody()
                .header("If-None-Match", "\"5\"")
                .get(path + "/migration-map")
                .then()
                .statusCode(304);
    }

    @Test
    void aNewTextKeepsWhatWasStated() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, changed(code));
        var path = FRAMEWORKS + "/" + second.<String>path("id");
        state(AUTHOR, path, "\"0\"", merged(first, second)).then().statusCode(200);

        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(with(changed(code), "title", "Another"))
                .put(path)
                .then()
                .statusCode(200);

        as(AUTHOR).get(path + "/migration-map").then().body("steps.became", contains("SAME", "MERGED"));
    }

    @Test
    void whatIsSaidToBeSplitIntoOneIsNotPublished() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, changed(code));
        var path = FRAMEWORKS + "/" + second.<String>path("id");

        state(AUTHOR, path, "\"0\"", with(merged(first, second), "became", "SPLIT"))
                .then()
                .statusCode(200)
                .body("complete", is(false))
                .body("missing.pointer", contains("/statements/0/became"))
                .body("missing.code", contains("SPLIT_INTO_ONE"));

        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.code", contains("SPLIT_INTO_ONE"));
    }

    @Test
    void aStatementThatRefersToNothingAnyMoreIsSaidToBeMissingSomething() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, changed(code));
        var path = FRAMEWORKS + "/" + second.<String>path("id");
        state(AUTHOR, path, "\"0\"", merged(first, second)).then().statusCode(200);

        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(framework(code, "1.1"))
                .put(path)
                .then()
                .statusCode(200);

        as(AUTHOR)
                .get(path + "/migration-map")
                .then()
                .body("complete", is(false))
                .body("missing.pointer", contains("/statements/0/to", "/statements"))
                .body("missing.code", contains("COMPETENCY_UNKNOWN", "COMPETENCY_UNMAPPED"));
    }

    @Test
    void whoStatesItIsAnAuthorAndChangesTheDraftAsItWasSeen() {
        var code = newCode();
        published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, framework(code, "1.1"));
        var path = FRAMEWORKS + "/" + second.<String>path("id");

        state(AUTHOR_AND_PUBLISHER, path, "\"7\"").then().statusCode(412);
        as(AUTHOR)
                .body(Map.of("statements", List.of()))
                .put(path + "/migration-map")
                .then()
                .statusCode(428);
        state(AUTHOR_AND_PUBLISHER, path, "\"0\"").then().statusCode(409).body("code", equalTo("NOT_AN_EDITOR"));
        letJoin(second.path("id"), AUTHOR_AND_PUBLISHER, "EDITOR");
        state(AUTHOR_AND_PUBLISHER, path, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(AUTHOR_AND_PUBLISHER, path, "publish", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLISHER_IS_AUTHOR"));
        state(AUTHOR, path, "\"2\"").then().statusCode(409).body("code", equalTo("VERSION_NOT_DRAFT"));
    }

    @Test
    void whatMakesNoSenseIsRefusedWhereItStands() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        var second = drafted(FRAMEWORKS, changed(code));
        var path = FRAMEWORKS + "/" + second.<String>path("id");

        state(AUTHOR, path, "\"0\"", Map.of("became", "DROPPED", "to", second.path(FIRST)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/statements/0/from", "/statements/0/to"))
                .body("errors.code", contains("REQUIRED", "NOT_MEANT"));
        state(AUTHOR, path, "\"0\"", merged(first, second), merged(first, second))
                .then()
                .statusCode(400)
                .body("errors.code", contains("REPEATED"));
        state(AUTHOR, path, "\"0\"", Map.of("became", "LOST", "from", first.path(FIRST)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/statements/0/became"));

        as(AUTHOR).get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void aFirstVersionHasNothingToMap() {
        var first = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var path = FRAMEWORKS + "/" + first.<String>path("id");

        as(AUTHOR)
                .get(path + "/migration-map")
                .then()
                .statusCode(200)
                .body("predecessorId", nullValue())
                .body("complete", is(true))
                .body("steps", empty());
        state(AUTHOR, path, "\"0\"").then().statusCode(409).body("code", equalTo("NOTHING_CONTINUED"));
    }

    @Test
    void onlyAuthorsOfTheNationalBodyStateItAndOnlyWhoSeesTheDraftReadsIt() {
        var code = newCode();
        published(FRAMEWORKS, framework(code, "1.0"));
        var path =
                FRAMEWORKS + "/" + drafted(FRAMEWORKS, framework(code, "1.1")).<String>path("id");

        asNobody()
                .header("If-Match", "\"0\"")
                .body(Map.of("statements", List.of()))
                .put(path + "/migration-map")
                .then()
                .statusCode(401);
        for (var other : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            state(other, path, "\"0\"").then().statusCode(403);
        }
        for (var reader : List.of(asNobody(), as(ANALYST), as(EVERY_ROLE_ELSEWHERE))) {
            reader.get(path + "/migration-map").then().statusCode(404);
        }
        as(PUBLISHER).get(path + "/migration-map").then().statusCode(200).header("ETag", "\"0\"");
    }
}
