package uk.nhs.leadership.accreditation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.APPEAL;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.ASSESSOR_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.FOURTH_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.MEMBER_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.SECOND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.THIRD_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_CHANGE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_UPHOLD;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.act;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.admitted;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.appealed;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.challenge;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.daysPass;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.decided;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.dueOn;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.heard;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.idOf;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.judged;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.refused;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.APPEAL_PANEL_NOT_DISJOINT;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.CHALLENGE_OF_OTHER_KIND;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.DECIDED_BY_REVIEWER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.HAD_A_HAND_IN_DECISION;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.MEMBER_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.NOTHING_TO_CHALLENGE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeRule.RECONSIDERATION_COMES_FIRST;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.chassis.testing.SentSql;

/** An appeal against a refusal that was upheld is heard by people who had no hand in any of it. */
@QuarkusTest
class AppealHttpTest {
    private static final String NOBODYS = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e9f";

    @Test
    void aPanelOfOthersHearsItAndTheRefusalStands() {
        var submission = refused();
        challenge(LEAD, submission, "appeal", APPEAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(RECONSIDERATION_COMES_FIRST.name()));
        var path = appealed(submission);
        act(THIRD_MEMBER, path, "admit")
                .then()
                .statusCode(409)
                .body("code", equalTo(HAD_A_HAND_IN_DECISION.name()))
                .body("errors.code", equalTo(List.of("RECONSIDERED")));
        act(FOURTH_MEMBER, path, "admit").then().statusCode(200).body("grounds", equalTo("NOT_SUPPORTED_BY_EVIDENCE"));
        for (var member : List.of(PANEL_MEMBER, PanelApi.SECOND_MEMBER, THIRD_MEMBER)) {
            as(member)
                    .post(path + "/sit")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(APPEAL_PANEL_NOT_DISJOINT.name()))
                    .body("errors", not(empty()));
        }
        as(FOURTH_MEMBER).post(path + "/sit").then().statusCode(200).body("seats", hasSize(1));
        act(FOURTH_MEMBER, path, "recommend", TO_UPHOLD)
                .then()
                .statusCode(409)
                .body("code", equalTo("CHALLENGE_LACKS_REVIEWERS"));
        as(MEMBER_AND_RATIFIER)
                .post(path + "/sit")
                .then()
                .statusCode(200)
                .body("seats", hasSize(2))
                .body("challenge.status", equalTo("IN_REVIEW"));
        act(FOURTH_MEMBER, path, "recommend", TO_UPHOLD).then().statusCode(200);
        decidesNot(MEMBER_AND_RATIFIER, path, DECIDED_BY_REVIEWER);
        decidesNot(SECOND_RATIFIER, path, HAD_A_HAND_IN_DECISION);
        decidesNot(RATIFIER, path, HAD_A_HAND_IN_DECISION);

        act(ASSESSOR_AND_RATIFIER, path, "decide", Map.of("reasonText", "The procedure was kept."))
                .then()
                .statusCode(200);

        as(LEAD).get(path)
                .then()
                .body("challenge.status", equalTo("DECIDED"))
                .body("outcome.outcome", equalTo("UPHELD"))
                .body("outcome.decisionText", equalTo("The procedure was kept."))
                .body("outcome.accreditationNumber", nullValue())
                .body("seats", empty());
    }

    private static void decidesNot(String ratifier, String path, ChallengeRule rule) {
        act(ratifier, path, "decide", Map.of()).then().statusCode(409).body("code", equalTo(rule.name()));
    }

    @Test
    void whatAPanelChangesIsAccreditedForTheTermThatItSays() {
        var path = heard(refused());

        act(FOURTH_MEMBER, path, "recommend", with(TO_CHANGE, "decision", "PROVISIONAL"))
                .then()
                .statusCode(200);
        act(ASSESSOR_AND_RATIFIER, path, "decide", Map.of()).then().statusCode(200);

        String number = as(LEAD).get(path).path("outcome.accreditationNumber");
        asNobody()
                .get("/v1/register/accreditations/" + number)
                .then()
                .statusCode(200)
                .body("validTo", equalTo(today().plusYears(2).minusDays(1).toString()));
    }

    @Test
    void whatIsNoAppealIsRefused() {
        var changed = refused();
        decided(TO_CHANGE, changed);
        challenge(LEAD, changed, "appeal", APPEAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(NOTHING_TO_CHALLENGE.name()));
        challenge(LEAD, changed, "appeal", without(APPEAL, "grounds"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/grounds"));
        challenge(LEAD, changed, "appeal", with(APPEAL, "grounds", "UNFAIR"))
                .then()
                .statusCode(400);
        var path = admitted(refused());
        as(THIRD_MEMBER)
                .post(path + "/sit")
                .then()
                .statusCode(409)
                .body("code", equalTo(CHALLENGE_OF_OTHER_KIND.name()));
        var heard = heard(refused());
        as(FOURTH_MEMBER)
                .body(Map.of("assessor", assessor("assessor.five")))
                .post(heard + "/judges")
                .then()
                .statusCode(409)
                .body("code", equalTo(CHALLENGE_OF_OTHER_KIND.name()));
        act(THIRD_MEMBER, heard, "recommend", TO_UPHOLD)
                .then()
                .statusCode(409)
                .body("code", equalTo(HAD_A_HAND_IN_DECISION.name()));
    }

    @Test
    void whoHasAnInterestDoesNotHearIt() {
        var path = appealed(refused());
        act(FOURTH_MEMBER, path, "admit").then().statusCode(200);
        ChallengeApi.hasInterest(FOURTH_MEMBER);
        try {
            as(FOURTH_MEMBER)
                    .post(path + "/sit")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(MEMBER_HAS_INTEREST.name()))
                    .body("errors.code", equalTo(List.of("EMPLOYED_THERE")));
        } finally {
            ChallengeApi.hasNoInterest(FOURTH_MEMBER);
        }
    }

    @Test
    void whatIsDueIsListedAndToldOnceForEachReminder() throws SQLException {
        var path = admitted(refused());
        dueOn(path, today().minusDays(1));
        as(RATIFIER).get("/v1/challenges/due?limit=200").then().statusCode(200).body("items.id", hasItem(idOf(path)));
        dueOn(path, today().plusDays(1));
        as(RATIFIER).get("/v1/challenges/due?limit=200").then().body("items.id", not(hasItem(idOf(path))));
        as(RATIFIER).get("/v1/challenges/due?before=soon").then().statusCode(400);

        daysPass();
        daysPass();

        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select data from event_log where type = 'appeal.due-soon.v1' and subject = '" + idOf(path)
                                    + "'"))
                    .hasSize(1);
        }
    }

    @Test
    void challengesAreReadFromTheirIndexes() throws SQLException {
        var path = judged(refused(), "MET");

        assertListed("challenge_of_provider", "challenge", sent(LEAD, "/v1/challenges"));
        assertListed("challenge_by_status", "challenge", sent(RATIFIER, "/v1/challenges?status=ADMITTED"));
        assertListed("challenge_pkey", "challenge", sent(RATIFIER, "/v1/challenges"));
        assertFound("challenge_once_of_a_kind", "challenge", sent(RATIFIER, "/v1/challenges?submission=" + NOBODYS));
        assertListed("challenge_by_due_date", "challenge", sent(RATIFIER, "/v1/challenges/due"));
        assertFound("challenge_judge_of_account", "challenge_judge", sent(THIRD_ASSESSOR, "/v1/challenges"));
        assertFound("challenge_finding_once_for_a_criterion", "challenge_finding", sent(RATIFIER, path));
    }

    private static List<String> sent(String person, String path) {
        return SentSql.during(() -> as(person).get(path).then().statusCode(200));
    }
}
