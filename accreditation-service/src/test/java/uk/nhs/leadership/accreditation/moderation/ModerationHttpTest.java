package uk.nhs.leadership.accreditation.moderation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommend;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.CRITERION;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.FOURTH_ASSESSOR;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.asked;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.differing;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.lead;
import static uk.nhs.leadership.accreditation.moderation.ModerationApi.moderate;
import static uk.nhs.leadership.accreditation.moderation.ModerationRule.NOT_DIFFERENT;
import static uk.nhs.leadership.accreditation.moderation.ModerationRule.NOT_IN_MODERATION;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.INTEREST_NOT_DECLARED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_NEEDED;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ModerationHttpTest {
    @Test
    void whereAssessorsDifferTheLeadSaysWhatCountsBeforeThePanelHasIt() {
        var path = differing("A course in dispute");

        as(THIRD_ASSESSOR)
                .get(path + "/moderation")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("differences.criterion", equalTo(List.of(CRITERION)))
                .body("differences[0].findings.result", contains("MET", "NOT_MET"))
                .body(not(containsString(assessor(FIRST_ASSESSOR))));
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("step", equalTo("MODERATION"));
        as(THIRD_ASSESSOR).get(path + "/assessment").then().body("step", equalTo("MODERATION"));
        as(FIRST_ASSESSOR).get(path + "/assessment").then().body("step", equalTo("FINDINGS"));

        moderate(THIRD_ASSESSOR, path, CRITERION, "MET")
                .then()
                .statusCode(201)
                .body("open", equalTo(false))
                .body("differences[0].moderated.result", equalTo("MET"));

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
        as(PANEL_MEMBER)
                .get(path + "/assessment")
                .then()
                .body("moderated.criterion", equalTo(List.of(CRITERION)))
                .body("moderated.result", equalTo(List.of("MET")));
    }

    @Test
    void theProviderReadsWhatCountedOnceItIsDecided() {
        var path = differing("A course in dispute, decided");
        moderate(THIRD_ASSESSOR, path, CRITERION, "NOT_APPLICABLE").then().statusCode(201);
        as(LEAD).get(path + "/moderation").then().statusCode(403);
        recommend(path, toAccredit()).then().statusCode(200);
        ratify(RATIFIER, path).then().statusCode(200);

        as(LEAD).get(path + "/assessment").then().body("moderated.result", equalTo(List.of("NOT_APPLICABLE")));
    }

    @Test
    void thoseWhoJudgeKnowNothingOfDifferencesAndModerateNone() {
        var path = differing("A course judged blind");

        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            as(assessor).get(path + "/moderation").then().statusCode(404);
            moderate(assessor, path, CRITERION, "MET").then().statusCode(409).body("code", equalTo(LEAD_NEEDED.name()));
        }
        as(PANEL_MEMBER).get(path + "/moderation").then().body("open", equalTo(true));
    }

    @Test
    void onlyTheNationalBodyModerates() {
        var path = differing("A course in dispute, seen by others");

        asNobody().get(path + "/moderation").then().statusCode(401);
        for (var person : List.of(LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path + "/moderation").then().statusCode(403);
            moderate(person, path, CRITERION, "MET").then().statusCode(403);
        }
        moderate(PANEL_MEMBER, path, CRITERION, "MET").then().statusCode(403);
        as(RATIFIER).get(path + "/moderation").then().statusCode(200);
    }

    @Test
    void whatDoesNotDifferIsNotModerated() {
        var path = differing("A course in dispute on one criterion");

        moderate(THIRD_ASSESSOR, path, "R-GOV-1", "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(NOT_DIFFERENT.name()));
        var early = inAssessment(draft());
        lead(THIRD_ASSESSOR, early);
        moderate(THIRD_ASSESSOR, early, CRITERION, "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(NOT_IN_MODERATION.name()));
        as(PANEL_MEMBER).get(early + "/moderation").then().body("differences", empty());
    }

    @Test
    void whereAllAgreedThereIsNothingToShowHoweverFarTheSubmissionIs() {
        for (var path : List.of(atPanel(draft()), accredited(draft()))) {
            for (var person : List.of(PANEL_MEMBER, RATIFIER)) {
                as(person)
                        .get(path + "/moderation")
                        .then()
                        .statusCode(200)
                        .body("open", equalTo(false))
                        .body("differences", empty());
            }
        }
    }

    @Test
    void badModerationIsRefusedWithItsPlace() {
        var path = differing("A course moderated badly");
        var body = Map.<String, Object>of("result", "MET", "rationale", "Seen.");

        for (var member : body.keySet()) {
            as(THIRD_ASSESSOR)
                    .body(without(body, member))
                    .post(path + "/moderation/" + CRITERION)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + member));
        }
        moderate(THIRD_ASSESSOR, path, CRITERION, "PARTLY_MET").then().statusCode(409);
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void ofTwoWordsAtOnceOneCounts() {
        var path = differing("A course moderated twice");

        var answers = Stream.of("MET", "NOT_MET")
                .map(result -> supplyAsync(() -> moderate(THIRD_ASSESSOR, path, CRITERION, result)))
                .toList()
                .stream()
                .map(answer -> answer.join())
                .map(Response::statusCode)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aCorrectionThatMakesADifferenceTakesItBackFromThePanelAndOneThatEndsItBringsItThere() {
        var path = atPanel(draft("A course corrected at the panel"));
        String finding = as(SECOND_ASSESSOR)
                .get(path + "/assessment")
                .path("findings.find { it.assessor == '" + assessor(SECOND_ASSESSOR) + "' && it.criterion == '"
                        + CRITERION + "' }.id");

        correct(path, finding, "0", "NOT_MET");

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        as(PANEL_MEMBER).get(path + "/moderation").then().body("open", equalTo(true));

        correct(path, finding, "1", "MET");

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
    }

    private static void correct(String path, String finding, String version, String result) {
        as(SECOND_ASSESSOR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("result", result, "rationale", "On another reading."))
                .put(path + "/findings/" + finding)
                .then()
                .statusCode(200);
    }

    @Test
    void whenTheLeadStepsBackTheNextOneSaysItAnew() {
        var path = differing("A course whose lead steps back");
        moderate(THIRD_ASSESSOR, path, CRITERION, "MET").then().statusCode(201);

        stepBack(THIRD_ASSESSOR, path);

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("moderated", empty());
        moderate(THIRD_ASSESSOR, path, CRITERION, "MET").then().statusCode(404);

        lead(FOURTH_ASSESSOR, path);
        moderate(FOURTH_ASSESSOR, path, CRITERION, "NOT_MET").then().statusCode(201);

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("moderated.result", equalTo(List.of("NOT_MET")));
    }

    @Test
    void whoLeadsSaysFirstWhetherTheyHaveAnInterest() {
        var path = differing("A course whose lead has declared nothing");
        stepBack(THIRD_ASSESSOR, path);
        asked(FOURTH_ASSESSOR, path);

        moderate(FOURTH_ASSESSOR, path, CRITERION, "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(INTEREST_NOT_DECLARED.name()));
    }

    private static void stepBack(String assessor, String path) {
        step(
                        assessor,
                        path + "/assessors/" + assessor(assessor),
                        "recuse",
                        etag(assessor, path),
                        Map.of("reason", "UNAVAILABLE"))
                .then()
                .statusCode(204);
    }

    @Test
    void whatWasModeratedIsReadByTheSubmission() throws SQLException {
        var path = differing("A course whose moderation is read");

        assertFound(
                "moderated_finding_once_by_a_lead",
                "moderated_finding",
                SentSql.during(
                        () -> as(PANEL_MEMBER).get(path + "/moderation").then().statusCode(200)));
    }
}
