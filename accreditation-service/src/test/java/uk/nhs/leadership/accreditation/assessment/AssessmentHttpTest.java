package uk.nhs.leadership.accreditation.assessment;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommend;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.CRITERION_UNKNOWN;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.ESSENTIAL_CRITERION_NOT_MET;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.FINDINGS_MISSING;
import static uk.nhs.leadership.accreditation.finding.FindingRule.FINDING_ALREADY_RECORDED;
import static uk.nhs.leadership.accreditation.panel.PanelApi.idOf;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_UNKNOWN;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class AssessmentHttpTest {
    private static final Map<String, Object> FINDING =
            Map.of("criterion", "1.1.1-S1", "result", "MET", "rationale", "See module 1.");

    @Test
    void anAssessorWithAnInterestIsNotAllocated() {
        var path = submitted(draft());

        allocate(path, "assessor.p0001")
                .then()
                .statusCode(409)
                .body("code", equalTo(ASSESSOR_HAS_INTEREST.name()))
                .body("errors.code", equalTo(List.of("SAME_ORGANISATION")));

        as(PANEL_MEMBER).get(path + "/assessment").then().body("assessors", empty());
    }

    @Test
    void anAssessorWhomNobodyKnowsIsNotAllocated() {
        var path = submitted(draft());

        as(PANEL_MEMBER)
                .body(Map.of("assessor", UUID.randomUUID().toString()))
                .post(path + "/assessors")
                .then()
                .statusCode(409)
                .body("code", equalTo(ASSESSOR_UNKNOWN.name()));
    }

    @Test
    void onlyThePanelOfTheNationalBodyAllocates() {
        var path = submitted(draft());
        var body = Map.of("assessor", assessor(FIRST_ASSESSOR));

        asNobody().body(body).post(path + "/assessors").then().statusCode(401);
        for (var person : List.of(LEAD, FIRST_ASSESSOR, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            as(person).body(body).post(path + "/assessors").then().statusCode(403);
        }
        allocate(path, FIRST_ASSESSOR).then().statusCode(201).body("status", equalTo("SUBMITTED"));
        allocate(path, FIRST_ASSESSOR).then().statusCode(409).body("code", equalTo(ASSESSOR_ALREADY_ALLOCATED.name()));
        allocate(path, SECOND_ASSESSOR).then().statusCode(201).body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void anAssessorSeesTheirOwnCasesOnly() {
        var path = inAssessment(draft());
        var id = path.replace("/v1/submissions/", "");

        as(FIRST_ASSESSOR).get(path).then().statusCode(200);
        as(FIRST_ASSESSOR).get("/v1/submissions?limit=200").then().body("items.id", hasItem(id));
        as(THIRD_ASSESSOR).get(path).then().statusCode(404);
        as(THIRD_ASSESSOR).get(path + "/assessment").then().statusCode(404);
        as(THIRD_ASSESSOR).get("/v1/submissions?limit=200").then().body("items.id", not(hasItem(id)));
        as(THIRD_ASSESSOR).body(FINDING).post(path + "/findings").then().statusCode(404);
        as(EVERY_ROLE_ELSEWHERE).body(FINDING).post(path + "/findings").then().statusCode(403);
    }

    @Test
    void assessorsJudgeBlindAndTheProviderSeesNothing() {
        var path = inAssessment(draft());
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(201);

        as(SECOND_ASSESSOR)
                .get(path + "/assessment")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("assessors.assessor", equalTo(List.of(assessor(SECOND_ASSESSOR))));
        as(PANEL_MEMBER)
                .get(path + "/assessment")
                .then()
                .body("findings", hasSize(1))
                .body("assessors", hasSize(2));
        as(LEAD).get(path + "/assessment").then().statusCode(404);
    }

    @Test
    void onceDecidedTheProviderReadsWhatWasFoundButNotByWhom() {
        var path = accredited(draft());

        as(LEAD).get(path + "/assessment")
                .then()
                .statusCode(200)
                .body("findings", hasSize(8))
                .body("findings.assessor", everyItem(nullValue()))
                .body("assessors", empty())
                .body("recommendation.recommendation", equalTo("ACCREDITED"));
        as(OTHER_LEAD).get(path + "/assessment").then().statusCode(404);
    }

    @Test
    void aFindingIsRecordedOnceAndCorrectedByItsAssessor() {
        var path = inAssessment(draft());
        var recorded = as(FIRST_ASSESSOR).body(FINDING).post(path + "/findings");
        recorded.then().statusCode(201).header("ETag", "\"0\"");
        var finding = path + "/findings/" + recorded.path("id");
        var correction = Map.of("result", "PARTLY_MET", "rationale", "Only half of it.");

        as(FIRST_ASSESSOR)
                .body(FINDING)
                .post(path + "/findings")
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDING_ALREADY_RECORDED.name()));
        as(SECOND_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(correction)
                .put(finding)
                .then()
                .statusCode(404);
        as(FIRST_ASSESSOR).body(correction).put(finding).then().statusCode(428);
        as(FIRST_ASSESSOR)
                .header("If-Match", "\"4\"")
                .body(correction)
                .put(finding)
                .then()
                .statusCode(412);
        as(FIRST_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(correction)
                .put(finding)
                .then()
                .statusCode(200)
                .body("result", equalTo("PARTLY_MET"));
        as(FIRST_ASSESSOR).header("If-None-Match", "\"1\"").get(finding).then().statusCode(304);
    }

    @Test
    void badFindingsAreRefusedWithTheirPlace() {
        var path = inAssessment(draft());

        for (var member : FINDING.keySet()) {
            as(FIRST_ASSESSOR)
                    .body(without(FINDING, member))
                    .post(path + "/findings")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + member));
        }
        as(FIRST_ASSESSOR)
                .body(with(FINDING, "result", "GOOD"))
                .post(path + "/findings")
                .then()
                .statusCode(400);
        as(FIRST_ASSESSOR)
                .body(with(FINDING, "criterion", "1.1.3-S1"))
                .post(path + "/findings")
                .then()
                .statusCode(409)
                .body("code", equalTo(CRITERION_UNKNOWN.name()));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("findings", empty());
    }

    @Test
    void theLastOfManyFindingsAtOnceSendsItToThePanel() {
        var path = inAssessment(draft());

        var recorded = criteria(path).stream()
                .flatMap(criterion -> Stream.of(FIRST_ASSESSOR, SECOND_ASSESSOR)
                        .map(assessor -> supplyAsync(() -> find(assessor, path, criterion, "MET"))))
                .toList();

        assertThat(recorded)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "NOT_MET").then().statusCode(409);
    }

    @Test
    void anAssessorStepsBackAndAnotherTakesOver() {
        var path = inAssessment(draft());
        var first = assessor(FIRST_ASSESSOR);
        var body = Map.<String, Object>of("reason", "INTEREST");
        var seen = etag(PANEL_MEMBER, path);

        step(SECOND_ASSESSOR, path + "/assessors/" + first, "recuse", seen, body)
                .then()
                .statusCode(404);
        as(FIRST_ASSESSOR)
                .body(body)
                .post(path + "/assessors/" + first + "/recuse")
                .then()
                .statusCode(428);
        step(FIRST_ASSESSOR, path + "/assessors/" + first, "recuse", seen, body)
                .then()
                .statusCode(204);
        as(FIRST_ASSESSOR).get(path).then().statusCode(404);
        recommend(path, toAccredit()).then().statusCode(409).body("code", equalTo("TOO_FEW_ASSESSORS"));
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);
        as(THIRD_ASSESSOR).get(path).then().statusCode(200);
    }

    @Test
    void thePanelWaitsForEveryFinding() {
        var path = inAssessment(draft());
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(201);

        recommend(path, toAccredit())
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDINGS_MISSING.name()))
                .body("errors", hasSize(7));

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void whatNobodyFoundMetIsNotAccredited() {
        var path = inAssessment(draft());
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : criteria(path)) {
                find(assessor, path, criterion, criterion.equals("R-GOV-1") ? "NOT_MET" : "MET")
                        .then()
                        .statusCode(201);
            }
        }

        recommend(path, toAccredit()).then().statusCode(409).body("code", equalTo(ESSENTIAL_CRITERION_NOT_MET.name()));
        recommend(path, toRefuse()).then().statusCode(200).body("status", equalTo("RECOMMENDED"));
        ratify(RATIFIER, path).then().statusCode(200);
        as(LEAD).get(path)
                .then()
                .body("decision.decision", equalTo("REFUSED"))
                .body("decision.reason", equalTo("CRITERIA_NOT_MET"))
                .body("decision.accreditationNumber", nullValue());
    }

    @Test
    void aRecommendationNamesAReasonForARefusalAndForNothingElse() {
        var path = atPanel(draft());

        recommend(path, without(toRefuse(), "reason"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        recommend(path, with(toAccredit(), "reason", "OTHER")).then().statusCode(400);
        recommend(path, without(toAccredit(), "reasonText")).then().statusCode(400);
        as(PANEL_MEMBER).body(toAccredit()).post(path + "/recommend").then().statusCode(428);
        step(PANEL_MEMBER, path, "recommend", "\"0\"", toAccredit()).then().statusCode(412);
        for (var person : List.of(LEAD, FIRST_ASSESSOR, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            step(person, path, "recommend", "\"0\"", toAccredit()).then().statusCode(403);
        }
    }

    @Test
    void theProviderDoesNotSeeTheRecommendation() {
        var path = recommended(draft(), toAccredit());

        as(LEAD).get(path).then().body("status", equalTo("RECOMMENDED")).body("decision", nullValue());
        as(LEAD).get(path + "/assessment").then().statusCode(404);
        as(FIRST_ASSESSOR)
                .get(path + "/assessment")
                .then()
                .body("findings", hasSize(8))
                .body("recommendation", nullValue());
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(409);
    }

    @Test
    void onlyARatifierOfTheNationalBodyRatifies() {
        var path = recommended(draft(), toAccredit());

        as(RATIFIER).body(Map.of()).post(path + "/ratify").then().statusCode(428);
        step(RATIFIER, path, "ratify", "\"0\"", Map.of()).then().statusCode(412);
        for (var person : List.of(LEAD, FIRST_ASSESSOR, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
            step(person, path, "ratify", "\"0\"", Map.of()).then().statusCode(403);
        }
        ratify(RATIFIER, path).then().statusCode(200).body("status", equalTo("DECIDED"));
    }

    @Test
    void ofTwoRatifiersAtOnceOneDecides() throws SQLException {
        var path = recommended(draft("Two ratifiers"), toAccredit());
        var seen = etag(PANEL_MEMBER, path);

        var answers = Stream.of(RATIFIER, "ratifier.two")
                .map(ratifier -> supplyAsync(() -> step(ratifier, path, "ratify", seen, Map.of())))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        try (var database = Sql.asAdministrator()) {
            assertThat(Sql.texts(database, "select number from accreditation where course_title = 'Two ratifiers'"))
                    .hasSize(1);
        }
    }

    @Test
    void aDecisionAndAWithdrawalAtOnceEndInOneOfThem() throws SQLException {
        var path = recommended(draft(), toAccredit());
        var seen = etag(PANEL_MEMBER, path);
        var why = Map.<String, Object>of("reason", "OTHER", "reasonText", "We changed our minds.");

        var decided = supplyAsync(() -> step(RATIFIER, path, "ratify", seen, Map.of()));
        var withdrawn = supplyAsync(() -> step(LEAD, path, "withdraw", seen, why));

        assertThat(Stream.of(decided, withdrawn).map(answer -> answer.join()).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 412);
        var isDecided = decided.join().statusCode() == 200;
        as(LEAD).get(path).then().body("status", equalTo(isDecided ? "DECIDED" : "WITHDRAWN"));
        try (var database = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            database, "select number from accreditation where submission_id = '" + idOf(path) + "'"))
                    .hasSize(isDecided ? 1 : 0);
        }
    }

    @Test
    void aFindingComesTooLateForThePanel() {
        var path = atPanel(draft());

        find(FIRST_ASSESSOR, path, "1.1.1-S1", "MET").then().statusCode(409);
        recommend(path, toAccredit()).then().statusCode(200);
        String finding = as(PANEL_MEMBER)
                .get(path + "/assessment")
                .path("findings.find { it.assessor == '" + assessor(FIRST_ASSESSOR) + "' }.id");
        as(FIRST_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "NOT_MET", "rationale", "Too late."))
                .put(path + "/findings/" + finding)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_NOT_IN_ASSESSMENT.name()));
    }
}
