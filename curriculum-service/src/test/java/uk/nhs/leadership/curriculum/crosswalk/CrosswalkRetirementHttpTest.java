package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.Api.without;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.FIRST;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.framework;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.id;
import static uk.nhs.leadership.curriculum.publication.Retirements.notice;
import static uk.nhs.leadership.curriculum.publication.Retirements.retireDue;
import static uk.nhs.leadership.curriculum.publication.Retirements.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end of a published version of a crosswalk. */
@QuarkusTest
class CrosswalkRetirementHttpTest {
    @Test
    void aPublisherAnnouncesWhenAndWhyItEnds() {
        var path = publishedPath(newCode());

        var answer = schedule(PUBLISHER, path, "\"2\"", notice(today().plusDays(30), today().plusDays(90)));

        answer.then().statusCode(200).header("ETag", "\"3\"").body("status", equalTo("RETIREMENT_SCHEDULED"));
        asNobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("retirement.reason", equalTo("SUPERSEDED"))
                .body("retirement.cutOffOn", equalTo(today().plusDays(30).toString()))
                .body("retirement.retiresOn", equalTo(today().plusDays(90).toString()))
                .body("retiredAt", nullValue())
                .body("entries.relation", contains("EXACT", "NARROWER"));
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
    void anEndNeedsAReasonATextAndACutOffThatIsNotAfterIt() {
        var path = publishedPath(newCode());
        var notice = notice(today(), today().plusDays(1));

        for (var missing : List.of("reason", "text", "cutOffOn", "retiresOn")) {
            schedule(PUBLISHER, path, "\"2\"", without(notice, missing))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + missing));
        }
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
    void aDraftHasNoEnd() {
        var path = CROSSWALKS + "/"
                + drafted(CROSSWALKS, crosswalk(newCode(), "1.0", framework(), framework()))
                        .path("id");

        schedule(PUBLISHER, path, "\"0\"", notice(today(), today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));

        as(AUTHOR).get(path).then().header("ETag", "\"0\"").body("status", equalTo("DRAFT"));
    }

    @Test
    void anEndThatWasAnnouncedIsUndone() {
        var path = publishedPath(newCode());
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today())).then().statusCode(200);

        step(PUBLISHER, path, "undo-retirement", "\"3\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("retirement", nullValue());
        retireDue();

        asNobody().get(path).then().header("ETag", "\"4\"").body("status", equalTo("PUBLISHED"));
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
        assertThat(after.jsonPath().getList("entries")).isEqualTo(before.getList("entries"));
        asNobody()
                .queryParam("code", code)
                .queryParam("status", "RETIRED")
                .get(CROSSWALKS)
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
    void aRetiredCrosswalkAnswersNothingAnyMore() {
        var from = framework();
        var path = CROSSWALKS + "/"
                + published(CROSSWALKS, crosswalk(newCode(), "1.0", from, framework()))
                        .path("id");
        var counterparts = "/v1/competencies/" + id(from, FIRST) + "/counterparts";
        schedule(PUBLISHER, path, "\"2\"", notice(today(), today())).then().statusCode(200);
        asNobody().get(counterparts).then().body("items.part.code", contains("1.1.1"));

        retireDue();

        asNobody().get(counterparts).then().statusCode(200).body("items", empty());
        asNobody().get(path + "/coverage").then().statusCode(200).body("parts", hasSize(4));
    }

    private static String publishedPath(String code) {
        return CROSSWALKS + "/"
                + published(CROSSWALKS, crosswalk(code, "1.0", framework(), framework()))
                        .path("id");
    }

    private static Response schedule(String person, String path, String etag, Map<String, Object> notice) {
        return as(person).header("If-Match", etag).body(notice).post(path + "/schedule-retirement");
    }
}
