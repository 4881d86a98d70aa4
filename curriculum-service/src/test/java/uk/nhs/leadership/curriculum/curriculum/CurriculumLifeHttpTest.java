package uk.nhs.leadership.curriculum.curriculum;

import static org.hamcrest.Matchers.contains;
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
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Api.without;
import static uk.nhs.leadership.curriculum.publication.Retirements.notice;
import static uk.nhs.leadership.curriculum.publication.Retirements.retireDue;
import static uk.nhs.leadership.curriculum.publication.Retirements.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Until when courses are submitted under a published version, and how it ends. */
@QuarkusTest
class CurriculumLifeHttpTest {
    private static final String CURRICULA = "/v1/curricula";

    @Test
    void aPublisherSaysUntilWhenCoursesAreSubmittedAndEverybodySeesWhy() {
        var path = publishedPath();
        var day = today().plusDays(90);

        post(PUBLISHER, path, "set-last-submission", "\"2\"", until(day))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        asNobody()
                .get(path)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("lastSubmissionOn", equalTo(day.toString()))
                .body("lastSubmission.reason", equalTo("SUPERSEDED"))
                .body("lastSubmission.text", equalTo("Take 1.1. 🙂"))
                .body("outcomes.code", contains("1.1.1-S1", "1.1.2-S1"));
        post(PUBLISHER, path, "set-last-submission", "\"3\"", with(until(today()), "reason", "MORE_TIME"))
                .then()
                .statusCode(200)
                .body("lastSubmissionOn", equalTo(today().toString()))
                .body("lastSubmission.reason", equalTo("MORE_TIME"));
    }

    @Test
    void severalVersionsAreInForceEachWithALastDayOfItsOwn() {
        var code = newCode();
        var framework = publishedFramework();
        var first = CURRICULA + "/"
                + published(CURRICULA, curriculum(code, "1.0", framework)).<String>path("id");
        published(CURRICULA, curriculum(code, "1.1", framework));
        post(PUBLISHER, first, "set-last-submission", "\"2\"", until(today()))
                .then()
                .statusCode(200);

        asNobody()
                .queryParam("code", code)
                .queryParam("status", "PUBLISHED")
                .get(CURRICULA)
                .then()
                .body("items.version", contains("1.0", "1.1"))
                .body("items.lastSubmissionOn", contains(today().toString(), null));
    }

    @Test
    void aLastDayNeedsAReasonATextAndADayThatCanBe() {
        var path = publishedPath();
        var notice = until(today());

        for (var missing : List.of("reason", "text", "lastSubmissionOn")) {
            post(PUBLISHER, path, "set-last-submission", "\"2\"", without(notice, missing))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + missing));
        }
        post(PUBLISHER, path, "set-last-submission", "\"2\"", with(notice, "reason", "BORED"))
                .then()
                .statusCode(400);
        post(PUBLISHER, path, "set-last-submission", "\"2\"", with(notice, "text", "a bell \u0007"))
                .then()
                .statusCode(400);
        refused(path, "\"2\"", until(today().minusDays(1)), "LAST_SUBMISSION_PASSED");
        as(PUBLISHER).body(notice).post(path + "/set-last-submission").then().statusCode(428);
        post(PUBLISHER, path, "set-last-submission", "\"1\"", notice).then().statusCode(412);

        asNobody().get(path).then().header("ETag", "\"2\"").body("lastSubmissionOn", nullValue());
    }

    @Test
    void theLastDayIsNeitherBeforeTheFirstNorAfterTheCutOffNorSetOfWhatIsNotInForce() {
        var later = CURRICULA + "/"
                + published(
                                CURRICULA,
                                with(
                                        curriculum(newCode(), "1.0", publishedFramework()),
                                        "validFrom",
                                        today().plusDays(9).toString()))
                        .<String>path("id");
        var draft = CURRICULA + "/"
                + drafted(CURRICULA, curriculum(newCode(), "1.0", publishedFramework()))
                        .<String>path("id");
        var closing = publishedPath();
        post(PUBLISHER, closing, "schedule-retirement", "\"2\"", notice(today(), today().plusDays(1)))
                .then()
                .statusCode(200);

        refused(later, "\"2\"", until(today().plusDays(8)), "LAST_SUBMISSION_BEFORE_FIRST");
        refused(draft, "\"0\"", until(today()), "VERSION_NOT_IN_FORCE");
        refused(closing, "\"3\"", until(today().plusDays(1)), "LAST_SUBMISSION_AFTER_CUT_OFF");
        post(PUBLISHER, closing, "set-last-submission", "\"3\"", until(today()))
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyButAPublisherOfTheNationalBodyDecides() {
        var path = publishedPath();

        for (var verb : List.of("set-last-submission", "schedule-retirement", "undo-retirement")) {
            var body = verb.equals("set-last-submission") ? until(today()) : notice(today(), today());
            asNobody()
                    .header("If-Match", "\"2\"")
                    .body(body)
                    .post(path + "/" + verb)
                    .then()
                    .statusCode(401);
            for (var other : List.of(AUTHOR, ANALYST, EVERY_ROLE_ELSEWHERE)) {
                post(other, path, verb, "\"2\"", body).then().statusCode(403);
            }
        }

        asNobody().get(path).then().header("ETag", "\"2\"").body("status", equalTo("PUBLISHED"));
    }

    @Test
    void aRetirementCutsTheLastDayShortAndGivesItBackWhenUndone() {
        var path = publishedPath();
        post(PUBLISHER, path, "set-last-submission", "\"2\"", until(today().plusDays(90)))
                .then()
                .statusCode(200);

        post(PUBLISHER, path, "schedule-retirement", "\"3\"", notice(today().plusDays(30), today().plusDays(60)))
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIREMENT_SCHEDULED"))
                .body("retirement.cutOffOn", equalTo(today().plusDays(30).toString()))
                .body("lastSubmissionOn", equalTo(today().plusDays(30).toString()));
        step(PUBLISHER, path, "undo-retirement", "\"4\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("retirement", nullValue())
                .body("lastSubmissionOn", equalTo(today().plusDays(90).toString()));
    }

    @Test
    void onItsDayItIsRetiredCanStillBeReadAndTakesNoNewProgramme() {
        var id = publishedCurriculum();
        var path = CURRICULA + "/" + id;
        var begun = "/v1/programmes/"
                + drafted("/v1/programmes", programme(newCode(), "1.0", id)).<String>path("id");
        step(AUTHOR, begun, "submit-for-review", "\"0\"").then().statusCode(200);
        post(PUBLISHER, path, "schedule-retirement", "\"2\"", notice(today(), today()))
                .then()
                .statusCode(200);
        drafted("/v1/programmes", programme(newCode(), "1.0", id));

        retireDue();

        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("RETIRED"))
                .body("retiredAt", notNullValue())
                .body("outcomes.code", contains("1.1.1-S1", "1.1.2-S1"));
        as(AUTHOR)
                .body(programme(newCode(), "1.0", id))
                .post("/v1/programmes")
                .then()
                .statusCode(409)
                .body("code", equalTo("CURRICULUM_CLOSED"));
        step(PUBLISHER, begun, "publish", "\"1\"").then().statusCode(409).body("code", equalTo("CURRICULUM_CLOSED"));
        asNobody().get(begun).then().statusCode(404);
        refused(path, "\"4\"", until(today()), "VERSION_NOT_IN_FORCE");
    }

    private static void refused(String path, String etag, Map<String, Object> notice, String code) {
        post(PUBLISHER, path, "set-last-submission", etag, notice)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
        as(PUBLISHER).get(path).then().header("ETag", etag);
    }

    private static Map<String, Object> until(LocalDate day) {
        return Map.of("reason", "SUPERSEDED", "text", "Take 1.1. 🙂", "lastSubmissionOn", day.toString());
    }

    private static Response post(String person, String path, String verb, String etag, Map<String, Object> body) {
        return as(person).header("If-Match", etag).body(body).post(path + "/" + verb);
    }

    private static String publishedPath() {
        return CURRICULA + "/" + publishedCurriculum();
    }

    private static String publishedFramework() {
        return published("/v1/frameworks", framework(newCode(), "1.0")).path("id");
    }
}
