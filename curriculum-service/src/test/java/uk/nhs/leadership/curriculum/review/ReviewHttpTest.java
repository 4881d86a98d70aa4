package uk.nhs.leadership.curriculum.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
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
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.subjectOf;
import static uk.nhs.leadership.curriculum.Collaborating.IN_TIME;
import static uk.nhs.leadership.curriculum.Collaborating.asked;
import static uk.nhs.leadership.curriculum.Collaborating.atOnce;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;
import static uk.nhs.leadership.curriculum.Collaborating.reviewsOf;
import static uk.nhs.leadership.curriculum.Collaborating.signOff;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String REVIEWS = "/v1/reviews";

    @Test
    void aVersionOfAnyKindIsPublishedOnceEverybodyAskedHasSignedItOff() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        for (var version : Map.of(
                        FRAMEWORKS,
                        framework(newCode(), "1.0"),
                        "/v1/curricula",
                        curriculum(newCode(), "1.0", framework),
                        "/v1/programmes",
                        programme(newCode(), "1.0", publishedCurriculum()))
                .entrySet()) {
            var id = drafted(version.getKey(), version.getValue()).<String>path("id");
            var path = version.getKey() + "/" + id;
            var review = asked(id, SECOND_AUTHOR).<String>path("id");
            step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

            as(AUTHOR)
                    .get(path + "/completeness")
                    .then()
                    .body("complete", is(false))
                    .body("missing.code", contains("SIGN_OFF_MISSING"))
                    .body("missing.pointer", contains("/reviews/" + review));
            step(PUBLISHER, path, "publish", "\"1\"")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("VERSION_INCOMPLETE"))
                    .body("errors.code", contains("SIGN_OFF_MISSING"))
                    .body("errors.pointer", contains("/reviews/" + review));
            signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("status", equalTo("APPROVED"))
                    .body("signOffs.verdict", contains("APPROVED"))
                    .body("signOffs.revision", contains(1));
            as(AUTHOR).get(path + "/completeness").then().body("complete", is(true));
            step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);
            as(AUTHOR).get(path + "/completeness").then().body("complete", is(true));
        }
    }

    @Test
    void theLeadAsksAReviewerByADay() {
        var id = draft();

        var answer = asked(id, SECOND_AUTHOR);

        answer.then()
                .header("Location", endsWith(REVIEWS + "/" + answer.path("id")))
                .header("ETag", "\"0\"")
                .body("versionId", equalTo(id))
                .body("kind", equalTo("FRAMEWORK"))
                .body("reviewer", equalTo(subjectOf(SECOND_AUTHOR)))
                .body("askedBy", equalTo(subjectOf(AUTHOR)))
                .body("dueOn", equalTo(IN_TIME))
                .body("status", equalTo("ASKED"))
                .body("signOffs", empty());
        var read = as(SECOND_AUTHOR).get(REVIEWS + "/" + answer.path("id"));
        assertThat(read.jsonPath().getMap("")).isEqualTo(answer.jsonPath().getMap(""));
        as(SECOND_AUTHOR)
                .header("If-None-Match", "\"0\"")
                .get(REVIEWS + "/" + answer.path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void whoIsAskedHasAListOfWhatIsOpen() {
        var first = draft();
        var second = draft();
        var open = asked(first, SECOND_AUTHOR).<String>path("id");
        var signed = asked(second, SECOND_AUTHOR).<String>path("id");
        var ofAnother = asked(first, AUTHOR_AND_PUBLISHER).<String>path("id");
        step(AUTHOR, FRAMEWORKS + "/" + second, "submit-for-review", "\"0\"")
                .then()
                .statusCode(200);
        signOff(SECOND_AUTHOR, signed, "\"1\"", "APPROVED").then().statusCode(200);

        var mine = as(SECOND_AUTHOR)
                .queryParam("mine", true)
                .queryParam("status", "ASKED")
                .queryParam("limit", 200)
                .get(REVIEWS);
        mine.then()
                .statusCode(200)
                .body("items.id", hasItem(open))
                .body("items.id", not(hasItem(signed)))
                .body("items.id", not(hasItem(ofAnother)))
                .body("items.reviewer", everyItem(equalTo(subjectOf(SECOND_AUTHOR))));
        var page = as(PUBLISHER)
                .queryParam("versionId", first)
                .queryParam("limit", 1)
                .get(REVIEWS);
        page.then().body("items.id", contains(open));
        as(PUBLISHER)
                .queryParam("versionId", first)
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(REVIEWS)
                .then()
                .body("items.id", contains(ofAnother))
                .body("next", nullValue());
        for (var wrong : Map.of("mine", "maybe", "versionId", "x", "status", "DONE", "after", "made-up")
                .entrySet()) {
            as(AUTHOR)
                    .queryParam(wrong.getKey(), wrong.getValue())
                    .get(REVIEWS)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?" + wrong.getKey()));
        }
    }

    @Test
    void whatIsChangedAndHandedInAgainNeedsSignOffsAgain() {
        var code = newCode();
        var id = drafted(FRAMEWORKS, framework(code, "1.0")).<String>path("id");
        var path = FRAMEWORKS + "/" + id;
        var review = asked(id, SECOND_AUTHOR).<String>path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);
        as(PUBLISHER)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "UNCLEAR", "text", "Say who decides."))
                .post(path + "/request-changes")
                .then()
                .statusCode(200);
        as(AUTHOR)
                .header("If-Match", "\"2\"")
                .body(framework(code, "1.0"))
                .put(path)
                .then()
                .statusCode(200);
        step(AUTHOR, path, "submit-for-review", "\"3\"").then().statusCode(200);

        step(PUBLISHER, path, "publish", "\"4\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("SIGN_OFF_MISSING"));
        as(SECOND_AUTHOR)
                .get(REVIEWS + "/" + review)
                .then()
                .header("ETag", "\"3\"")
                .body("status", equalTo("ASKED"))
                .body("ofRevision", equalTo(4))
                .body("signOffs.revision", contains(1));
        // Whoever still has the former text before them is told.
        signOff(SECOND_AUTHOR, review, "\"2\"", "APPROVED").then().statusCode(412);
        signOff(SECOND_AUTHOR, review, "\"3\"", "APPROVED").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"4\"").then().statusCode(200);
    }

    @Test
    void whoWantsChangesKeepsItFromBeingPublishedUntilTheReviewIsWithdrawn() {
        var id = draft();
        var path = FRAMEWORKS + "/" + id;
        var review = asked(id, SECOND_AUTHOR).<String>path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "CHANGES_WANTED").then().statusCode(200);
        step(PUBLISHER, path, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("SIGN_OFF_MISSING"));

        step(SECOND_AUTHOR, REVIEWS + "/" + review, "withdraw", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_THE_LEAD"));
        step(PUBLISHER, REVIEWS + "/" + review, "withdraw", "\"2\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        step(PUBLISHER, path, "publish", "\"1\"").then().statusCode(200);

        askAgain(AUTHOR, review, "\"3\"", IN_TIME).then().statusCode(409).body("code", equalTo("REVIEWS_CLOSED"));
    }

    @Test
    void somebodyIsAskedAgainUntilAnotherDay() {
        var id = draft();
        var review = asked(id, SECOND_AUTHOR).<String>path("id");

        askAgain(SECOND_AUTHOR, review, "\"0\"", "2099-04-30")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_THE_LEAD"));
        askAgain(AUTHOR, review, "\"0\"", "2020-04-30")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_DUE_DATE_PASSED"));
        askAgain(AUTHOR, review, "\"0\"", "2099-04-30")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dueOn", equalTo("2099-04-30"));
    }

    @Test
    void onlyWhoWasAskedSignsOffAndOnlyWhatWasHandedIn() {
        var id = draft();
        var review = asked(id, SECOND_AUTHOR).<String>path("id");

        signOff(SECOND_AUTHOR, review, "\"0\"", "APPROVED")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_NOT_IN_REVIEW"));
        step(AUTHOR, FRAMEWORKS + "/" + id, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(409).body("code", equalTo("NOT_YOUR_REVIEW"));
        signOff(PUBLISHER, review, "\"1\"", "APPROVED").then().statusCode(409).body("code", equalTo("NOT_YOUR_REVIEW"));
        signOff(EVERY_ROLE_ELSEWHERE, review, "\"1\"", "APPROVED").then().statusCode(403);
        as(SECOND_AUTHOR)
                .body(Map.of("verdict", "APPROVED", "text", "Fine."))
                .post(REVIEWS + "/" + review + "/sign-off")
                .then()
                .statusCode(428);
        for (var wrong : List.of(
                Map.of("verdict", "APPROVED"),
                Map.of("verdict", "APPROVED", "text", " "),
                Map.of("verdict", "PERHAPS", "text", "Hm."),
                Map.of("verdict", "APPROVED", "text", "x".repeat(10_001)))) {
            as(SECOND_AUTHOR)
                    .header("If-Match", "\"1\"")
                    .body(wrong)
                    .post(REVIEWS + "/" + review + "/sign-off")
                    .then()
                    .statusCode(400);
        }

        as(AUTHOR).get(REVIEWS + "/" + review).then().header("ETag", "\"1\"").body("signOffs", empty());
    }

    @Test
    void ofAnApprovalAndAWishForChangesAtOnceOneIsTold() throws Exception {
        var id = draft();
        var review = asked(id, SECOND_AUTHOR).<String>path("id");
        step(AUTHOR, FRAMEWORKS + "/" + id, "submit-for-review", "\"0\"").then().statusCode(200);

        var answers = atOnce(List.of(
                () -> signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED"),
                () -> signOff(SECOND_AUTHOR, review, "\"1\"", "CHANGES_WANTED")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        as(AUTHOR).get(REVIEWS + "/" + review).then().header("ETag", "\"2\"").body("signOffs.size()", equalTo(1));
    }

    @Test
    void aPublicationAndAWishForChangesAtOnceSeeOneAnother() throws Exception {
        for (var round = 0; round < 5; round++) {
            var id = draft();
            var path = FRAMEWORKS + "/" + id;
            var review = asked(id, SECOND_AUTHOR).<String>path("id");
            step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);
            signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);

            var answers = atOnce(List.of(
                    () -> step(PUBLISHER, path, "publish", "\"1\""),
                    () -> signOff(SECOND_AUTHOR, review, "\"2\"", "CHANGES_WANTED")));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void onlyAReviewerIsAskedOnlyOnceAndOnlyByTheLeadOrAPublisher() {
        var id = draft();
        letJoin(id, AUTHOR_AND_PUBLISHER, "EDITOR");

        ask(AUTHOR, id, AUTHOR_AND_PUBLISHER, IN_TIME).then().statusCode(409).body("code", equalTo("NOT_A_REVIEWER"));
        ask(AUTHOR, id, SECOND_AUTHOR, IN_TIME).then().statusCode(409).body("code", equalTo("NOT_A_REVIEWER"));
        ask(AUTHOR, id, AUTHOR, IN_TIME).then().statusCode(409).body("code", equalTo("REVIEWER_IS_AUTHOR"));
        ask(SECOND_AUTHOR, id, SECOND_AUTHOR, IN_TIME).then().statusCode(409).body("code", equalTo("NOT_THE_LEAD"));
        letJoin(id, SECOND_AUTHOR, "REVIEWER");
        ask(AUTHOR, id, SECOND_AUTHOR, "2020-01-31")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_DUE_DATE_PASSED"));
        ask(PUBLISHER, id, SECOND_AUTHOR, IN_TIME).then().statusCode(201);
        ask(AUTHOR, id, SECOND_AUTHOR, IN_TIME).then().statusCode(409).body("code", equalTo("REVIEW_ASKED_ALREADY"));
        ask(AUTHOR, UUID.randomUUID().toString(), SECOND_AUTHOR, IN_TIME).then().statusCode(404);
        ask(AUTHOR, id, SECOND_AUTHOR, "soon").then().statusCode(400);
        ask(EVERY_ROLE_ELSEWHERE, id, SECOND_AUTHOR, IN_TIME).then().statusCode(403);

        as(AUTHOR).queryParam("versionId", id).get(REVIEWS).then().body("items.size()", equalTo(1));
    }

    @Test
    void theSameKeyAndBodyAskOnce() {
        var id = draft();
        letJoin(id, SECOND_AUTHOR, "REVIEWER");
        var key = UUID.randomUUID().toString();
        var body = Map.of("reviewer", subjectOf(SECOND_AUTHOR), "dueOn", IN_TIME);
        var first = as(AUTHOR).header("Idempotency-Key", key).body(body).post(reviewsOf(id));

        var again = as(AUTHOR).header("Idempotency-Key", key).body(body).post(reviewsOf(id));

        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
    }

    @Test
    void nobodyOutsideTheNationalBodysTeamReadsReviews() {
        var review = REVIEWS + "/" + asked(draft(), SECOND_AUTHOR).<String>path("id");

        for (var path : List.of(REVIEWS, review)) {
            asNobody().get(path).then().statusCode(401);
            as(ANALYST).get(path).then().statusCode(403);
            as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(403);
        }
        as(AUTHOR).get(REVIEWS + "/" + UUID.randomUUID()).then().statusCode(404);
        signOff(AUTHOR, UUID.randomUUID().toString(), "\"0\"", "APPROVED")
                .then()
                .statusCode(404);
    }

    private static Response ask(String caller, String version, String reviewer, String dueOn) {
        return as(caller)
                .body(Map.of("reviewer", subjectOf(reviewer), "dueOn", dueOn))
                .post(reviewsOf(version));
    }

    private static Response askAgain(String caller, String review, String etag, String dueOn) {
        return as(caller)
                .header("If-Match", etag)
                .body(Map.of("dueOn", dueOn))
                .post(REVIEWS + "/" + review + "/ask-again");
    }

    private static String draft() {
        return drafted(FRAMEWORKS, framework(newCode(), "1.0")).path("id");
    }
}
