package uk.nhs.leadership.accreditation.panel;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.panel.PanelApi.SECOND_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelApi.attend;
import static uk.nhs.leadership.accreditation.panel.PanelApi.idOf;
import static uk.nhs.leadership.accreditation.panel.PanelApi.plan;
import static uk.nhs.leadership.accreditation.panel.PanelApi.planned;
import static uk.nhs.leadership.accreditation.panel.PanelApi.recuse;
import static uk.nhs.leadership.accreditation.panel.PanelRule.CHAIR_NOT_A_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelRule.MEMBER_RECUSED_ALREADY;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_A_MEMBER;
import static uk.nhs.leadership.accreditation.panel.PanelRule.NOT_THE_CHAIR;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_IN_THE_PAST;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.panel.PanelRule.PANEL_NOT_YET;
import static uk.nhs.leadership.accreditation.panel.PanelRule.SUBMISSION_NOT_BEFORE_PANEL;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class PanelHttpTest {
    @Test
    void aPanelIsPlannedChangedAndSitsWhenItsMembersAttend() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));

        as(PANEL_MEMBER)
                .header("If-Match", "\"0\"")
                .body(with(plan(submission), "chair", subjectOf(SECOND_MEMBER)))
                .put(panel)
                .then()
                .statusCode(200)
                .body("chair", equalTo(subjectOf(SECOND_MEMBER)));
        attend(PANEL_MEMBER, panel)
                .then()
                .statusCode(200)
                .body("status", equalTo("SAT"))
                .body("members.attendedAt.findAll { it != null }", hasSize(1));
        attend(SECOND_MEMBER, panel).then().body("members.attendedAt", contains(notNullValue(), notNullValue()));
        recuse(SECOND_MEMBER, panel, submission)
                .then()
                .statusCode(200)
                .body("recusals.member", equalTo(List.of(subjectOf(SECOND_MEMBER))))
                .body("recusals.reason", equalTo(List.of("INTEREST")));

        as(RATIFIER)
                .get(panel)
                .then()
                .statusCode(200)
                .body("agenda", equalTo(List.of(idOf(submission))))
                .body("recusals.submission", equalTo(List.of(idOf(submission))));
        var etag = as(RATIFIER).get(panel).header("ETag");
        as(RATIFIER).header("If-None-Match", etag).get(panel).then().statusCode(304);
    }

    @Test
    void theOrderOfTheAgendaMayChange() {
        var first = atPanel(draft());
        var second = atPanel(draft());
        var panel = planned(plan(first, second));

        as(PANEL_MEMBER)
                .header("If-Match", "\"0\"")
                .body(plan(second, first))
                .put(panel)
                .then()
                .statusCode(200)
                .body("agenda", equalTo(List.of(idOf(second), idOf(first))));
    }

    @Test
    void whatSitsIsNeitherChangedNorCancelled() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));
        String etag = attend(PANEL_MEMBER, panel).header("ETag");

        as(PANEL_MEMBER)
                .header("If-Match", etag)
                .body(plan(submission))
                .put(panel)
                .then()
                .statusCode(409)
                .body("code", equalTo(PANEL_MOVE_NOT_ALLOWED.name()));
        step(PANEL_MEMBER, panel, "cancel", etag, Map.of("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("code", equalTo(PANEL_MOVE_NOT_ALLOWED.name()));
        as(PANEL_MEMBER).get(panel).then().body("status", equalTo("SAT"));
    }

    @Test
    void aChangeNamesTheVersionThatWasSeen() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));

        as(PANEL_MEMBER).body(plan(submission)).put(panel).then().statusCode(428);
        as(PANEL_MEMBER)
                .header("If-Match", "\"7\"")
                .body(plan(submission))
                .put(panel)
                .then()
                .statusCode(412);
        as(PANEL_MEMBER)
                .body(Map.of("reason", "OTHER"))
                .post(panel + "/cancel")
                .then()
                .statusCode(428);
        step(PANEL_MEMBER, panel, "cancel", "\"7\"", Map.of("reason", "OTHER"))
                .then()
                .statusCode(412);
        step(PANEL_MEMBER, panel, "cancel", "\"0\"", Map.of("reason", "TOO_FEW_MEMBERS"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("TOO_FEW_MEMBERS"));
        attend(PANEL_MEMBER, panel).then().statusCode(409).body("code", equalTo(PANEL_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void onlyMembersAttendAndNobodyBeforeTheDay() {
        var submission = atPanel(draft());
        var alone = planned(with(plan(submission), "members", List.of(subjectOf(PANEL_MEMBER))));
        var tomorrow =
                planned(with(plan(submission), "heldOn", today().plusDays(1).toString()));

        attend(SECOND_MEMBER, alone).then().statusCode(409).body("code", equalTo(NOT_A_MEMBER.name()));
        attend(PANEL_MEMBER, tomorrow).then().statusCode(409).body("code", equalTo(PANEL_NOT_YET.name()));
        as(PANEL_MEMBER).get(tomorrow).then().body("status", equalTo("PLANNED"));
    }

    @Test
    void allWhoAttendAtOnceAreThere() {
        var panel = planned(plan(atPanel(draft())));

        var answers = Stream.of(PANEL_MEMBER, SECOND_MEMBER, PANEL_MEMBER)
                .map(member -> supplyAsync(() -> attend(member, panel)))
                .toList()
                .stream()
                .map(answer -> answer.join())
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        as(RATIFIER).get(panel).then().body("members.attendedAt", contains(notNullValue(), notNullValue()));
    }

    @Test
    void onlyTheChairFindsThatAnotherMemberHasToStepBack() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));
        Map<String, Object> other = Map.of("submission", idOf(submission), "reason", "INTEREST");

        as(SECOND_MEMBER)
                .body(with(other, "member", subjectOf(PANEL_MEMBER)))
                .post(panel + "/recuse")
                .then()
                .statusCode(409)
                .body("code", equalTo(NOT_THE_CHAIR.name()));
        as(PANEL_MEMBER)
                .body(with(other, "member", subjectOf(SECOND_MEMBER)))
                .post(panel + "/recuse")
                .then()
                .statusCode(200)
                .body("recusals.member", equalTo(List.of(subjectOf(SECOND_MEMBER))));
        as(PANEL_MEMBER)
                .body(with(other, "submission", UUID.randomUUID().toString()))
                .post(panel + "/recuse")
                .then()
                .statusCode(404);
    }

    @Test
    void oneAfterTheOtherStepsBack() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));

        recuse(PANEL_MEMBER, panel, submission).then().statusCode(200);
        recuse(SECOND_MEMBER, panel, submission).then().statusCode(200);
        recuse(SECOND_MEMBER, panel, submission)
                .then()
                .statusCode(409)
                .body("code", equalTo(MEMBER_RECUSED_ALREADY.name()));

        as(RATIFIER)
                .get(panel)
                .then()
                .body("recusals.member", equalTo(List.of(subjectOf(PANEL_MEMBER), subjectOf(SECOND_MEMBER))));
    }

    @Test
    void onlyWhatWaitsForAPanelComesBeforeIt() {
        var waiting = atPanel(draft());
        var assessed = inAssessment(draft());
        var panel = planned(plan(waiting));

        as(PANEL_MEMBER)
                .body(plan(waiting, assessed))
                .post("/v1/panels")
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_NOT_BEFORE_PANEL.name()))
                .body("errors.pointer", equalTo(List.of("/agenda/1")));
        as(PANEL_MEMBER)
                .header("If-Match", "\"0\"")
                .body(with(plan(), "agenda", List.of(UUID.randomUUID().toString())))
                .put(panel)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_NOT_BEFORE_PANEL.name()));
        as(PANEL_MEMBER).get(panel).then().body("agenda", equalTo(List.of(idOf(waiting))));
    }

    @Test
    void badPlansAreRefusedWithTheirPlace() {
        var plan = plan(atPanel(draft()));

        for (var member : plan.keySet()) {
            as(PANEL_MEMBER)
                    .body(without(plan, member))
                    .post("/v1/panels")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + member));
        }
        var twice = List.of(subjectOf(PANEL_MEMBER), subjectOf(PANEL_MEMBER));
        as(PANEL_MEMBER)
                .body(with(plan, "members", twice))
                .post("/v1/panels")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("REPEATED"));
        as(PANEL_MEMBER)
                .body(with(plan, "chair", "no account"))
                .post("/v1/panels")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/chair"));
        as(PANEL_MEMBER)
                .body(with(plan, "chair", subjectOf(RATIFIER)))
                .post("/v1/panels")
                .then()
                .statusCode(409)
                .body("code", equalTo(CHAIR_NOT_A_MEMBER.name()));
        as(PANEL_MEMBER)
                .body(with(plan, "heldOn", today().minusDays(1).toString()))
                .post("/v1/panels")
                .then()
                .statusCode(409)
                .body("code", equalTo(PANEL_IN_THE_PAST.name()));
    }

    @Test
    void panelsAreForTheNationalBodyAlone() {
        var submission = atPanel(draft());
        var panel = planned(plan(submission));

        asNobody().get(panel).then().statusCode(401);
        for (var person : List.of(LEAD, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(panel).then().statusCode(403);
            as(person).get("/v1/panels").then().statusCode(403);
            as(person).body(plan(submission)).post("/v1/panels").then().statusCode(403);
            attend(person, panel).then().statusCode(403);
        }
        attend(RATIFIER, panel).then().statusCode(403);
    }

    @Test
    void aPlanSentTwiceIsOnePanel() {
        var plan = plan(atPanel(draft()));
        var key = UUID.randomUUID().toString();

        var ids = Stream.of(1, 2)
                .map(time -> as(PANEL_MEMBER)
                        .header("Idempotency-Key", key)
                        .body(plan)
                        .post("/v1/panels")
                        .<String>path("id"))
                .toList();

        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void panelsAreListedByWhereTheyAre() {
        var planned = idOf(planned(plan(atPanel(draft()))));

        as(RATIFIER).get("/v1/panels?status=PLANNED&limit=200").then().body("items.id", hasItem(planned));
        as(RATIFIER).get("/v1/panels?status=SAT&limit=200").then().body("items.id", not(hasItem(planned)));
        as(RATIFIER).get("/v1/panels?status=SITTING").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"/v1/panels, panel_pkey", "/v1/panels?status=PLANNED, panel_by_status"})
    void aListOfPanelsIsReadFromItsIndex(String path, String index) throws SQLException {
        assertListed(
                index,
                "panel",
                SentSql.during(() -> as(PANEL_MEMBER).get(path).then().statusCode(200)));
    }
}
