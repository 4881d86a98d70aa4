package uk.nhs.leadership.accreditation.assessment;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommend;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.CONDITIONS_DO_NOT_FIT;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.CRITERION_UNKNOWN;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_OUTSIDE_TERM;
import static uk.nhs.leadership.accreditation.panel.PanelApi.SECOND_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelApi.attend;
import static uk.nhs.leadership.accreditation.panel.PanelApi.idOf;
import static uk.nhs.leadership.accreditation.panel.PanelApi.plan;
import static uk.nhs.leadership.accreditation.panel.PanelApi.planned;
import static uk.nhs.leadership.accreditation.panel.PanelApi.recuse;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.DEFERRED_ALREADY;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_SAT_ON_PANEL;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

/** What a panel recommends and what becomes of it. */
@QuarkusTest
class DecisionHttpTest {
    @Inject
    CompletionChore completion;

    @Inject
    Callers callers;

    private static final Map<String, Object> CONDITION = Map.of(
            "text", "Write down how complaints are dealt with.",
            "criterion", "R-GOV-1",
            "dueOn", today().plusMonths(3).toString(),
            "evidenceExpected", "The procedure, signed.");
    private static final Map<String, Object> ON_CONDITIONS =
            with(with(toAccredit(), "recommendation", "ACCREDITED_WITH_CONDITIONS"), "conditions", List.of(CONDITION));
    private static final Map<String, Object> TO_DEFER = with(toRefuse(), "recommendation", "DEFERRED");

    @Test
    void conditionsAndAdviceAreReadOnceItIsDecided() {
        var path = recommended(draft(), with(ON_CONDITIONS, "advice", List.of("Ask earlier participants.")));
        as(LEAD).get(path + "/assessment").then().statusCode(404);
        as(PANEL_MEMBER)
                .get(path + "/assessment")
                .then()
                .body("recommendation.conditions.criterion", equalTo(List.of("R-GOV-1")));
        ratify(RATIFIER, path).then().statusCode(200);

        as(LEAD).get(path).then().body("decision.decision", equalTo("ACCREDITED_WITH_CONDITIONS"));
        as(LEAD).get(path + "/assessment")
                .then()
                .statusCode(200)
                .body("recommendation.recommendation", equalTo("ACCREDITED_WITH_CONDITIONS"))
                .body("recommendation.conditions.text", equalTo(List.of(CONDITION.get("text"))))
                .body("recommendation.advice", contains("Ask earlier participants."));
        asNobody()
                .get("/v1/register/accreditations/" + numberOf(path))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
        as(LEAD).get("/v1/accreditations/" + numberOf(path) + "/conditions")
                .then()
                .statusCode(200)
                .body("conditions.criterion", hasItem("R-GOV-1"))
                .body("conditions", hasSize(2));
    }

    @Test
    void whatIsDueOnNoWorkingDayIsDueOnTheNext() {
        var saturday = nextSaturday(today().plusMonths(3));

        var path = recommended(
                draft(), with(ON_CONDITIONS, "conditions", List.of(with(CONDITION, "dueOn", saturday + ""))));

        String dueOn = as(PANEL_MEMBER).get(path + "/assessment").path("recommendation.conditions[0].dueOn");
        assertThat(LocalDate.parse(dueOn)).isAfter(saturday);
    }

    @Test
    void aProviderHasTheDaysOfAnAnswerForAConditionThatWasRatifiedLate() {
        var tomorrow = today().plusDays(1);
        var path = recommended(
                draft(), with(ON_CONDITIONS, "conditions", List.of(with(CONDITION, "dueOn", tomorrow.toString()))));

        ratify(RATIFIER, path).then().statusCode(200);

        String dueOn = as(LEAD).get("/v1/accreditations/" + numberOf(path) + "/conditions")
                .path("conditions[0].dueOn");
        // Ten working days by the first procedure.
        assertThat(LocalDate.parse(dueOn)).isBetween(today().plusDays(12), today().plusDays(21));
    }

    private static LocalDate nextSaturday(LocalDate day) {
        return day.plusDays((6 - day.getDayOfWeek().getValue() + 7) % 7);
    }

    @Test
    void conditionsAreForAnAccreditationWithConditionsAlone() {
        var path = atPanel(draft());

        for (var body : List.of(
                without(ON_CONDITIONS, "conditions"),
                with(ON_CONDITIONS, "conditions", List.of()),
                with(toAccredit(), "conditions", List.of(CONDITION)))) {
            recommend(path, body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(CONDITIONS_DO_NOT_FIT.name()))
                    .body("errors.pointer", hasItem("/conditions"));
        }
        for (var member : CONDITION.keySet()) {
            recommend(path, with(ON_CONDITIONS, "conditions", List.of(without(CONDITION, member))))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/conditions/0/" + member));
        }
        recommend(path, with(ON_CONDITIONS, "conditions", List.of(with(CONDITION, "criterion", "R-NONE-1"))))
                .then()
                .statusCode(409)
                .body("code", equalTo(CRITERION_UNKNOWN.name()))
                .body("errors.pointer", hasItem("/conditions/0/criterion"));
        for (var day : List.of(today(), today().plusYears(9))) {
            recommend(path, with(ON_CONDITIONS, "conditions", List.of(with(CONDITION, "dueOn", day.toString()))))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(CONDITION_OUTSIDE_TERM.name()))
                    .body("errors.pointer", hasItem("/conditions/0/dueOn"));
        }
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
    }

    @Test
    void whatIsProvisionalHoldsForAsLongAsTheProcedureSays() {
        var path = recommended(draft(), with(toAccredit(), "recommendation", "PROVISIONAL"));
        ratify(RATIFIER, path).then().statusCode(200);

        as(LEAD).get(path).then().body("decision.decision", equalTo("PROVISIONAL"));
        asNobody()
                .get("/v1/register/accreditations/" + numberOf(path))
                .then()
                .body("validTo", equalTo(today().plusYears(2).minusDays(1).toString()));
    }

    @Test
    void aPanelThatDidNotSitOrDoesNotDealWithItRecommendsNothing() {
        var path = atPanel(draft());
        var other = planned(plan(atPanel(draft())));
        var mine = planned(plan(path));
        attend(PANEL_MEMBER, other).then().statusCode(200);

        recommendAt(path, UUID.randomUUID().toString()).body("code", equalTo("PANEL_UNKNOWN"));
        recommendAt(path, idOf(mine)).body("code", equalTo("PANEL_HAS_NOT_SAT"));
        recommendAt(path, idOf(other)).body("code", equalTo("NOT_ON_AGENDA"));
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("PANEL"));
    }

    @Test
    void aPanelWithoutQuorumRecommendsNothingAndSaysWhoIsOut() {
        var path = atPanel(draft());
        var panel = planned(plan(path));
        attend(PANEL_MEMBER, panel).then().statusCode(200);

        recommendAt(path, idOf(panel)).body("code", equalTo("NO_QUORUM")).body("errors.code", hasItem("ABSENT"));
        attend(SECOND_MEMBER, panel).then().statusCode(200);
        recuse(SECOND_MEMBER, panel, path).then().statusCode(200);
        recommendAt(path, idOf(panel)).body("code", equalTo("NO_QUORUM")).body("errors.code", hasItem("RECUSED"));
    }

    @Test
    void onlyWhoSitsOnThePanelSpeaksForIt() {
        var path = atPanel(draft());
        var panel = planned(plan(path));
        attend(SECOND_MEMBER, panel).then().statusCode(200);

        recommendAt(path, idOf(panel))
                .body("code", equalTo("NOT_ON_PANEL"))
                .body("errors.code", equalTo(List.of("ABSENT")));
    }

    private static io.restassured.response.ValidatableResponse recommendAt(String path, String panel) {
        return step(PANEL_MEMBER, path, "recommend", etag(PANEL_MEMBER, path), with(toAccredit(), "panel", panel))
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyWhoSatOnThePanelRatifiesAlsoIfTheySteppedBack() {
        var path = atPanel(draft());
        var both = "panel.ratifier";
        var panel = planned(with(
                plan(path),
                "members",
                Stream.of(PANEL_MEMBER, SECOND_MEMBER, both)
                        .map(member -> subjectOf(member))
                        .toList()));
        for (var member : List.of(PANEL_MEMBER, SECOND_MEMBER, both)) {
            attend(member, panel).then().statusCode(200);
        }
        recuse(both, panel, path).then().statusCode(200);
        step(PANEL_MEMBER, path, "recommend", etag(PANEL_MEMBER, path), with(toAccredit(), "panel", idOf(panel)))
                .then()
                .statusCode(200);

        ratify(both, path).then().statusCode(409).body("code", equalTo(RATIFIER_SAT_ON_PANEL.name()));
        as(LEAD).get(path).then().body("status", equalTo("RECOMMENDED"));
        ratify(RATIFIER, path).then().statusCode(200);
    }

    @Test
    void whatIsDeferredGoesBackToItsProviderOnceAndIsJudgedAgain() {
        var path = recommended(draft(), TO_DEFER);

        ratify(RATIFIER, path)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("recommendation", nullValue());
        as(LEAD).get(path)
                .then()
                .body("decision", nullValue())
                .body("returned.reason", equalTo("DEFERRED"))
                .body("returned.reasonText", equalTo("Two criteria are not met.\n\nAs recommended."));
        as(LEAD).get(path + "/letter").then().statusCode(404);

        comesAgain(path);
        recommend(path, TO_DEFER).then().statusCode(409).body("code", equalTo(DEFERRED_ALREADY.name()));
        recommend(path, toAccredit()).then().statusCode(200);
        ratify(RATIFIER, path).then().statusCode(200);
        as(LEAD).get(path).then().body("decision.decision", equalTo("ACCREDITED"));
    }

    /** What was deferred is submitted again, and those who judged it find everything met. */
    private void comesAgain(String path) {
        step(LEAD, path, "submit", etag(LEAD, path))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("status", equalTo("SUBMITTED"));
        callers.as(Caller.service(completion.name()), completion::doSome);
        as(LEAD).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("findings", empty());
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : criteria(path)) {
                find(assessor, path, criterion, "MET").then().statusCode(201);
            }
        }
    }

    @Test
    void nobodyWhoSatOnThePanelThatDeferredItRatifiesWhatAnotherPanelRecommends() {
        var path = atPanel(draft());
        var both = "panel.ratifier";
        var members = Stream.of(PANEL_MEMBER, SECOND_MEMBER, both)
                .map(member -> subjectOf(member))
                .toList();
        var panel = planned(with(plan(path), "members", members));
        for (var member : List.of(PANEL_MEMBER, SECOND_MEMBER, both)) {
            attend(member, panel).then().statusCode(200);
        }
        step(PANEL_MEMBER, path, "recommend", etag(PANEL_MEMBER, path), with(TO_DEFER, "panel", idOf(panel)))
                .then()
                .statusCode(200);
        ratify(RATIFIER, path).then().statusCode(200);
        comesAgain(path);
        recommend(path, toAccredit()).then().statusCode(200);

        ratify(both, path).then().statusCode(409).body("code", equalTo(RATIFIER_SAT_ON_PANEL.name()));
        as(LEAD).get(path).then().body("status", equalTo("RECOMMENDED"));
        ratify(RATIFIER, path).then().statusCode(200);
    }

    @Test
    void aDeferralNeedsAReason() {
        var path = atPanel(draft());

        recommend(path, without(TO_DEFER, "reason")).then().statusCode(400).body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void aMemberStepsBackWhileThePanelRecommendsAndEitherCountsOrComesTooLate() {
        var path = atPanel(draft());
        var panel = planned(plan(path));
        attend(PANEL_MEMBER, panel).then().statusCode(200);
        attend(SECOND_MEMBER, panel).then().statusCode(200);
        var seen = etag(PANEL_MEMBER, path);

        var recommended = supplyAsync(
                () -> step(PANEL_MEMBER, path, "recommend", seen, with(toAccredit(), "panel", idOf(panel))));
        var recused = supplyAsync(() -> recuse(SECOND_MEMBER, panel, path));

        assertThat(List.of(recommended.join().statusCode(), recused.join().statusCode()))
                .isIn(List.of(200, 409), List.of(409, 200));
    }

    @Test
    void whatAPanelSaidIsReadByTheSubmission() throws SQLException {
        var path = recommended(draft(), ON_CONDITIONS);

        assertFound(
                "panel_recommendation_of_submission",
                "panel_recommendation",
                SentSql.during(
                        () -> as(PANEL_MEMBER).get(path + "/assessment").then().statusCode(200)));
    }
}
