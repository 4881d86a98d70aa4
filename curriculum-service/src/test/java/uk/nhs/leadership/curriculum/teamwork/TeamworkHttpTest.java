package uk.nhs.leadership.curriculum.teamwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.AUTHOR_AND_PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Collaborating.IN_TIME;
import static uk.nhs.leadership.curriculum.Collaborating.asked;
import static uk.nhs.leadership.curriculum.Collaborating.atOnce;
import static uk.nhs.leadership.curriculum.Collaborating.collaboratorsOf;
import static uk.nhs.leadership.curriculum.Collaborating.commented;
import static uk.nhs.leadership.curriculum.Collaborating.commentsOn;
import static uk.nhs.leadership.curriculum.Collaborating.letJoin;
import static uk.nhs.leadership.curriculum.Collaborating.person;
import static uk.nhs.leadership.curriculum.Collaborating.reviewsOf;
import static uk.nhs.leadership.curriculum.Collaborating.signOff;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.leadership.curriculum.Api;

/** The road of a version on which several people work: the same for every kind that has collaborators. */
@QuarkusTest
class TeamworkHttpTest {

    /** A kind of version, and drafts of it. */
    enum Kind {
        FRAMEWORK("/v1/frameworks") {
            @Override
            Map<String, Object> complete() {
                return framework(newCode(), "1.0");
            }
        },
        CURRICULUM("/v1/curricula") {
            @Override
            Map<String, Object> complete() {
                return curriculum(
                        newCode(),
                        "1.0",
                        published("/v1/frameworks", framework(newCode(), "1.0")).path("id"));
            }
        },
        PROGRAMME("/v1/programmes") {
            @Override
            Map<String, Object> complete() {
                return programme(newCode(), "1.0", publishedCurriculum());
            }
        };

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }

        abstract Map<String, Object> complete();

        Draft draft() {
            return draft(complete());
        }

        Draft draft(Map<String, Object> body) {
            var id = drafted(collection, body).<String>path("id");
            return new Draft(id, collection + "/" + id, body);
        }
    }

    /** A version, where it is found and what it says. */
    record Draft(String id, String path, Map<String, Object> body) {
        Response step(String person, String verb, String etag) {
            return Api.step(person, path, verb, etag);
        }

        Response revise(String person, String etag) {
            return as(person).header("If-Match", etag).body(body).put(path);
        }

        Response giveBack(String etag) {
            return as(PUBLISHER)
                    .header("If-Match", etag)
                    .body(Map.of("reason", "UNCLEAR", "text", "Say who decides."))
                    .post(path + "/request-changes");
        }

        /** Who works on it from now on. */
        void isWorkedOnBy(Object... people) {
            as(PUBLISHER)
                    .header("If-Match", as(PUBLISHER).get(collaboratorsOf(id)).header("ETag"))
                    .body(Map.of("collaborators", List.of(people)))
                    .put(collaboratorsOf(id))
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsMissingIsToldAtOnceToWhoeverMayPublishAtAll(Kind kind) {
        var version = kind.draft(with(kind.complete(), "title", ""));
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        letJoin(version.id, AUTHOR_AND_PUBLISHER, "EDITOR");

        version.step(PUBLISHER, "publish", "\"0\"").then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        version.revise(AUTHOR_AND_PUBLISHER, "\"0\"").then().statusCode(200);
        version.step(AUTHOR, "submit-for-review", "\"1\"").then().statusCode(200);
        version.step(AUTHOR_AND_PUBLISHER, "publish", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLISHER_IS_AUTHOR"));
        version.step(PUBLISHER, "publish", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_INCOMPLETE"))
                .body("errors.pointer", containsInAnyOrder("/title", "/reviews/" + review))
                .body("errors.code", containsInAnyOrder("MISSING", "SIGN_OFF_MISSING"));

        as(AUTHOR)
                .get(version.path + "/completeness")
                .then()
                .body("missing.code", containsInAnyOrder("MISSING", "SIGN_OFF_MISSING"));
        as(AUTHOR).get(version.path).then().body("status", equalTo("IN_REVIEW"));
    }

    @ParameterizedTest
    @EnumSource
    void whoReadsButDoesNotEditChangesNothing(Kind kind) {
        var version = kind.draft();
        letJoin(version.id, SECOND_AUTHOR, "REVIEWER");

        for (var person : List.of(SECOND_AUTHOR, AUTHOR_AND_PUBLISHER)) {
            version.revise(person, "\"0\"").then().statusCode(409).body("code", equalTo("NOT_AN_EDITOR"));
            version.step(person, "submit-for-review", "\"0\"")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOT_AN_EDITOR"));
        }
        version.revise(PUBLISHER, "\"0\"").then().statusCode(403);

        as(AUTHOR).get(version.path).then().header("ETag", "\"0\"").body("status", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoEditorsAtOnceOneIsToldAndWhatTheOtherWroteStays(Kind kind) throws Exception {
        var version = kind.draft();
        letJoin(version.id, SECOND_AUTHOR, "EDITOR");

        var answers = atOnce(List.of(
                () -> titled(version, AUTHOR, "The first author's"),
                () -> titled(version, SECOND_AUTHOR, "The second author's")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        var kept = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(as(AUTHOR).get(version.path).jsonPath().getMap(""))
                .isEqualTo(kept.jsonPath().getMap(""));
    }

    private static Response titled(Draft version, String person, String title) {
        return as(person)
                .header("If-Match", "\"0\"")
                .body(with(version.body, "title", title))
                .put(version.path);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsLetOutAgainWritesNothingMore(Kind kind) {
        var version = kind.draft();
        letJoin(version.id, SECOND_AUTHOR, "EDITOR");
        version.revise(SECOND_AUTHOR, "\"0\"").then().statusCode(200);

        version.isWorkedOnBy(person(AUTHOR, "LEAD"));

        version.revise(SECOND_AUTHOR, "\"1\"").then().statusCode(409).body("code", equalTo("NOT_AN_EDITOR"));
        as(SECOND_AUTHOR)
                .body(Map.of("text", "One thing more."))
                .post(commentsOn(version.id))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_COLLABORATOR"));
        // What they wrote stays theirs, so that they do not review it either.
        version.isWorkedOnBy(person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "REVIEWER"));
        as(AUTHOR)
                .body(Map.of("reviewer", Api.subjectOf(SECOND_AUTHOR), "dueOn", IN_TIME))
                .post(reviewsOf(version.id))
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEWER_IS_AUTHOR"));

        as(AUTHOR).get(version.path).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasLeftSignsNothingOffAndIsNotAskedAgain(Kind kind) {
        var version = kind.draft();
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);

        version.isWorkedOnBy(person(AUTHOR, "LEAD"));

        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_REVIEWER"));
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("dueOn", IN_TIME))
                .post("/v1/reviews/" + review + "/ask-again")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_REVIEWER"));
        as(AUTHOR).get("/v1/reviews/" + review).then().header("ETag", "\"1\"").body("signOffs", empty());
        version.step(PUBLISHER, "publish", "\"1\"").then().statusCode(409);
        step(AUTHOR, "/v1/reviews/" + review, "withdraw", "\"1\"").then().statusCode(200);
        version.step(PUBLISHER, "publish", "\"1\"").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasApprovedByWhoLeavesAfterwardsStaysApproved(Kind kind) {
        var version = kind.draft();
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);

        version.isWorkedOnBy(person(AUTHOR, "LEAD"));

        version.step(PUBLISHER, "publish", "\"1\"").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void whoWritesAfterApprovingApprovesNoLonger(Kind kind) {
        var version = kind.draft();
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);
        version.giveBack("\"1\"").then().statusCode(200);
        version.isWorkedOnBy(person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "EDITOR"));
        version.revise(SECOND_AUTHOR, "\"2\"").then().statusCode(200);
        version.step(SECOND_AUTHOR, "submit-for-review", "\"3\"").then().statusCode(200);

        signOff(SECOND_AUTHOR, review, "\"3\"", "APPROVED")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_REVIEWER"));
        version.isWorkedOnBy(person(AUTHOR, "LEAD"), person(SECOND_AUTHOR, "REVIEWER"));
        signOff(SECOND_AUTHOR, review, "\"3\"", "APPROVED")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEWER_IS_AUTHOR"));

        version.step(PUBLISHER, "publish", "\"4\"")
                .then()
                .statusCode(409)
                .body("errors.code", contains("SIGN_OFF_MISSING"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentBackIsWrittenAndDiscussedOnAndApprovedAnew(Kind kind) {
        var version = kind.draft();
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);
        commented(SECOND_AUTHOR, version.id, "While it is in review.");
        version.giveBack("\"1\"").then().statusCode(200).body("returns.reason", contains("UNCLEAR"));

        commented(SECOND_AUTHOR, version.id, "After it was sent back.");
        letJoin(version.id, AUTHOR_AND_PUBLISHER, "EDITOR");
        version.revise(AUTHOR_AND_PUBLISHER, "\"2\"").then().statusCode(200);
        as(AUTHOR)
                .get(version.path + "/completeness")
                .then()
                .body("missing.code", contains("SIGN_OFF_MISSING"))
                .body("openComments", equalTo(2));
        version.step(AUTHOR_AND_PUBLISHER, "submit-for-review", "\"3\"").then().statusCode(200);
        version.step(PUBLISHER, "publish", "\"4\"")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/reviews/" + review));
        signOff(SECOND_AUTHOR, review, "\"3\"", "APPROVED").then().statusCode(200);

        version.step(PUBLISHER, "publish", "\"4\"").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void twoReviewersAtOnceAreBothHeard(Kind kind) throws Exception {
        var version = kind.draft();
        var first = asked(version.id, SECOND_AUTHOR).<String>path("id");
        var second = asked(version.id, AUTHOR_AND_PUBLISHER).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);

        var answers = atOnce(List.of(
                () -> signOff(SECOND_AUTHOR, first, "\"1\"", "APPROVED"),
                () -> signOff(AUTHOR_AND_PUBLISHER, second, "\"1\"", "CHANGES_WANTED")));

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        version.step(PUBLISHER, "publish", "\"1\"")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/reviews/" + second));
        signOff(AUTHOR_AND_PUBLISHER, second, "\"2\"", "APPROVED").then().statusCode(200);
        version.step(PUBLISHER, "publish", "\"1\"").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void aCommentAndAPublicationAtOnceSeeOneAnother(Kind kind) throws Exception {
        var version = kind.draft();
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);

        var answers = atOnce(List.of(
                () -> version.step(PUBLISHER, "publish", "\"1\""),
                () -> as(AUTHOR).body(Map.of("text", "Just in time?")).post(commentsOn(version.id))));

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        assertThat(answers.getLast().statusCode()).isIn(201, 409);
        as(AUTHOR)
                .get(commentsOn(version.id))
                .then()
                .body("items.size()", is(answers.getLast().statusCode() == 201 ? 1 : 0));
    }

    @ParameterizedTest
    @EnumSource
    void whatEndsIsWorkedOnNoMoreAndCanStillBeLookedUp(Kind kind) {
        var version = kind.draft();
        var comment = commented(AUTHOR, version.id, "Is this one duty or two?").<String>path("id");
        var review = asked(version.id, SECOND_AUTHOR).<String>path("id");
        version.step(AUTHOR, "submit-for-review", "\"0\"").then().statusCode(200);
        signOff(SECOND_AUTHOR, review, "\"1\"", "APPROVED").then().statusCode(200);
        version.step(PUBLISHER, "publish", "\"1\"").then().statusCode(200);
        as(PUBLISHER)
                .header("If-Match", "\"2\"")
                .body(Map.of(
                        "reason",
                        "SUPERSEDED",
                        "text",
                        "Version 1.1 takes its place.",
                        "cutOffOn",
                        IN_TIME,
                        "retiresOn",
                        IN_TIME))
                .post(version.path + "/schedule-retirement")
                .then()
                .statusCode(200);

        version.revise(AUTHOR, "\"3\"").then().statusCode(409).body("code", equalTo("VERSION_NOT_DRAFT"));
        as(AUTHOR)
                .body(Map.of("text", "Too late"))
                .post(commentsOn(version.id))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMENTS_CLOSED"));
        step(AUTHOR, "/v1/comments/" + comment, "resolve", "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMENTS_CLOSED"));
        signOff(SECOND_AUTHOR, review, "\"2\"", "CHANGES_WANTED")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEWS_CLOSED"));
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("collaborators", List.of(person(AUTHOR, "LEAD"))))
                .put(collaboratorsOf(version.id))
                .then()
                .statusCode(409)
                .body("code", equalTo("COLLABORATION_CLOSED"));

        as(AUTHOR).get(commentsOn(version.id)).then().body("items.id", contains(comment));
        as(AUTHOR).get("/v1/reviews/" + review).then().body("status", equalTo("APPROVED"));
    }
}
