package uk.nhs.leadership.accreditation.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.ANSWER;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.REFUSAL;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.act;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.condition;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.daysPass;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.dueOn;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.entry;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.extension;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.handIn;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.impose;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.imposed;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.imposedOn;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.numberIn;
import static uk.nhs.leadership.accreditation.condition.ConditionApi.store;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_JUDGED_BY_AUTHOR;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_OF_WHAT_HAS_ENDED;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_OUTSIDE_TERM;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_WITHOUT_EVIDENCE;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.EXTENSION_NOT_LATER;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.TOO_MANY_CONDITIONS;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ConditionHttpTest {
    private static final String TEACHER = "panel.three";
    private static final String DUE = "/v1/conditions";
    private static final Map<String, Object> BECAUSE = Map.of("reason", "OTHER", "reasonText", "A concern was raised.");

    @Test
    void anAccreditationHoldsWithConditionsUntilTheLastOfThemIsMet() {
        var first = imposed();
        var number = numberIn(first);
        asNobody().get(entry(number)).then().body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
        var second = imposedOn(number);

        handIn(first);
        act(PANEL_MEMBER, first, "accept", Map.of("reasonText", "Met in full."))
                .then()
                .statusCode(200)
                .body("condition.status", equalTo("MET"))
                .body("condition.metOn", equalTo(today().toString()))
                .body("history.step", equalTo(List.of("IMPOSED", "EVIDENCE_SUBMITTED", "ACCEPTED")));
        asNobody().get(entry(number)).then().body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
        handIn(second);
        act(PANEL_MEMBER, second, "accept", Map.of()).then().statusCode(200);

        asNobody().get(entry(number)).then().body("status", equalTo("ACTIVE"));
        as(LEAD).get("/v1/accreditations/" + number + "/conditions")
                .then()
                .body("conditions.status", equalTo(List.of("MET", "MET")));
    }

    @Test
    void whatIsBetweenProviderAndNationalBodyTurnsNothingPublic() {
        var path = imposed();
        var entry = entry(numberIn(path));
        var seen = asNobody().get(entry).header("ETag");

        handIn(path);
        act(PANEL_MEMBER, path, "refuse", REFUSAL).then().statusCode(200).body("condition.status", equalTo("OPEN"));
        act(RATIFIER, path, "extend", extension(today().plusDays(70))).then().statusCode(200);

        assertThat(asNobody().get(entry).header("ETag")).isEqualTo(seen);
        asNobody().get(entry + "/history").then().body("standings.size()", equalTo(3));
    }

    @Test
    void whatIsOverdueIsOnProbationUntilItIsMet() throws SQLException {
        var path = imposed();
        var number = numberIn(path);
        dueOn(path, today().minusDays(9));

        daysPass();
        daysPass();

        as(LEAD).get(path).then().body("condition.status", equalTo("OVERDUE"));
        asNobody()
                .get(entry(number))
                .then()
                .body("status", equalTo("PROBATION"))
                .body("statusReason", equalTo("CONDITIONS_OVERDUE"));
        as(LEAD).get("/v1/accreditations/" + number + "/acts")
                .then()
                .body("acts.act", equalTo(List.of("PUT_ON_PROBATION")));
        handIn(path);
        asNobody().get(entry(number)).then().body("status", equalTo("PROBATION"));
        act(PANEL_MEMBER, path, "accept", Map.of()).then().statusCode(200);
        asNobody().get(entry(number)).then().body("status", equalTo("ACTIVE"));
        assertThat(announced(number))
                .containsExactly(
                        "accreditation.condition-imposed.v1 {P0001}",
                        "accreditation.conditions-imposed.v1 {}",
                        "accreditation.condition-overdue.v1 {P0001}",
                        "accreditation.put-on-probation.v1 {}",
                        "accreditation.condition-evidence-submitted.v1 {P0001}",
                        "accreditation.condition-met.v1 {P0001}",
                        "accreditation.probation-ended.v1 {}",
                        "accreditation.conditions-met.v1 {}");
    }

    @Test
    void whatWasHandedInInTimeIsNotOverdue() throws SQLException {
        var path = imposed();
        handIn(path);
        dueOn(path, today().minusDays(9));

        daysPass();
        as(LEAD).get(path).then().body("condition.status", equalTo("SUBMITTED"));
        act(PANEL_MEMBER, path, "refuse", REFUSAL).then().statusCode(200);
        daysPass();

        as(LEAD).get(path).then().body("condition.status", equalTo("OPEN"));
        asNobody().get(entry(numberIn(path))).then().body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
    }

    @Test
    void anExtensionEndsTheProbation() throws SQLException {
        var path = imposed();
        dueOn(path, today().minusDays(9));
        daysPass();

        act(RATIFIER, path, "extend", extension(today().minusDays(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo(EXTENSION_NOT_LATER.name()));
        act(RATIFIER, path, "extend", extension(today().plusDays(20)))
                .then()
                .statusCode(200)
                .body("condition.status", equalTo("OPEN"))
                .body("condition.dueOn", equalTo(today().plusDays(20).toString()))
                .body("condition.extensions", equalTo(1));

        asNobody().get(entry(numberIn(path))).then().body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
    }

    @Test
    void whatBecomesOfConditionsDuringASuspensionIsSeenWhenItIsLifted() throws SQLException {
        var path = imposed();
        var entry = entry(numberIn(path));
        step(RATIFIER, entry, "suspend", asNobody().get(entry).header("ETag"), BECAUSE)
                .then()
                .statusCode(200);
        dueOn(path, today().minusDays(9));
        var seen = asNobody().get(entry).header("ETag");
        daysPass();

        asNobody().get(entry).then().body("status", equalTo("SUSPENDED")).header("ETag", equalTo(seen));
        step("ratifier.two", entry, "lift-suspension", seen, BECAUSE)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROBATION"))
                .body("statusReason", equalTo("CONDITIONS_OVERDUE"));
        step(RATIFIER, entry, "end-probation", asNobody().get(entry).header("ETag"), BECAUSE)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE_WITH_CONDITIONS"));
    }

    @Test
    void aProbationForAnotherReasonOutlastsTheConditions() {
        var path = imposed();
        var entry = entry(numberIn(path));
        step(RATIFIER, entry, "put-on-probation", asNobody().get(entry).header("ETag"), BECAUSE)
                .then()
                .statusCode(200);

        handIn(path);
        act(PANEL_MEMBER, path, "accept", Map.of()).then().statusCode(200);
        asNobody().get(entry).then().body("status", equalTo("PROBATION")).body("statusReason", equalTo("OTHER"));

        step(RATIFIER, entry, "end-probation", asNobody().get(entry).header("ETag"), BECAUSE)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void aProviderIsRemindedTwiceAndNotAgain() throws SQLException {
        var path = imposed();
        daysPass();
        dueOn(path, today().plusDays(20));
        daysPass();
        daysPass();
        dueOn(path, today().plusDays(3));
        daysPass();
        daysPass();

        assertThat(announced(numberIn(path)))
                .filteredOn(type -> type.startsWith("accreditation.condition-due-soon.v1"))
                .hasSize(2);
    }

    @Test
    void onlyItsProviderAnswersAndOnlyWithEvidence() {
        var path = imposed();

        act(LEAD, path, "submit-evidence", ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo(CONDITION_WITHOUT_EVIDENCE.name()));
        store(path);
        act(OTHER_LEAD, path, "submit-evidence", ANSWER).then().statusCode(404);
        act(EVERY_ROLE_ELSEWHERE, path, "submit-evidence", ANSWER).then().statusCode(404);
        act(AUTHOR, path, "submit-evidence", ANSWER).then().statusCode(403);
        act(RATIFIER, path, "submit-evidence", ANSWER).then().statusCode(403);
        as(LEAD).body(ANSWER).post(path + "/submit-evidence").then().statusCode(428);
        step(LEAD, path, "submit-evidence", "\"99\"", ANSWER).then().statusCode(412);
        act(LEAD, path, "submit-evidence", Map.of()).then().statusCode(400);
        as(LEAD).get(path).then().body("condition.status", equalTo("OPEN"));

        act(LEAD, path, "submit-evidence", ANSWER)
                .then()
                .statusCode(200)
                .body("condition.status", equalTo("SUBMITTED"));
        act(LEAD, path, "submit-evidence", ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo(CONDITION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void whatIsHandedInTakesNoMoreEvidenceAndIsReadByWhoJudges() {
        var path = imposed();
        handIn(path);
        String id = as(LEAD).get(path).path("condition.id");
        var about = Map.of("kind", "CONDITION", "id", id);
        var file = Map.of("about", about, "name", "more.pdf", "mediaType", "application/pdf", "bytes", 10);

        as(AUTHOR).body(file).post("/v1/evidence").then().statusCode(409);
        as(OTHER_LEAD).body(file).post("/v1/evidence").then().statusCode(404);
        for (var person : List.of(LEAD, AUTHOR, PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get("/v1/evidence?aboutKind=CONDITION&about=" + id)
                    .then()
                    .statusCode(200)
                    .body("items.name", equalTo(List.of("guide.pdf")));
        }
        for (var person : List.of(OTHER_LEAD, "assessor.one")) {
            as(person)
                    .get("/v1/evidence?aboutKind=CONDITION&about=" + id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whoMayJudgeIsTheNationalBodysAndHadNoHandInIt() throws SQLException {
        var path = imposed();
        handIn(path);

        for (var verb : List.of("accept", "refuse")) {
            for (var person : List.of(LEAD, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
                act(person, path, verb, REFUSAL).then().statusCode(403);
            }
            as(PANEL_MEMBER).body(REFUSAL).post(path + "/" + verb).then().statusCode(428);
        }
        act(PANEL_MEMBER, path, "refuse", Map.of()).then().statusCode(400);
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "insert into submission_author select submission_id, '" + subjectOf(PANEL_MEMBER)
                            + "' from accreditation where number = '" + numberIn(path) + "'");
            Sql.update(
                    session,
                    "update submission_faculty set account = '" + subjectOf(TEACHER) + "' where submission_id ="
                            + " (select submission_id from accreditation where number = '" + numberIn(path) + "')");
        }
        for (var person : List.of(PANEL_MEMBER, TEACHER)) {
            act(person, path, "accept", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(CONDITION_JUDGED_BY_AUTHOR.name()));
        }
        as(LEAD).get(path).then().body("condition.status", equalTo("SUBMITTED"));
    }

    @Test
    void aConditionThatCannotBeIsRefusedByName() {
        var number = numberOf(accredited(draft()));
        var body = condition(today().plusDays(60));

        for (var person : List.of(LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
            impose(person, number, body).then().statusCode(403);
        }
        impose(RATIFIER, "LMA-999999-0", body).then().statusCode(404);
        for (var missing : List.of("text", "dueOn", "evidenceExpected")) {
            impose(RATIFIER, number, without(body, missing)).then().statusCode(400);
        }
        impose(RATIFIER, number, with(body, "criterion", "no code!")).then().statusCode(400);
        for (var day : List.of(today(), today().plusYears(4))) {
            impose(RATIFIER, number, condition(day))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(CONDITION_OUTSIDE_TERM.name()));
        }
        as(LEAD).get("/v1/accreditations/" + number + "/conditions").then().body("conditions.size()", equalTo(0));
        asNobody().get(entry(number)).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void thereIsAnEndToConditions() throws SQLException {
        var path = imposed();
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "insert into accreditation_condition (id, accreditation_id, number, provider, ordinal, kind, wording,"
                            + " status, version) select gen_random_uuid(), accreditation_id,"
                            + " number, provider, n, 'ADVICE', 'Advice.', 'ADVISED', 0"
                            + " from accreditation_condition, generate_series(2, 100) n where number = '"
                            + numberIn(path) + "'");
        }

        impose(RATIFIER, numberIn(path), condition(today().plusDays(60)))
                .then()
                .statusCode(409)
                .body("code", equalTo(TOO_MANY_CONDITIONS.name()));
        as(LEAD).get("/v1/accreditations/" + numberIn(path) + "/conditions")
                .then()
                .body("conditions.kind", hasItem("ADVICE"))
                .body("conditions.size()", equalTo(100));
    }

    @Test
    void theSameImpositionSentTwiceIsOne() {
        var number = numberOf(accredited(draft()));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            as(RATIFIER)
                    .header("Idempotency-Key", key)
                    .body(condition(today().plusDays(60)))
                    .post("/v1/accreditations/" + number + "/conditions")
                    .then()
                    .statusCode(201);
        }

        as(RATIFIER).get("/v1/accreditations/" + number + "/conditions").then().body("conditions.size()", equalTo(1));
    }

    @Test
    void whatHasEndedHasNoConditionsToMeet() throws SQLException {
        var path = imposed();
        var entry = entry(numberIn(path));
        store(path);
        step(RATIFIER, entry, "withdraw", asNobody().get(entry).header("ETag"), BECAUSE)
                .then()
                .statusCode(200);
        dueOn(path, today().minusDays(9));
        daysPass();

        as(LEAD).get(path).then().body("condition.status", equalTo("OPEN"));
        for (var answer : List.of(
                act(LEAD, path, "submit-evidence", ANSWER),
                act(RATIFIER, path, "extend", extension(today().plusDays(9))),
                impose(RATIFIER, numberIn(path), condition(today().plusDays(60))))) {
            answer.then().statusCode(409).body("code", equalTo(CONDITION_OF_WHAT_HAS_ENDED.name()));
        }
        as(RATIFIER).get(DUE + "?status=OPEN&limit=200").then().body("items.number", not(hasItem(numberIn(path))));
    }

    @Test
    void itsProviderReadsWhatWasSaidButNotByWhom() {
        var path = imposed();
        handIn(path);
        act(PANEL_MEMBER, path, "refuse", REFUSAL).then().statusCode(200);

        for (var person : List.of(LEAD, AUTHOR, PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("history.text", hasItem("Two of the examples are of another module."))
                    .body(not(containsString(subjectOf(PANEL_MEMBER))));
        }
        as(OTHER_LEAD).get(path).then().statusCode(404);
        as(LEARNING_LEAD).get(path).then().statusCode(403);
        asNobody().get(path).then().statusCode(401);
        as(LEAD).get(path.replaceAll("1$", "2")).then().statusCode(404);
        as(LEAD).get(path.replaceAll("1$", "x")).then().statusCode(404);
        as(LEAD).header("If-None-Match", etag(LEAD, path)).get(path).then().statusCode(304);
    }

    @Test
    void whatIsOverdueIsListedTheLongestFirst() throws SQLException {
        var later = imposed();
        dueOn(later, today().minusDays(10));
        var longest = imposed();
        dueOn(longest, today().minusDays(30));
        daysPass();

        List<String> overdue = as(PANEL_MEMBER).get(DUE + "?limit=200").path("items.number");
        assertThat(overdue.indexOf(numberIn(longest))).isLessThan(overdue.indexOf(numberIn(later)));
        var first = as(RATIFIER).get(DUE + "?limit=1");
        as(RATIFIER)
                .get(DUE + "?limit=1&after=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
        as(PANEL_MEMBER).get(DUE + "?status=LATE").then().statusCode(400);
        for (var person : List.of(LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(DUE).then().statusCode(403);
        }
        as(RATIFIER).get(DUE + "?status=ADVISED").then().statusCode(200).body("next", nullValue());
    }

    @Test
    void ofTwoAtOnceOneJudges() throws Exception {
        var path = imposed();
        handIn(path);
        var seen = etag(PANEL_MEMBER, path);
        as("panel.two").get(path);

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> acts = List.of(
                    () -> step(PANEL_MEMBER, path, "accept", seen, Map.of()).statusCode(),
                    () -> step("panel.two", path, "refuse", seen, REFUSAL).statusCode());
            var answers = both.invokeAll(acts).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 412);
        }
    }

    @Test
    void conditionsAreReadFromTheirIndexes() throws SQLException {
        var path = imposed();

        assertFound(
                "accreditation_condition_numbered_once",
                "accreditation_condition",
                SentSql.during(() -> as(RATIFIER).get(path).then().statusCode(200)));
        assertFound(
                "accreditation_condition_step_of_condition",
                "accreditation_condition_step",
                SentSql.during(() -> as(RATIFIER).get(path).then().statusCode(200)));
        assertListed(
                "accreditation_condition_by_date",
                "accreditation_condition",
                SentSql.during(() -> as(RATIFIER).get(DUE).then().statusCode(200)));
        assertListed(
                "accreditation_condition_by_date", "accreditation_condition", SentSql.during(ConditionApi::daysPass));
    }

    private static List<String> announced(String number) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            return Sql.texts(
                    session,
                    "select e.type || ' ' || e.audience::text from event_log e join accreditation a on a.id = e.subject"
                            + " where a.number = '" + number
                            + "' and e.type <> 'accreditation.granted.v1' order by e.sequence");
        }
    }
}
