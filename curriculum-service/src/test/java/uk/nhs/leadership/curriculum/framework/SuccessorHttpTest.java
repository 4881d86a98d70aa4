package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The version after a published one, which begins as its copy. */
@QuarkusTest
class SuccessorHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";

    @Test
    void itSaysWhatThePublishedVersionSaysPartForPartUnderTheSameIds() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));

        var second = succeed(AUTHOR, first.path("id"), "1.1");

        second.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", equalTo(code))
                .body("version", equalTo("1.1"))
                .body("status", equalTo("DRAFT"))
                .body("predecessorId", equalTo(first.path("id")))
                .body("id", not(equalTo(first.<String>path("id"))));
        for (var member : List.of("areas", "codePrinciples", "stages", "ratingScale")) {
            assertThat(second.jsonPath().getList(member))
                    .isEqualTo(first.jsonPath().getList(member));
        }
        assertThat(as(AUTHOR)
                        .get(FRAMEWORKS + "/" + second.<String>path("id"))
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(second.jsonPath().getMap(""));
    }

    @Test
    void whoeverBeganItIsItsAuthorAndCannotPublishIt() {
        var first = published(FRAMEWORKS, framework(newCode(), "1.0"));
        var second = succeed(AUTHOR_AND_PUBLISHER, first.path("id"), "1.1");
        var path = FRAMEWORKS + "/" + second.<String>path("id");
        step(AUTHOR_AND_PUBLISHER, path, "submit-for-review", "\"0\"").then().statusCode(200);

        step(AUTHOR_AND_PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLISHER_IS_AUTHOR"));
    }

    @Test
    void itIsChangedAndPublishedAndTheFirstStaysAsItWas() {
        var first = published(FRAMEWORKS, framework(newCode(), "1.0"));
        var second = succeed(AUTHOR, first.path("id"), "1.1");
        var path = FRAMEWORKS + "/" + second.<String>path("id");
        Map<String, Object> body = new HashMap<>(second.jsonPath().getMap(""));
        List.of("id", "status", "createdAt", "updatedAt", "returns", "predecessorId")
                .forEach(body::remove);

        letJoin(second.path("id"), SECOND_AUTHOR, "EDITOR");
        as(SECOND_AUTHOR)
                .header("If-Match", "\"0\"")
                .body(with(body, "title", "Another"))
                .put(path)
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"1\"").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"2\"").then().statusCode(200);

        asNobody().get(path).then().body("title", equalTo("Another")).body("predecessorId", equalTo(first.path("id")));
        asNobody()
                .get(FRAMEWORKS + "/" + first.<String>path("id"))
                .then()
                .body("title", equalTo("A framework"))
                .body("predecessorId", nullValue());
    }

    @Test
    void aPartTakenOutOfACopyOfAnOlderVersionCanComeBackUnderItsId() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0"));
        published(FRAMEWORKS, with(framework(code, "1.1"), "codePrinciples", List.of()));
        var copy = succeed(AUTHOR, first.path("id"), "1.2");
        var path = FRAMEWORKS + "/" + copy.<String>path("id");
        var compassion = first.<String>path("codePrinciples[0].id");
        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(with(framework(code, "1.2"), "codePrinciples", List.of()))
                .put(path)
                .then()
                .statusCode(200);

        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(with(
                        framework(code, "1.2"),
                        "codePrinciples",
                        List.of(Map.of("id", compassion, "title", "Kindness"))))
                .put(path)
                .then()
                .statusCode(200)
                .body("codePrinciples.id", contains(compassion));
    }

    @Test
    void onlyWhatIsPublishedIsContinuedAndOneDraftAtATime() {
        var code = newCode();
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var first = published(FRAMEWORKS, framework(code, "1.0"));

        succeed(AUTHOR, draft.path("id"), "1.1").then().statusCode(409).body("code", equalTo("VERSION_NOT_PUBLISHED"));
        succeed(AUTHOR, first.path("id"), "1.0").then().statusCode(409).body("code", equalTo("VERSION_EXISTS"));
        succeed(AUTHOR, first.path("id"), "one").then().statusCode(400).body("errors.pointer", contains("/version"));
        succeed(AUTHOR, UUID.randomUUID().toString(), "1.1").then().statusCode(404);
        succeed(AUTHOR, first.path("id"), "1.1").then().statusCode(201);
        succeed(AUTHOR, first.path("id"), "1.2").then().statusCode(409).body("code", equalTo("DRAFT_EXISTS"));

        as(AUTHOR).queryParam("code", code).get(FRAMEWORKS).then().body("items.version", contains("1.0", "1.1"));
    }

    @Test
    void ofManyWhoBeginAtOnceOneDoes() throws Exception {
        var first = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");

        var answers = new ArrayList<Response>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var acts = IntStream.range(1, 9)
                    .<Callable<Response>>mapToObj(number -> () -> succeed(AUTHOR, first, "1." + number))
                    .toList();
            for (var answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("DRAFT_EXISTS");
    }

    @Test
    void theSameKeyAndBodyBeginOneDraftOnly() {
        var first = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var key = UUID.randomUUID().toString();
        var path = FRAMEWORKS + "/" + first + "/draft-successor";

        var once = as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(Map.of("version", "1.1"))
                .post(path);
        var again = as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(Map.of("version", "1.1"))
                .post(path);

        once.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(once.path("id")));
    }

    @Test
    void nobodyButAnAuthorOfTheNationalBodyBeginsIt() {
        var code = newCode();
        var first = published(FRAMEWORKS, framework(code, "1.0")).<String>path("id");

        asNobody()
                .body(Map.of("version", "1.1"))
                .post(FRAMEWORKS + "/" + first + "/draft-successor")
                .then()
                .statusCode(401);
        for (var other : List.of(PUBLISHER, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            succeed(other, first, "1.1").then().statusCode(403);
        }

        as(AUTHOR)
                .queryParam("code", code)
                .queryParam("status", "DRAFT")
                .get(FRAMEWORKS)
                .then()
                .body("items", empty());
    }

    private static Response succeed(String person, String id, String version) {
        return as(person).body(Map.of("version", version)).post(FRAMEWORKS + "/" + id + "/draft-successor");
    }
}
