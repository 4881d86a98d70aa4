package uk.nhs.leadership.accreditation.appeal;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommend;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.FOURTH_ASSESSOR;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.MEMBER_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.SECOND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.STATEMENT;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.THIRD_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_CHANGE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_UPHOLD;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.act;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.admitted;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.ask;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.challenge;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.decidedOn;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.declareInterests;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.find;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.idOf;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.inReview;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.judged;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.recommendedTo;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.refused;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.requested;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.ASSESSOR_JUDGED_BEFORE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGED_ALREADY;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_FINDINGS_MISSING;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_TOO_LATE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHANGE_NOT_CARRIED_BY_FINDINGS;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CRITERION_NOT_JUDGED_BY;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.HAD_A_HAND_IN_DECISION;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.JUDGED_BY_ALL;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.NOTHING_TO_CHALLENGE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.panel.PanelApi;

/** A refusal is judged once more, by others. */
@QuarkusTest
class ReconsiderationHttpTest {

    @Test
    void aSubmissionNamesWhatWasAskedAgainstItToThoseWhoMayKnow() {
        var submission = refused();
        as(LEAD).get(submission).then().body("challenges", empty());
        var path = requested(submission);
        var seen = etag(LEAD, submission);

        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get(submission)
                    .then()
                    .body("challenges.id", equalTo(List.of(idOf(path))))
                    .body("challenges.kind", equalTo(List.of("RECONSIDERATION")))
                    .body("challenges.status", equalTo(List.of("REQUESTED")));
        }
        as(FIRST_ASSESSOR).get(submission).then().statusCode(200).body("challenges", empty());

        act(THIRD_MEMBER, path, "admit").then().statusCode(200);

        as(LEAD).header("If-None-Match", seen)
                .get(submission)
                .then()
                .statusCode(200)
                .body("challenges.status", equalTo(List.of("ADMITTED")));
    }

    @Test
    void whatOthersFindMetIsAccreditedAndTheRefusalStaysOnRecord() {
        var submission = refused();
        String course = as(LEAD).get(submission).path("courseId");
        var register = "/v1/register/accreditations?course=" + course;
        var path = inReview(submission);
        as(LEAD).get(path)
                .then()
                .body("challenge.status", equalTo("IN_REVIEW"))
                .body("challenge.dueOn", not(nullValue()))
                .body("judges", empty());
        theJudgesReadWhatWasSubmittedAndNotWhatWasFound(submission);
        theyAreBlindUntilBothHaveFinished(path, submission);
        act(THIRD_MEMBER, path, "recommend", TO_CHANGE).then().statusCode(200);
        as(LEAD).get(path)
                .then()
                .body("challenge.status", equalTo("RECOMMENDED"))
                .body("findings", empty())
                .body("outcome", nullValue());
        asNobody().get(register).then().body("items", empty());

        act(SECOND_RATIFIER, path, "decide", Map.of("reasonText", "As recommended."))
                .then()
                .statusCode(200)
                .body("challenge.status", equalTo("DECIDED"));

        String number = as(LEAD).get(path)
                .then()
                .body("outcome.outcome", equalTo("CHANGED"))
                .body("outcome.decision", equalTo("ACCREDITED"))
                .body("outcome.decidedOn", equalTo(today().toString()))
                .body("outcome.decisionText", equalTo("As recommended."))
                .body("findings", hasSize(2 * criteria(submission).size()))
                .body("findings.assessor", everyItem(nullValue()))
                .body("seats", empty())
                .body(not(containsString(subjectOf(THIRD_MEMBER))))
                .extract()
                .path("outcome.accreditationNumber");
        asNobody()
                .get(register)
                .then()
                .body("items.number", equalTo(List.of(number)))
                .body("items.status", equalTo(List.of("ACTIVE")));
        as(LEAD).get(submission)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("decision.decision", equalTo("REFUSED"))
                .body("decision.accreditationNumber", nullValue());
        as(LEAD).get(submission + "/letter").then().statusCode(200);
        as(LEAD).get("/v1/challenges?submission=" + idOf(submission))
                .then()
                .body("items.id", equalTo(List.of(idOf(path))));
        as(LEAD).get("/v1/challenges?submission=this").then().statusCode(400);
    }

    private static void theJudgesReadWhatWasSubmittedAndNotWhatWasFound(String submission) {
        as(THIRD_ASSESSOR).get(submission).then().statusCode(200);
        as(THIRD_ASSESSOR).get(submission + "/revisions/1").then().statusCode(200);
        as(THIRD_ASSESSOR)
                .get("/v1/evidence?aboutKind=SUBMISSION&about=" + idOf(submission))
                .then()
                .statusCode(200);
        as(THIRD_ASSESSOR).get(submission + "/assessment").then().statusCode(404);
        as("assessor.five").get(submission).then().statusCode(404);
    }

    private static void theyAreBlindUntilBothHaveFinished(String path, String submission) {
        var codes = criteria(submission);
        find(THIRD_ASSESSOR, path, codes, "NOT_MET").then().statusCode(200).body("missing", empty());
        find(THIRD_ASSESSOR, path, codes, "MET").then().statusCode(200).body("findings", hasSize(codes.size()));
        as(FOURTH_ASSESSOR)
                .get(path)
                .then()
                .body("findings", empty())
                .body("judges", empty())
                .body("missing", hasSize(codes.size()));
        act(THIRD_MEMBER, path, "recommend", TO_CHANGE)
                .then()
                .statusCode(409)
                .body("code", equalTo(CHALLENGE_FINDINGS_MISSING.name()));
        find(FOURTH_ASSESSOR, path, codes, "MET").then().statusCode(200);
        as(FOURTH_ASSESSOR)
                .get(path)
                .then()
                .body("findings", hasSize(2 * codes.size()))
                .body("findings.result", everyItem(equalTo("MET")));
        find(FOURTH_ASSESSOR, path, codes, "NOT_MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(JUDGED_BY_ALL.name()));
    }

    @Test
    void whoHadAHandInTheRefusalIsKeptFromItByName() {
        var submission = inAssessment(draft());
        var lead = as(PANEL_MEMBER)
                .body(Map.of("assessor", assessor("assessor.five"), "role", "LEAD"))
                .post(submission + "/assessors");
        lead.then().statusCode(201);
        step(
                        "assessor.five",
                        submission + "/assessors/" + assessor("assessor.five"),
                        "recuse",
                        lead.header("ETag"),
                        Map.of("reason", "UNAVAILABLE"))
                .then()
                .statusCode(204);
        for (var judge : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            criteria(submission)
                    .forEach(code ->
                            Api.find(judge, submission, code, "MET").then().statusCode(201));
        }
        recommend(submission, toRefuse()).then().statusCode(200);
        ratify(RATIFIER, submission).then().statusCode(200);

        var path = requested(submission);
        isRefused(act(PANEL_MEMBER, path, "admit"), HAD_A_HAND_IN_DECISION, "SAT", "RECOMMENDED");
        isRefused(act(PanelApi.SECOND_MEMBER, path, "admit"), HAD_A_HAND_IN_DECISION, "SAT");
        act(THIRD_MEMBER, path, "admit").then().statusCode(200);
        isRefused(
                as(PANEL_MEMBER)
                        .body(Map.of("assessor", assessor(THIRD_ASSESSOR)))
                        .post(path + "/judges"),
                HAD_A_HAND_IN_DECISION,
                "SAT",
                "RECOMMENDED");
        isRefused(ask(path, FIRST_ASSESSOR), ASSESSOR_JUDGED_BEFORE, "ASSESSED");
        isRefused(ask(path, SECOND_ASSESSOR), ASSESSOR_JUDGED_BEFORE, "ASSESSED");
        isRefused(ask(path, "assessor.five"), ASSESSOR_JUDGED_BEFORE, "LED");
        for (var judge : List.of(THIRD_ASSESSOR, FOURTH_ASSESSOR)) {
            ask(path, judge).then().statusCode(201);
            find(judge, path, criteria(submission), "MET").then().statusCode(200);
        }
        isRefused(act(PANEL_MEMBER, path, "recommend", TO_UPHOLD), HAD_A_HAND_IN_DECISION, "SAT", "RECOMMENDED");
        act(THIRD_MEMBER, path, "recommend", TO_UPHOLD).then().statusCode(200);
        isRefused(act(RATIFIER, path, "decide", Map.of()), HAD_A_HAND_IN_DECISION, "RATIFIED");
        act(SECOND_RATIFIER, path, "decide", Map.of()).then().statusCode(200);
    }

    private static void isRefused(Response answer, ChallengeRule rule, String... what) {
        answer.then().statusCode(409).body("code", equalTo(rule.name())).body("errors.code", equalTo(List.of(what)));
    }

    @Test
    void whatWasFoundCarriesTheRecommendationAndAnotherDecides() {
        var submission = refused();
        var path = judged(submission, "NOT_MET");
        act(THIRD_MEMBER, path, "recommend", TO_CHANGE)
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_NOT_CARRIED_BY_FINDINGS.name()))
                .body("errors.detail", hasItem("R-GOV-1"));
        act(MEMBER_AND_RATIFIER, path, "recommend", TO_UPHOLD).then().statusCode(200);

        act(MEMBER_AND_RATIFIER, path, "decide", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("DECIDED_BY_REVIEWER"));
        act(SECOND_RATIFIER, path, "decide", Map.of())
                .then()
                .statusCode(200)
                .body("outcome.outcome", equalTo("UPHELD"))
                .body("outcome.accreditationNumber", nullValue());
    }

    @Test
    void aJudgeWithAnInterestStepsBackAndAnotherIsAsked() {
        var submission = refused();
        var path = admitted(submission);
        var third = assessor(THIRD_ASSESSOR);
        as(THIRD_MEMBER)
                .body(Map.of("assessor", third))
                .post(path + "/judges")
                .then()
                .statusCode(201);
        find(THIRD_ASSESSOR, path, criteria(submission), "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo("INTEREST_NOT_DECLARED"));
        act(FOURTH_ASSESSOR, path, "judges/" + third + "/declare", Map.of("interest", false))
                .then()
                .statusCode(404);

        act(THIRD_ASSESSOR, path, "judges/" + third + "/declare", Map.of("interest", true))
                .then()
                .statusCode(204);

        as(THIRD_ASSESSOR).get(path).then().statusCode(404);
        as(THIRD_ASSESSOR).get(submission).then().statusCode(404);
        as(THIRD_MEMBER).get(path).then().body("judges.recusalReason", equalTo(List.of("INTEREST")));
        as(THIRD_MEMBER)
                .body(Map.of("assessor", third))
                .post(path + "/judges")
                .then()
                .statusCode(409)
                .body("code", equalTo("ASSESSOR_RECUSED"));
        as(THIRD_MEMBER)
                .body(Map.of("assessor", "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e9f"))
                .post(path + "/judges")
                .then()
                .statusCode(409)
                .body("code", equalTo("ASSESSOR_UNKNOWN"));
        ask(path, FOURTH_ASSESSOR).then().statusCode(201);
        ask(path, "assessor.five").then().statusCode(201).body("challenge.status", equalTo("IN_REVIEW"));
        find(FOURTH_ASSESSOR, path, List.of("R-NONE-1"), "MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(CRITERION_NOT_JUDGED_BY.name()))
                .body("errors.pointer", equalTo(List.of("/findings/0/criterion")));
        act(THIRD_MEMBER, path, "judges/" + assessor("assessor.five") + "/recuse", Map.of("reason", "OTHER"))
                .then()
                .statusCode(204);
        as(LEAD).get(path).then().body("challenge.status", equalTo("ADMITTED"));
    }

    @Test
    void onlyARefusalIsChallengedInTimeAndOnce() {
        challenge(LEAD, accredited(draft()), "reconsideration", STATEMENT)
                .then()
                .statusCode(409)
                .body("code", equalTo(NOTHING_TO_CHALLENGE.name()));
        var late = refused();
        decidedOn(late, today().minusDays(60));
        challenge(LEAD, late, "reconsideration", STATEMENT)
                .then()
                .statusCode(409)
                .body("code", equalTo(CHALLENGE_TOO_LATE.name()));
        var submission = refused();

        var both = Stream.of(1, 2)
                .map(each -> supplyAsync(() -> challenge(LEAD, submission, "reconsideration", STATEMENT)
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(answer -> answer.join()).sorted()).containsExactly(201, 409);
        challenge(LEAD, submission, "reconsideration", STATEMENT)
                .then()
                .statusCode(409)
                .body("code", equalTo(CHALLENGED_ALREADY.name()));
    }

    @Test
    void onlyItsProviderAsksAndTakesBack() {
        var submission = refused();
        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            challenge(person, submission, "reconsideration", STATEMENT).then().statusCode(404);
        }
        for (var person : List.of(AUTHOR, RATIFIER, PANEL_MEMBER, THIRD_ASSESSOR)) {
            challenge(person, submission, "reconsideration", STATEMENT).then().statusCode(403);
        }
        for (var body : List.of(Map.<String, Object>of(), Map.<String, Object>of("statement", " "))) {
            challenge(LEAD, submission, "reconsideration", body).then().statusCode(400);
        }
        var path = requested(submission);
        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path).then().statusCode(404);
            act(person, path, "withdraw").then().statusCode(404);
        }
        act(AUTHOR, path, "withdraw").then().statusCode(403);
        as(LEAD).post(path + "/withdraw").then().statusCode(428);
        step(LEAD, path, "withdraw", "\"99\"").then().statusCode(412);
        as(LEAD).header("If-None-Match", etag(LEAD, path)).get(path).then().statusCode(304);
        as(THIRD_ASSESSOR).get(path).then().statusCode(404);

        act(LEAD, path, "withdraw").then().statusCode(200).body("challenge.status", equalTo("WITHDRAWN"));

        act(LEAD, path, "withdraw").then().statusCode(409).body("code", equalTo("CHALLENGE_MOVE_NOT_ALLOWED"));
        as(AUTHOR).get("/v1/challenges?status=WITHDRAWN&limit=200").then().body("items.id", hasItem(idOf(path)));
        as(OTHER_LEAD).get("/v1/challenges").then().statusCode(200).body("items", empty());
    }

    @Test
    void onlyTheNationalBodyDealsWithIt() {
        var path = requested();
        var why = Map.<String, Object>of("reason", "NEW_EVIDENCE_ONLY", "reasonText", "Submit it anew.");
        for (var person : List.of(LEAD, RATIFIER, THIRD_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            act(person, path, "admit").then().statusCode(403);
            act(person, path, "refuse", why).then().statusCode(403);
            act(person, path, "recommend", TO_UPHOLD).then().statusCode(403);
            as(person).post(path + "/sit").then().statusCode(403);
        }
        for (var person : List.of(LEAD, PANEL_MEMBER, THIRD_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            act(person, path, "decide", Map.of()).then().statusCode(403);
        }
        as(THIRD_MEMBER).post(path + "/admit").then().statusCode(428);
        act(THIRD_MEMBER, path, "refuse", without(why, "reason")).then().statusCode(400);
        act(THIRD_MEMBER, path, "recommend", without(TO_CHANGE, "decision"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/decision"));
        act(THIRD_MEMBER, path, "recommend", with(TO_UPHOLD, "decision", "PROVISIONAL"))
                .then()
                .statusCode(400);
        act(THIRD_MEMBER, path, "recommend", with(TO_CHANGE, "decision", "REFUSED"))
                .then()
                .statusCode(400);

        act(THIRD_MEMBER, path, "refuse", why)
                .then()
                .statusCode(200)
                .body("challenge.status", equalTo("NOT_ADMITTED"))
                .body("refusalReason", equalTo("NEW_EVIDENCE_ONLY"));
        as(LEAD).get(path).then().body("refusalText", equalTo("Submit it anew."));
    }

    @Test
    void ofTwoRatifiersAtOnceOneDecides() {
        var submission = refused();
        var path = recommendedTo(TO_CHANGE, submission);
        var seen = etag(RATIFIER, path);

        var answers = Stream.of(SECOND_RATIFIER, MEMBER_AND_RATIFIER)
                .map(ratifier -> supplyAsync(
                        () -> step(ratifier, path, "decide", seen, Map.of()).statusCode()))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join()).sorted()).containsExactly(200, 412);
        String course = as(LEAD).get(submission).path("courseId");
        asNobody().get("/v1/register/accreditations?course=" + course).then().body("items", hasSize(1));
    }

    @Test
    void aJudgeWhoHasDeclaredAnInterestSinceKeepsItFromBeingRecommended() {
        var path = judged(refused(), "MET");
        declareInterests(FOURTH_ASSESSOR, List.of(Map.of("organisation", "P0001", "kind", "EMPLOYED")));
        try {
            act(THIRD_MEMBER, path, "recommend", TO_UPHOLD)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ASSESSOR_HAS_INTEREST"));
        } finally {
            declareInterests(FOURTH_ASSESSOR, List.of());
        }
    }
}
