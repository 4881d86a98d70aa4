package uk.nhs.leadership.accreditation.appeal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.APPEAL;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.ASSESSOR_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.FOURTH_ASSESSOR;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.FOURTH_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.MEMBER_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.SECOND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.THIRD_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_UPHOLD;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.act;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.challenge;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.decided;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.heard;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.idOf;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.recommendedTo;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.refused;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.bringToAssessment;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;
import static uk.nhs.leadership.accreditation.panel.PanelApi.attend;
import static uk.nhs.leadership.accreditation.panel.PanelApi.plan;
import static uk.nhs.leadership.accreditation.panel.PanelApi.planned;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Api;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.files.inspection.Documents;

/** A refusal is set aside, and the same goes the whole road again. */
@QuarkusTest
class RemittedHttpTest {
    private static final Map<String, Object> TO_REMIT = with(TO_UPHOLD, "outcome", "REMITTED");

    @Test
    void whatIsRemittedGoesTheWholeRoadAgainBeforeOthers() throws SQLException {
        var submission = refused();
        var sat = PoolApi.canBeAsked(List.of(subjectOf(PANEL_MEMBER))).getFirst();
        var path = decided(TO_REMIT, submission);
        PoolApi.nobodyCanBeAsked();
        String id = as(LEAD).get(path)
                .then()
                .body("outcome.outcome", equalTo("REMITTED"))
                .body("outcome.decision", nullValue())
                .extract()
                .path("outcome.remittedTo");
        var again = "/v1/submissions/" + id;
        saysTheSameAndWaitsForAssessors(submission, again);
        for (var judge : List.of("assessor.one", "assessor.two", THIRD_ASSESSOR, FOURTH_ASSESSOR)) {
            allocate(again, judge).then().statusCode(409).body("code", equalTo("ASSESSOR_RECUSED"));
        }

        as(PANEL_MEMBER)
                .body(Map.of("assessor", sat.toString()))
                .post(again + "/assessors")
                .then()
                .statusCode(409)
                .body("code", equalTo("ASSESSOR_RECUSED"));

        judgedByOthers(submission, again);

        var panel = planned(with(
                plan(again),
                "members",
                Stream.of(PANEL_MEMBER, THIRD_MEMBER, FOURTH_MEMBER, MEMBER_AND_RATIFIER)
                        .map(member -> subjectOf(member))
                        .toList()));
        for (var member : List.of(PANEL_MEMBER, THIRD_MEMBER, FOURTH_MEMBER)) {
            attend(member, panel).then().statusCode(200);
        }
        recommend(FOURTH_MEMBER, again, panel)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_QUORUM"))
                .body("errors.code", hasItem("DECIDED_ON_THE_SAME_BEFORE"));
        attend(MEMBER_AND_RATIFIER, panel).then().statusCode(200);
        for (var member : List.of(PANEL_MEMBER, THIRD_MEMBER)) {
            recommend(member, again, panel)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOT_ON_PANEL"))
                    .body("errors.code", equalTo(List.of("DECIDED_ON_THE_SAME_BEFORE")));
        }
        recommend(FOURTH_MEMBER, again, panel).then().statusCode(200);
        for (var ratifier : List.of(RATIFIER, SECOND_RATIFIER)) {
            ratify(ratifier, again).then().statusCode(409).body("code", equalTo("DECIDED_ON_THE_SAME_BEFORE"));
        }
        ratify(ASSESSOR_AND_RATIFIER, again).then().statusCode(200);
        as(LEAD).get(again).then().body("decision.decision", equalTo("ACCREDITED"));
        as(LEAD).get(submission).then().body("decision.decision", equalTo("REFUSED"));
    }

    private static void saysTheSameAndWaitsForAssessors(String submission, String again) {
        var before = as(LEAD).get(submission).then().extract();
        as(LEAD).get(again)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("courseId", equalTo(before.path("courseId")))
                .body("courseVersion", equalTo(before.<Integer>path("courseVersion") + 1))
                .body("course", equalTo(before.path("course")))
                .body("mapping", equalTo(before.path("mapping")))
                .body("declarations", not(empty()))
                .body("clock.running", equalTo(true))
                .body("clock.elapsedDays", equalTo(0))
                .body("decision", nullValue());
        as(AUTHOR).get(again + "/revisions/1").then().statusCode(200);
    }

    /** One of them has no account to sign in with. */
    private static void givenToOthers(String again) throws SQLException {
        allocate(again, "assessor.five").then().statusCode(201);
        as(PANEL_MEMBER)
                .body(Map.of("assessor", PoolApi.canBeAsked().toString()))
                .post(again + "/assessors")
                .then()
                .statusCode(201);
        PoolApi.nobodyCanBeAsked();
    }

    /** They read the evidence, which stays where it was handed in. */
    private static void judgedByOthers(String submission, String again) throws SQLException {
        givenToOthers(again);
        as("assessor.five")
                .get("/v1/evidence?aboutKind=SUBMISSION&about=" + idOf(submission))
                .then()
                .statusCode(200);
        as("assessor.five").get(submission).then().statusCode(404);
        for (var criterion : criteria(again)) {
            find("assessor.five", again, criterion, "MET").then().statusCode(201);
        }
        try (var session = Sql.asAdministrator()) {
            Sql.update(session, "update submission set status = 'PANEL' where id = '" + idOf(again) + "'");
        }
    }

    @Test
    void itsFindingsPointIntoTheEvidenceThatWasHandedInBefore() throws SQLException {
        var submission = drafted(draft("A course with minutes, refused"));
        var minutes = idOf(stored(submission, Documents.pdf("minutes")));
        bringToAssessment(submission);
        refuse(submission);
        var again =
                "/v1/submissions/" + as(LEAD).get(decided(TO_REMIT, submission)).<String>path("outcome.remittedTo");
        givenToOthers(again);

        as("assessor.five")
                .body(Map.of(
                        "criterion",
                        criteria(again).getFirst(),
                        "result",
                        "MET",
                        "rationale",
                        "The minutes say so.",
                        "pointers",
                        List.of(Map.of("evidence", minutes))))
                .post(again + "/findings")
                .then()
                .statusCode(201)
                .body("pointers.evidence", contains(minutes));
    }

    private static void refuse(String submission) {
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : criteria(submission)) {
                find(assessor, submission, criterion, "MET").then().statusCode(201);
            }
        }
        Api.recommend(submission, toRefuse()).then().statusCode(200);
        ratify(RATIFIER, submission).then().statusCode(200);
    }

    @Test
    void nothingIsRemittedWhileAnotherVersionIsOnItsWay() {
        var submission = refused();
        var path = recommendedTo(TO_REMIT, submission);
        var next = drafted(with(draft(), "courseId", as(LEAD).get(submission).path("courseId")));

        act(SECOND_RATIFIER, path, "decide", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("COURSE_ALREADY_SUBMITTED"));

        step(LEAD, next, "withdraw", etag(LEAD, next), Map.of("reason", "OTHER", "reasonText", "It is judged again."))
                .then()
                .statusCode(200);
        act(SECOND_RATIFIER, path, "decide", Map.of()).then().statusCode(200);
        challenge(LEAD, submission, "appeal", APPEAL)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_CHALLENGE"));
    }

    @Test
    void whatAnAppealSetsAsideIsForNobodyWhoDealtWithAnyOfItBefore() throws SQLException {
        var submission = refused();
        var appeal = heard(submission);
        act(FOURTH_MEMBER, appeal, "recommend", TO_REMIT).then().statusCode(200);

        act(ASSESSOR_AND_RATIFIER, appeal, "decide", Map.of("reasonText", "As recommended."))
                .then()
                .statusCode(200);

        var again = "/v1/submissions/" + as(LEAD).get(appeal).<String>path("outcome.remittedTo");
        saysTheSameAndWaitsForAssessors(submission, again);
        as(LEAD).get(submission)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("decision.decision", equalTo("REFUSED"));
        for (var judge : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR, THIRD_ASSESSOR, FOURTH_ASSESSOR)) {
            allocate(again, judge).then().statusCode(409).body("code", equalTo("ASSESSOR_RECUSED"));
            as(judge).get(again).then().statusCode(404);
        }
        judgedByOthers(submission, again);
        var panel = planned(with(
                plan(again),
                "members",
                Stream.of(PANEL_MEMBER, THIRD_MEMBER, FOURTH_MEMBER, MEMBER_AND_RATIFIER)
                        .map(member -> subjectOf(member))
                        .toList()));
        for (var member : List.of(PANEL_MEMBER, THIRD_MEMBER, FOURTH_MEMBER, MEMBER_AND_RATIFIER)) {
            attend(member, panel).then().statusCode(200);
            recommend(member, again, panel)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOT_ON_PANEL"))
                    .body("errors.code", equalTo(List.of("DECIDED_ON_THE_SAME_BEFORE")));
        }
        as(LEAD).get(again).then().body("status", equalTo("PANEL")).body("decision", nullValue());
        challenge(LEAD, submission, "reconsideration", ChallengeApi.STATEMENT)
                .then()
                .statusCode(409)
                .body("code", equalTo("CHALLENGED_ALREADY"));
    }

    private static Response recommend(String member, String submission, String panel) {
        return step(
                member,
                submission,
                "recommend",
                etag(PANEL_MEMBER, submission),
                with(toAccredit(), "panel", idOf(panel)));
    }
}
