package uk.nhs.leadership.curriculum.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
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
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.subjectOf;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Collaborating.atOnce;
import static uk.nhs.leadership.curriculum.Collaborating.commented;
import static uk.nhs.leadership.curriculum.Collaborating.commentsOn;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;

@QuarkusTest
class CommentHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String QUESTION = "Is this one duty or two?\n<b>هل هذا واجب؟</b> 🙂";

    @Test
    void aCollaboratorCommentsOnAPartOfAVersionOfAnyKind() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        var inFramework = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var inCurriculum = drafted("/v1/curricula", curriculum(newCode(), "1.0", framework));
        var inProgramme = drafted("/v1/programmes", programme(newCode(), "1.0", publishedCurriculum()));

        for (var part : Stream.of(
                        Stream.of(
                                        "areas[0].id",
                                        "areas[0].standards[0].id",
                                        "areas[0].standards[0].competencies[0].id",
                                        "areas[0].standards[0].competencies[0].statements[0].id",
                                        "codePrinciples[0].id")
                                .map(path -> List.of(inFramework, path)),
                        Stream.of("outcomes[0].id", "requirements[0].id").map(path -> List.of(inCurriculum, path)),
                        Stream.of(List.<Object>of(inProgramme, "modules[0].id")))
                .flatMap(parts -> parts)
                .toList()) {
            var version = (Response) part.getFirst();
            var id = version.<String>path((String) part.getLast());
            var answer = as(AUTHOR).body(Map.of("partId", id, "text", QUESTION)).post(commentsOn(version.path("id")));

            answer.then()
                    .statusCode(201)
                    .header("Location", endsWith("/v1/comments/" + answer.path("id")))
                    .header("ETag", "\"0\"")
                    .body("versionId", equalTo(version.path("id")))
                    .body("partId", equalTo(id))
                    .body("partGone", is(false))
                    .body("text", equalTo(QUESTION))
                    .body("author", equalTo(subjectOf(AUTHOR)))
                    .body("status", equalTo("OPEN"))
                    .body("replies", empty());
            assertThat(as(PUBLISHER)
                            .get("/v1/comments/" + answer.path("id"))
                            .jsonPath()
                            .getMap(""))
                    .isEqualTo(answer.jsonPath().getMap(""));
        }
    }

    @Test
    void aReviewerAndAPublisherCommentAndAnAuthorWhoDoesNotWorkOnItDoesNot() {
        var id = draft();

        as(SECOND_AUTHOR)
                .body(Map.of("text", "May I?"))
                .post(commentsOn(id))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_COLLABORATOR"));
        letJoin(id, SECOND_AUTHOR, "REVIEWER");
        commented(SECOND_AUTHOR, id, "Now I may.");
        commented(PUBLISHER, id, "I always may.");

        as(AUTHOR).get(commentsOn(id)).then().body("items.text", contains("Now I may.", "I always may."));
    }

    @Test
    void othersReplyUntilItIsResolvedAndItCanBeReopened() {
        var id = draft();
        letJoin(id, SECOND_AUTHOR, "REVIEWER");
        var comment = "/v1/comments/" + commented(SECOND_AUTHOR, id, QUESTION).path("id");

        reply(AUTHOR, comment, "\"0\"", "Two.")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("replies.author", contains(subjectOf(AUTHOR)))
                .body("replies.text", contains("Two."))
                .body("replies.at", contains(notNullValue()));
        step(SECOND_AUTHOR, comment, "resolve", "\"1\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("resolvedBy", equalTo(subjectOf(SECOND_AUTHOR)))
                .body("resolvedAt", notNullValue());
        step(SECOND_AUTHOR, comment, "resolve", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMENT_MOVE_NOT_ALLOWED"));
        step(AUTHOR, comment, "reopen", "\"2\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("OPEN"))
                .body("resolvedBy", nullValue());
    }

    @Test
    void ofManyWhoReplyAtOnceOneDoesAndNothingIsLost() throws Exception {
        var comment = "/v1/comments/" + commented(AUTHOR, draft(), QUESTION).path("id");

        var answers = atOnce(IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(number -> () -> reply(AUTHOR, comment, "\"0\"", "Answer " + number))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412, 412, 412);
        as(AUTHOR).get(comment).then().header("ETag", "\"1\"").body("replies.size()", equalTo(1));
    }

    @Test
    void whoDoesNotWorkOnItNeitherRepliesNorResolves() {
        var comment = "/v1/comments/" + commented(AUTHOR, draft(), QUESTION).path("id");

        for (var answer : List.of(
                reply(SECOND_AUTHOR, comment, "\"0\"", "Two."),
                step(SECOND_AUTHOR, comment, "resolve", "\"0\""),
                step(SECOND_AUTHOR, comment, "reopen", "\"0\""))) {
            answer.then().statusCode(409).body("code", equalTo("NOT_A_COLLABORATOR"));
        }
        reply(EVERY_ROLE_ELSEWHERE, comment, "\"0\"", "Two.").then().statusCode(403);
        as(AUTHOR).body(Map.of("text", "Two.")).post(comment + "/reply").then().statusCode(428);

        as(AUTHOR).get(comment).then().header("ETag", "\"0\"").body("replies", empty());
    }

    @Test
    void aCommentWhosePartHasGoneStaysAndSaysSo() {
        var code = newCode();
        var draft = drafted(FRAMEWORKS, framework(code, "1.0"));
        var id = draft.<String>path("id");
        var principle = draft.<String>path("codePrinciples[0].id");
        var comment = as(AUTHOR)
                .body(Map.of("partId", principle, "text", "Do we need it?"))
                .post(commentsOn(id))
                .<String>path("id");
        commented(AUTHOR, id, "And as a whole?");

        as(AUTHOR)
                .header("If-Match", "\"0\"")
                .body(with(framework(code, "1.0"), "codePrinciples", List.of()))
                .put(FRAMEWORKS + "/" + id)
                .then()
                .statusCode(200);

        as(AUTHOR)
                .get("/v1/comments/" + comment)
                .then()
                .body("partId", equalTo(principle))
                .body("partGone", is(true));
        as(AUTHOR).get(commentsOn(id)).then().body("items.partGone", contains(true, false));
        as(AUTHOR)
                .body(Map.of("partId", principle, "text", "Why did it go?"))
                .post(commentsOn(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partId"))
                .body("errors.code", contains("PART_UNKNOWN"));
    }

    @Test
    void listsArePagedAndHoldWhatIsAskedFor() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var id = draft.<String>path("id");
        var part = draft.<String>path("areas[0].id");
        for (var number = 1; number <= 3; number++) {
            commented(AUTHOR, id, "About all " + number);
        }
        var about =
                as(AUTHOR).body(Map.of("partId", part, "text", "About a part")).post(commentsOn(id));
        step(AUTHOR, "/v1/comments/" + about.path("id"), "resolve", "\"0\"")
                .then()
                .statusCode(200);
        commented(AUTHOR, draft(), "Elsewhere");

        var first = as(AUTHOR).queryParam("limit", 3).get(commentsOn(id));
        first.then().body("items.text", contains("About all 1", "About all 2", "About all 3"));
        as(AUTHOR)
                .queryParam("limit", 3)
                .queryParam("after", first.<String>path("next"))
                .get(commentsOn(id))
                .then()
                .body("items.text", contains("About a part"))
                .body("next", nullValue());
        as(AUTHOR).queryParam("partId", part).get(commentsOn(id)).then().body("items.text", contains("About a part"));
        as(AUTHOR)
                .queryParam("partId", part)
                .queryParam("status", "OPEN")
                .get(commentsOn(id))
                .then()
                .body("items", empty());
        as(AUTHOR)
                .queryParam("status", "RESOLVED")
                .get(commentsOn(id))
                .then()
                .body("items.text", contains("About a part"));
        for (var wrong : Map.of("status", "DONE", "partId", "x", "after", "made-up", "limit", "201")
                .entrySet()) {
            as(AUTHOR)
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get(commentsOn(id))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?" + wrong.getKey()));
        }
    }

    @Test
    void aListCostsTheSameHoweverManyCommentsItHas() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var id = draft.<String>path("id");
        var part = draft.<String>path("areas[0].id");
        var body = Map.of("partId", part, "text", "Again");
        as(AUTHOR).body(body).post(commentsOn(id)).then().statusCode(201);
        as(AUTHOR).get(commentsOn(id)).then().statusCode(200);
        var ofOne = Statements.of(() -> as(AUTHOR).get(commentsOn(id)).then().statusCode(200));
        for (var number = 0; number < 5; number++) {
            as(AUTHOR).body(body).post(commentsOn(id)).then().statusCode(201);
        }

        var ofSix = Statements.of(() -> as(AUTHOR).get(commentsOn(id)).then().statusCode(200));

        assertThat(ofSix.of("SELECT")).isEqualTo(ofOne.of("SELECT"));
    }

    @Test
    void theSameKeyAndBodyMakeOneCommentOnly() {
        var id = draft();
        var key = UUID.randomUUID().toString();
        var first = as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Once"))
                .post(commentsOn(id));

        as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Once"))
                .post(commentsOn(id))
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));

        as(AUTHOR).get(commentsOn(id)).then().body("items.text", contains("Once"));
    }

    @Test
    void aTextIsNeitherEmptyNorEndless() {
        var id = draft();

        for (var wrong : List.of("", "  ", "a bell \u0007", "x".repeat(2_001))) {
            as(AUTHOR)
                    .body(Map.of("text", wrong))
                    .post(commentsOn(id))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/text"));
        }
        commented(AUTHOR, id, "x".repeat(2_000));

        as(AUTHOR).get(commentsOn(id)).then().body("items.size()", equalTo(1));
    }

    @Test
    void openCommentsDoNotKeepAVersionFromBeingPublishedAndAreReported() {
        var code = newCode();
        var id = drafted(FRAMEWORKS, framework(code, "1.0")).<String>path("id");
        var path = FRAMEWORKS + "/" + id;
        var comment = "/v1/comments/" + commented(AUTHOR, id, QUESTION).path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

        as(PUBLISHER)
                .get(path + "/completeness")
                .then()
                .body("complete", is(true))
                .body("openComments", equalTo(1));
        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);

        for (var tooLate : List.of(
                as(AUTHOR).body(Map.of("text", "Too late")).post(commentsOn(id)),
                reply(AUTHOR, comment, "\"0\"", "Too late"),
                step(AUTHOR, comment, "resolve", "\"0\""))) {
            tooLate.then().statusCode(409).body("code", equalTo("COMMENTS_CLOSED"));
        }
        as(AUTHOR).queryParam("status", "OPEN").get(commentsOn(id)).then().body("items.text", contains(QUESTION));
    }

    @Test
    void nobodyOutsideTheNationalBodysTeamReadsComments() {
        var id = draft();
        var comment = "/v1/comments/" + commented(AUTHOR, id, QUESTION).path("id");

        for (var path : List.of(commentsOn(id), comment)) {
            asNobody().get(path).then().statusCode(401);
            as(ANALYST).get(path).then().statusCode(403);
            as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(403);
        }
        as(AUTHOR).get("/v1/comments/" + UUID.randomUUID()).then().statusCode(404);
        as(AUTHOR).get(commentsOn(UUID.randomUUID().toString())).then().statusCode(404);
        as(AUTHOR)
                .body(Map.of("text", "Where?"))
                .post(commentsOn(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    private static Response reply(String person, String comment, String etag, String text) {
        return as(person).header("If-Match", etag).body(Map.of("text", text)).post(comment + "/reply");
    }

    private static String draft() {
        return drafted(FRAMEWORKS, framework(newCode(), "1.0")).path("id");
    }
}
