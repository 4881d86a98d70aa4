package uk.nhs.leadership.accreditation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
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
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.change.ChangeApi.act;
import static uk.nhs.leadership.accreditation.change.ChangeApi.announce;
import static uk.nhs.leadership.accreditation.change.ChangeApi.announced;
import static uk.nhs.leadership.accreditation.change.ChangeApi.ask;
import static uk.nhs.leadership.accreditation.change.ChangeApi.assessed;
import static uk.nhs.leadership.accreditation.change.ChangeApi.changing;
import static uk.nhs.leadership.accreditation.change.ChangeApi.findings;
import static uk.nhs.leadership.accreditation.change.ChangeApi.inAssessment;
import static uk.nhs.leadership.accreditation.change.ChangeApi.judge;
import static uk.nhs.leadership.accreditation.change.ChangeApi.recommendation;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_CRITERION_NOT_MET;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_FINDINGS_INCOMPLETE;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGED_ALREADY;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGES_ENOUGH;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGE_ASKED_ALREADY;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGE_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_JUDGE_UNKNOWN;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_RATIFIED_BY_JUDGE;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ChangeJudgingHttpTest {
    private static final String BOTH_ROLES = "panel.ratifier";

    @Test
    void whatTouchesCriteriaIsJudgedByTwoAndDecidedByOthers() {
        var path = announced();
        var entry = "/v1/register/accreditations/" + as(LEAD).get(path).path("change.number");
        var seen = asNobody().get(entry).header("ETag");
        var history = asNobody().get(entry + "/history");
        history.then().body("changes", empty());
        as(LEAD).get(path).then().body("change.criteria", equalTo(List.of("R-EDI-1", "R-GOV-1")));

        assessed(path, "MET");
        act(PANEL_MEMBER, path, "recommend", recommendation("ACCEPT"))
                .then()
                .statusCode(200)
                .body("findings.criterion", equalTo(List.of("R-EDI-1", "R-EDI-1", "R-GOV-1", "R-GOV-1")))
                .body("findings.judge", equalTo(List.of(1, 2, 1, 2)))
                .body("judges.judged", equalTo(List.of(true, true)));
        as(LEAD).get(path)
                .then()
                .body("change.status", equalTo("RECOMMENDED"))
                .body("findings", empty())
                .body("judges", empty())
                .body("recommendation", nullValue());
        act(RATIFIER, path, "ratify").then().statusCode(200).body("change.status", equalTo("ACCEPTED"));

        as(LEAD).get(path)
                .then()
                .body("change.decidedOn", equalTo(today().toString()))
                .body("findings.result", equalTo(List.of("MET", "MET", "MET", "MET")))
                .body("findings.judge", equalTo(List.of(1, 2, 1, 2)))
                .body("judges", empty())
                .body("reasonText", equalTo("Judged by what it touches."))
                .body(not(containsString(subjectOf(FIRST_ASSESSOR))))
                .body(not(containsString(subjectOf(PANEL_MEMBER))));
        assertThat(asNobody().get(entry).header("ETag")).isEqualTo(seen);
        asNobody()
                .header("If-None-Match", history.header("ETag"))
                .get(entry + "/history")
                .then()
                .statusCode(200)
                .body("changes.kinds", equalTo(List.of(List.of("DELIVERY"))))
                .body("changes.acceptedOn", equalTo(List.of(today().toString())))
                .body(
                        "changes.effectiveOn",
                        equalTo(List.of(today().plusWeeks(8).toString())));
    }

    @Test
    void nobodyLearnsWhatTheOtherFindsBeforeBothHaveFinished() {
        var path = inAssessment(announced());

        judge(FIRST_ASSESSOR, path, findings("NOT_MET"))
                .then()
                .statusCode(201)
                .body("change.status", equalTo("IN_ASSESSMENT"))
                .body("findings.result", equalTo(List.of("NOT_MET", "MET")))
                .body("judges", empty());
        for (var person : List.of(SECOND_ASSESSOR, PANEL_MEMBER, RATIFIER, LEAD)) {
            as(person).get(path).then().statusCode(200).body("findings", empty());
        }
        refused(CHANGE_MOVE_NOT_ALLOWED, act(PANEL_MEMBER, path, "recommend", recommendation("REFUSE")));
        refused(CHANGE_JUDGED_ALREADY, judge(FIRST_ASSESSOR, path, findings("MET")));

        judge(SECOND_ASSESSOR, path, findings("MET"))
                .then()
                .statusCode(201)
                .body("change.status", equalTo("ASSESSED"))
                .body("findings.result", equalTo(List.of("NOT_MET", "MET", "MET", "MET")));
        as(LEAD).get(path).then().body("findings", empty());
        refused(CHANGE_CRITERION_NOT_MET, act(PANEL_MEMBER, path, "recommend", recommendation("ACCEPT")));
        act(PANEL_MEMBER, path, "recommend", recommendation("REFUSE")).then().statusCode(200);
        act(RATIFIER, path, "ratify").then().statusCode(200).body("change.status", equalTo("REFUSED"));
        String number = as(LEAD).get(path).path("change.number");
        asNobody()
                .get("/v1/register/accreditations/" + number + "/history")
                .then()
                .body("changes", empty());
    }

    @Test
    void whoHasAnInterestIsNotAskedAndWhoDeclaresOneLaterDoesNotJudge() {
        var number = numberOf(accredited(draft()));
        var teaching = Map.of(
                "name", "Three Exampleford",
                "role", "Facilitator",
                "credentials", "Led a ward.",
                "account", subjectOf(THIRD_ASSESSOR));
        var announced = announce(LEAD, number, changing("faculty", List.of(teaching)));
        announced.then().statusCode(201);
        var path = announced.header("Location").replaceFirst("^https?://[^/]+", "");

        refused(CHANGE_JUDGE_HAS_INTEREST, ask(PANEL_MEMBER, path, THIRD_ASSESSOR))
                .then()
                .body("errors.code", equalTo(List.of("FACULTY_OF_COURSE")));
        refused(
                CHANGE_JUDGE_UNKNOWN,
                as(PANEL_MEMBER)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("assessor", UUID.randomUUID()))
                        .post(path + "/assessors"));
        inAssessment(path);
        judge(SECOND_ASSESSOR, path, findings("MET")).then().statusCode(201);
        declare(SECOND_ASSESSOR, List.of(Map.of("organisation", "P0002", "kind", "EMPLOYED")));
        declare(FIRST_ASSESSOR, List.of(Map.of("organisation", "P0001", "kind", "EMPLOYED")));
        try {
            judge(FIRST_ASSESSOR, path, findings("MET")).then().statusCode(404);
        } finally {
            declare(FIRST_ASSESSOR, List.of());
            declare(SECOND_ASSESSOR, List.of());
        }
        as(PANEL_MEMBER)
                .get(path)
                .then()
                .body("change.status", equalTo("NOTIFIED"))
                .body("judges[0].assessor", equalTo(assessor(FIRST_ASSESSOR)))
                .body("judges[0].recused", equalTo("INTEREST"))
                .body("judges[1].assessor", equalTo(assessor(SECOND_ASSESSOR)))
                .body("judges[1].recused", nullValue());
        refused(CHANGE_JUDGE_ASKED_ALREADY, ask(PANEL_MEMBER, path, FIRST_ASSESSOR));
    }

    @Test
    void whatWaitsForJudgesIsListedForTheNationalBodyOnly() {
        var waiting = announced();
        var judged = inAssessment(announced());

        var listed = as(PANEL_MEMBER).queryParam("limit", 200).get("/v1/changes?status=NOTIFIED");

        listed.then()
                .statusCode(200)
                .body("items.id", hasItem(idOf(waiting)))
                .body("items.id", not(hasItem(idOf(judged))))
                .body("items.status", everyItem(equalTo("NOTIFIED")))
                .body("items.number", hasItem(as(LEAD).get(waiting).<String>path("change.number")));
        as(RATIFIER)
                .queryParam("limit", 200)
                .get("/v1/changes")
                .then()
                .body("items.id", hasItems(idOf(waiting), idOf(judged)));
        String next = as(PANEL_MEMBER).get("/v1/changes?limit=1").path("next");
        as(PANEL_MEMBER)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(PANEL_MEMBER)
                .get("/v1/changes?status=LOST")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?status"));
        for (var person : List.of(LEAD, FIRST_ASSESSOR, "every.role.rgt")) {
            as(person).get("/v1/changes").then().statusCode(403);
        }
        asNobody().get("/v1/changes").then().statusCode(401);
    }

    @Test
    void whatWaitsForJudgesIsReadByItsStatusAndWhatSomebodyJudgesByTheirAccount() throws SQLException {
        announced();
        assertListed(
                "material_change_by_status",
                "material_change",
                SentSql.during(() -> as(PANEL_MEMBER)
                        .get("/v1/changes?status=NOTIFIED")
                        .then()
                        .statusCode(200)));
        assertFound(
                "material_change_judge_live",
                "material_change",
                SentSql.during(() -> declare(FIRST_ASSESSOR, List.of())).stream()
                        .filter(sql -> sql.contains("material_change_judge"))
                        .toList());
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void declare(String person, List<Map<String, Object>> interests) {
        assessor(person);
        as(person)
                .header("If-Match", etag(person, "/v1/assessors/me"))
                .body(Map.of("name", person, "interests", interests))
                .put("/v1/assessors/me")
                .then()
                .statusCode(200);
    }

    @Test
    void twoAreAskedAndWhoStepsBackIsReplaced() {
        var path = announced();
        ask(PANEL_MEMBER, path, FIRST_ASSESSOR)
                .then()
                .statusCode(201)
                .body("change.status", equalTo("NOTIFIED"))
                .body("judges.assessor", equalTo(List.of(assessor(FIRST_ASSESSOR))));
        refused(CHANGE_JUDGE_ASKED_ALREADY, ask(PANEL_MEMBER, path, FIRST_ASSESSOR));
        ask(PANEL_MEMBER, path, SECOND_ASSESSOR).then().body("change.status", equalTo("IN_ASSESSMENT"));
        refused(CHANGE_JUDGES_ENOUGH, ask(PANEL_MEMBER, path, THIRD_ASSESSOR));
        judge(SECOND_ASSESSOR, path, findings("MET")).then().statusCode(201);

        var own = path + "/assessors/" + assessor(FIRST_ASSESSOR);
        var unavailable = Map.<String, Object>of("reason", "UNAVAILABLE");
        step(SECOND_ASSESSOR, own, "recuse", etag(RATIFIER, path), unavailable)
                .then()
                .statusCode(404);
        as(FIRST_ASSESSOR).body(unavailable).post(own + "/recuse").then().statusCode(428);
        step(FIRST_ASSESSOR, own, "recuse", "\"99\"", unavailable).then().statusCode(412);
        step(FIRST_ASSESSOR, own, "recuse", etag(RATIFIER, path), unavailable)
                .then()
                .statusCode(204)
                .header("ETag", equalTo(etag(RATIFIER, path)));
        as(FIRST_ASSESSOR).get(path).then().statusCode(404);
        judge(FIRST_ASSESSOR, path, findings("MET")).then().statusCode(404);
        refused(CHANGE_JUDGE_ASKED_ALREADY, ask(PANEL_MEMBER, path, FIRST_ASSESSOR));

        ask(PANEL_MEMBER, path, THIRD_ASSESSOR).then().statusCode(201).body("change.status", equalTo("IN_ASSESSMENT"));
        judge(THIRD_ASSESSOR, path, findings("MET")).then().body("change.status", equalTo("ASSESSED"));
    }

    @Test
    void threeWhoAreAskedAtOnceAreTwo() throws Exception {
        var path = announced();
        var three = List.of(FIRST_ASSESSOR, SECOND_ASSESSOR, THIRD_ASSESSOR);
        three.forEach(person -> assessor(person));

        try (var all = Executors.newFixedThreadPool(3)) {
            var answers = all
                    .invokeAll(three.stream()
                            .map(person -> (Callable<Integer>)
                                    () -> ask(PANEL_MEMBER, path, person).statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(201, 201, 409);
        }
    }

    @Test
    void whoSaysWhatShouldBecomeOfItDoesNotRatify() {
        var path = assessed(announced(), "MET");
        act(BOTH_ROLES, path, "recommend", recommendation("REFUSE")).then().statusCode(200);

        refused(CHANGE_RATIFIED_BY_JUDGE, act(BOTH_ROLES, path, "ratify"));
        act(RATIFIER, path, "ratify").then().statusCode(200).body("change.status", equalTo("REFUSED"));
    }

    @Test
    void acceptedChangesAreReadFromTheirIndex() throws SQLException {
        var path = ChangeApi.decided(announced(), "ACCEPT");
        var history = path.replaceFirst("/v1/", "/v1/register/").replaceAll("/changes/.*$", "/history");

        assertFound(
                "accreditation_change_of_accreditation",
                "accreditation_change",
                SentSql.during(() -> asNobody().get(history).then().statusCode(200)));
    }

    @Test
    void onlyTheNationalBodyHasASay() {
        var path = inAssessment(announced());

        for (var person : List.of(LEAD, AUTHOR, RATIFIER, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            ask(person, path, THIRD_ASSESSOR).then().statusCode(403);
            act(person, path, "recommend", recommendation("ACCEPT")).then().statusCode(403);
        }
        for (var person : List.of(LEAD, PANEL_MEMBER, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            act(person, path, "ratify").then().statusCode(403);
        }
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            judge(person, path, findings("MET")).then().statusCode(403);
        }
        judge(THIRD_ASSESSOR, path, findings("MET")).then().statusCode(404);
        as(THIRD_ASSESSOR).get(path).then().statusCode(404);
        as(FIRST_ASSESSOR).get(path).then().statusCode(200);
    }

    @Test
    void findingsAreWholeAndOfWhoHasNoInterest() {
        var path = inAssessment(announced());
        var body = findings("MET");

        refused(CHANGE_FINDINGS_INCOMPLETE, judge(FIRST_ASSESSOR, path, with(body, "findings", List.of())))
                .then()
                .body("errors.detail", equalTo(List.of("R-EDI-1", "R-GOV-1")));
        var twice = Map.of("criterion", "R-GOV-1", "result", "MET", "rationale", "Twice.");
        for (var bad : List.of(
                with(body, "findings", List.of(twice, twice)),
                with(body, "noInterest", false),
                without(body, "noInterest"),
                without(body, "findings"))) {
            judge(FIRST_ASSESSOR, path, bad).then().statusCode(400);
        }
        as(PANEL_MEMBER)
                .body(recommendation("ACCEPT"))
                .post(path + "/recommend")
                .then()
                .statusCode(428);
        as(FIRST_ASSESSOR).get(path).then().body("change.status", equalTo("IN_ASSESSMENT"));
    }

    private static Response refused(Rule rule, Response answer) {
        answer.then().statusCode(409).body("code", equalTo(rule.name()));
        return answer;
    }
}
