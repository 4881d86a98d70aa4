package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Api.without;
import static uk.nhs.leadership.curriculum.publication.Retirements.notice;
import static uk.nhs.leadership.curriculum.publication.Retirements.retireDue;
import static uk.nhs.leadership.curriculum.publication.Retirements.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.Api;

/** The end of a published version. */
@QuarkusTest
class RetirementHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";

    @Test
    void aPublisherAnnouncesTheEndAndEverybodySeesIt() {
        var path = publishedPath(newCode());

        var answer = schedule(PUBLISHER, path, "\"2\"", notice(today().plusDays(30), today().plusDays(90)));

        answer.then().statusCode(200).header("ETag", "\"3\"").body("status", equalTo("RETIREMENT_SCHEDULED"));
        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIREMENT_SCHEDULED"))
                .body("retirement.reason", equalTo("SUPERSEDED"))
                .body("retirement.text", equalTo("Version 1.1 takes its place. 🙂"))
                .body("retirement.cutOffOn", equalTo(today().plusDays(30).toString()))
                .body("retirement.retiresOn", equalTo(today().plusDays(90).toString()))
                .body("retiredAt", nullValue())
                .body("areas[0].standards[0].competencies[0].statements[0].text", equalTo("Keeps a list"));
    }

    @Test
    void nobodyButAPublisherOfTheNationalBodyDecides() {
        var path = publishedPath(newCode());
        var notice = notice(today(), today());

        asNobody()
                .header("If-Match", "\"2\"")
                .body(notice)
                .post(path + "/schedule-retirement")
                .then()
                .statusCode(401);
        for (var other : List.of(AUTHOR, ANALYST, EVERY_ROLE_ELSEWHERE)) {
            schedule(other, path, "\"2\"", notice).then().statusCode(403);
            step(other, path, "undo-retirement", "\"2\"").then().statusCode(403);
        }

        asNobody().get(path).then().header("ETag", "\"2\"").body("status", equalTo("PUBLISHED"));
    }

    @Test
    void howLongTheEndOfVersionsHasBeenFailingIsMeasuredForEachKind() {
        var measured = asNobody().get("/q/metrics").asString();

        for (var kind : List.of("framework", "curriculum", "programme", "crosswalk", "pathway")) {
            assertThat(measured).contains("version_retirement_failing_age_seconds{kind=\"" + kind + "\"} 0.0");
        }
    }

    @Test
    void anEndNeedsAReasonATextAndDatesInTheirOrder() {
        var path = publishedPath(newCode());
        var notice = notice(today(), today().plusDays(1));

        for (var missing : List.of("reason", "text", "cutOffOn", "retiresOn")) {
            schedule(PUBLISHER, path, "\"2\"", without(notice, missing))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + missing));
        }
        schedule(PUBLISHER, path, "\"2\"", with(notice, "text", " ")).then().statusCode(400);
        schedule(PUBLISHER, path, "\"2\"", with(notice, "reason", "BORED"))
                .then()
                .statusCode(400);
        schedule(PUBLISHER, path, "\"2\"", notice(today().minusDays(1), today().plusDays(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("CUT_OFF_PASSED"));
        schedule(PUBLISHER, path, "\"2\"", notice(today().plusDays(2), today().plusDays(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("CUT_OFF_AFTER_RETIREMENT"));
        as(PUBLISHER).body(notice).post(path + "/schedule-retirement").then().statusCode(428);
        schedule(PUBLISHER, path, "\"1\"", notice).then().statusCode(412);

        asNobody().get(path).then().header("ETag", "\"2\"").body("status", equalTo("PUBLISHED"));
    }

    @Test
    void onlyWhatIsPublishedCanEndAndOnlyOnce() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var draftPath = FRAMEWORKS + "/" + draft.<String>path("id");
        var path = publishedPath(newCode());
        var notice = notice(today(), today().plusDays(1));

        schedule(PUBLISHER, draftPath, "\"0\"", notice)
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
        step(PUBLISHER, draftPath, "undo-retirement", "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
        step(PUBLISHER, path, "undo-retirement", "\"2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
        schedule(PUBLISHER, path, "\"2\"", notice).then().statusCode(200);
        schedule(PUBLISHER, path, "\"3\"", notice).then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void whatIsInReviewIsNotPublishedByUndoingAnEnd() {
        var path = FRAMEWORKS + "/"
                + drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        step(AUTHOR, path, "submit-for-review", "\"0\"").then().statusCode(200);

        step(PUBLISHER, path, "undo-retirement", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));

        asNobody().get(path).then().statusCode(404);
    }

    @Test
    void anEndThatWasAnnouncedIsUndoneAndCanBeAnnouncedAgain() {
        var path = publishedPath(newCode());
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today())).then().statusCode(200);

        step(PUBLISHER, path, "undo-retirement", "\"3\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("retirement", nullValue());
        retireDue();

        asNobody().get(path).then().header("ETag", "\"4\"").body("status", equalTo("PUBLISHED"));
        schedule(PUBLISHER, path, "\"4\"", notice(today(), today())).then().statusCode(200);
    }

    @Test
    void onItsDayItIsRetiredAndCanStillBeReadByAnyone() {
        var code = newCode();
        var path = publishedPath(code);
        var before = asNobody().get(path).jsonPath();
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today())).then().statusCode(200);

        retireDue();

        var after = asNobody().get(path);
        after.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .header("Cache-Control", "public, max-age=60")
                .body("status", equalTo("RETIRED"))
                .body("retiredAt", notNullValue());
        assertThat(after.jsonPath().getList("areas")).isEqualTo(before.getList("areas"));
        asNobody()
                .get("/v1/competencies/" + before.getString("areas[0].standards[0].competencies[0].id"))
                .then()
                .statusCode(200);
        asNobody()
                .queryParam("code", code)
                .queryParam("status", "RETIRED")
                .get(FRAMEWORKS)
                .then()
                .body("items.version", contains("1.0"))
                .body("items[0].retiresOn", equalTo(today().toString()));
        step(PUBLISHER, path, "undo-retirement", "\"4\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void beforeItsDayItIsNotRetired() {
        var path = publishedPath(newCode());
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today().plusDays(1)))
                .then()
                .statusCode(200);

        retireDue();

        asNobody().get(path).then().header("ETag", "\"3\"").body("status", equalTo("RETIREMENT_SCHEDULED"));
    }

    @Test
    void aFrameworkThatIsRetiredTakesNoNewCurriculum() {
        var framework = published(FRAMEWORKS, framework(newCode(), "1.0"));
        var id = framework.<String>path("id");
        var path = FRAMEWORKS + "/" + id;
        var begun = drafted("/v1/curricula", Api.curriculum(newCode(), "1.0", id));
        var begunPath = "/v1/curricula/" + begun.<String>path("id");
        step(AUTHOR, begunPath, "submit-for-review", "\"0\"").then().statusCode(200);
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today())).then().statusCode(200);
        var lastMoment = newCode();
        drafted("/v1/curricula", Api.curriculum(lastMoment, "1.0", id));

        retireDue();

        var code = newCode();
        as(AUTHOR)
                .body(Api.curriculum(code, "1.0", id))
                .post("/v1/curricula")
                .then()
                .statusCode(409)
                .body("code", equalTo("FRAMEWORK_CLOSED"));
        step(PUBLISHER, begunPath, "publish", "\"1\"").then().statusCode(409).body("code", equalTo("FRAMEWORK_CLOSED"));
        as(AUTHOR).queryParam("code", code).get("/v1/curricula").then().body("items", empty());
        asNobody().get(begunPath).then().statusCode(404);
    }

    private static String publishedPath(String code) {
        return FRAMEWORKS + "/" + published(FRAMEWORKS, framework(code, "1.0")).<String>path("id");
    }

    private static Response schedule(String person, String path, String etag, Map<String, Object> notice) {
        return as(person).header("If-Match", etag).body(notice).post(path + "/schedule-retirement");
    }
}
