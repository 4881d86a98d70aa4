package uk.nhs.leadership.accreditation.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.ANSWER;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.COLLEAGUE;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.CONCERNS;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.LINE_MANAGER;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.PARTICIPANT;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.accreditation;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.answered;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.concern;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.forget;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.idOf;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.raise;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.raised;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.remind;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.unanswered;
import static uk.nhs.leadership.accreditation.concern.ConcernApi.wasDue;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_ACCREDITATION_UNKNOWN;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_HANDLER_RAISED_IT;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.CONCERN_NOT_ANSWERED;
import static uk.nhs.leadership.accreditation.concern.ConcernRule.TOO_MANY_CONCERNS;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ConcernHttpTest {
    private static final String UNKNOWN = "LMA-999999-0";

    @Test
    void whoRaisesOneReadsTheAnswerAndNoColleagueDoes() {
        var number = accreditation();
        var answer = raise(PARTICIPANT, number);
        answer.then()
                .statusCode(201)
                .body("number", matchesPattern("LMC-[0-9]{6}-[0-9A-Z]"))
                .body("status", equalTo("RECEIVED"))
                .body("conclusion", nullValue());
        assertThat(LocalDate.parse(answer.path("answerDue"))).isAfterOrEqualTo(today().plusDays(7));
        var path = CONCERNS + "/" + answer.path("id");

        step(PANEL_MEMBER, path, "acknowledge", etag(PANEL_MEMBER, path))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
        answered(path).then().statusCode(200);

        as(PARTICIPANT)
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("conclusion", equalTo("SUBSTANTIATED"))
                .body("answer", equalTo(ANSWER.get("answer")));
        as(PARTICIPANT).get(listOf(number)).then().body("items.id", hasItem(idOf(path)));
        as(PANEL_MEMBER).get(listOf(number)).then().body("items.id", hasItem(idOf(path)));
        for (var person : List.of(COLLEAGUE, LEARNING_LEAD, LINE_MANAGER, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path).then().statusCode(404);
            as(person).get(listOf(number)).then().statusCode(200).body("items.id", not(hasItem(idOf(path))));
            forget(person, path).then().statusCode(404);
        }
    }

    @Test
    void theProviderHasNoWayIn() throws SQLException {
        var number = accreditation();
        var entry = "/v1/register/accreditations/" + number;
        var before = asNobody().get(entry);
        var path = raised(PARTICIPANT, number);
        answered(path).then().statusCode(200);

        for (var person : List.of(LEAD, AUTHOR, OTHER_LEAD)) {
            as(person).get(CONCERNS).then().statusCode(403);
            as(person).get(path).then().statusCode(403);
            as(person).get(path + "/raiser").then().statusCode(403);
            raise(person, number).then().statusCode(403);
        }
        asNobody().get(path).then().statusCode(401);
        var after = asNobody().get(entry);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.asString()).isEqualTo(before.asString());
        for (var organisation : List.of("P0001", "P0002", "RJ1", "")) {
            for (var table : List.of("concern", "concern_raiser")) {
                try (var session = Sql.asOrganisation(organisation)) {
                    assertThat(Sql.texts(session, "select count(*) from " + table))
                            .containsExactly("0");
                }
            }
        }
    }

    @Test
    void theLogTellsNobodyButTheNationalBodyAndNeverWhoItWas() throws SQLException {
        var path = raised(PARTICIPANT, accreditation());
        answered(path).then().statusCode(200);
        forget(PARTICIPANT, path).then().statusCode(204);

        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select type || ' ' || audience::text || ' ' || case when actor = '"
                                    + subjectOf(PANEL_MEMBER)
                                    + "' then 'handler' else actor || organisation end from event_log where subject = '"
                                    + idOf(path) + "' order by entry"))
                    .containsExactly(
                            "concern.raised.v1 {*} concerns",
                            "concern.answered.v1 {*} handler",
                            "concern.raiser-forgotten.v1 {*} concerns");
            assertThat(Sql.texts(session, "select 1 from event_log where data like '%" + subjectOf(PARTICIPANT) + "%'"))
                    .isEmpty();
        }
    }

    @Test
    void onlyWhoHandlesConcernsAsksForWhomOneWasRaised() {
        var path = raised(LEARNING_LEAD, accreditation());

        as(PANEL_MEMBER)
                .get(path + "/raiser")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("RJ1"))
                .body("account", equalTo(subjectOf(LEARNING_LEAD)));
        for (var person : List.of(LEARNING_LEAD, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path + "/raiser").then().statusCode(403);
        }
        for (var person : List.of(RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            step(person, path, "acknowledge", "\"0\"").then().statusCode(403);
            step(person, path, "answer", "\"0\"", ANSWER).then().statusCode(403);
            as(person).get(CONCERNS + "/due").then().statusCode(403);
        }
    }

    @Test
    void onceItIsAnsweredWhoRaisedItCanBeForgotten() throws SQLException {
        var path = raised(PARTICIPANT, accreditation());
        forget(PARTICIPANT, path).then().statusCode(409).body("code", equalTo(CONCERN_NOT_ANSWERED.name()));
        answered(path).then().statusCode(200);
        as(PARTICIPANT).delete(path + "/raiser").then().statusCode(428);
        as(PARTICIPANT)
                .header("If-Match", "\"0\"")
                .delete(path + "/raiser")
                .then()
                .statusCode(412);

        forget(PARTICIPANT, path).then().statusCode(204);

        as(PARTICIPANT).get(path).then().statusCode(404);
        as(PANEL_MEMBER).get(path + "/raiser").then().statusCode(404);
        as(PANEL_MEMBER).get(path).then().statusCode(200).body("conclusion", equalTo("SUBSTANTIATED"));
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(session, "select 1 from concern_raiser where concern_id = '" + idOf(path) + "'"))
                    .isEmpty();
        }
    }

    @Test
    void oneOfTwoWhoAnswerAtOnceIsTooLate() {
        var path = raised(PARTICIPANT, accreditation());
        var seen = etag(PANEL_MEMBER, path);

        var statuses = Stream.of(PANEL_MEMBER, "panel.two")
                .map(person -> CompletableFuture.supplyAsync(() -> step(person, path, "answer", seen, ANSWER)))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412);
        step(PANEL_MEMBER, path, "acknowledge", etag(PANEL_MEMBER, path))
                .then()
                .statusCode(409)
                .body("code", equalTo(CONCERN_MOVE_NOT_ALLOWED.name()));
        as(PANEL_MEMBER).body(ANSWER).post(path + "/answer").then().statusCode(428);
    }

    @Test
    void nobodyHandlesTheirOwnConcern() throws SQLException {
        var path = raised(PARTICIPANT, accreditation());
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update concern_raiser set account = '" + subjectOf(PANEL_MEMBER) + "' where concern_id = '"
                            + idOf(path) + "'");
        }

        answered(path).then().statusCode(409).body("code", equalTo(CONCERN_HANDLER_RAISED_IT.name()));

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void onePersonHasTenThatWaitAlsoWhenSeveralAreRaisedAtOnce() {
        var person = "participant.one.rjz";
        var number = accreditation();
        unanswered(person).forEach(path -> answered(path).then().statusCode(200));
        for (var i = 0; i < 9; i++) {
            raise(person, number).then().statusCode(201);
        }

        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> raise(person, number)))
                        .limit(4)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        raise(person, number).then().statusCode(409).body("code", equalTo(TOO_MANY_CONCERNS.name()));
        answered(unanswered(person).getFirst()).then().statusCode(200);
        raise(person, number).then().statusCode(201);
        unanswered(person).forEach(path -> answered(path).then().statusCode(200));
    }

    @Test
    void theSameRequestAgainRaisesNoSecondOne() {
        var number = accreditation();
        raised(COLLEAGUE, number);
        var key = UUID.randomUUID().toString();

        var first = as(COLLEAGUE)
                .header("Idempotency-Key", key)
                .body(concern(number))
                .post(CONCERNS);
        var second = as(COLLEAGUE)
                .header("Idempotency-Key", key)
                .body(concern(number))
                .post(CONCERNS);

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        as(COLLEAGUE).get(listOf(number)).then().body("items.size()", equalTo(2));
    }

    @Test
    void badInputIsRefusedWithItsPlaceOrByName() {
        var body = concern(accreditation());
        raise(PARTICIPANT, UNKNOWN).then().statusCode(409).body("code", equalTo(CONCERN_ACCREDITATION_UNKNOWN.name()));
        refused(with(body, "kind", "GOSSIP"), "/kind");
        refused(with(body, "text", " "), "/text");
        refused(with(body, "text", "x".repeat(10_001)), "/text");
        refused(without(body, "accreditationNumber"), "/accreditationNumber");
        refused(with(body, "provider", "P0001"), "/provider");
        as(PANEL_MEMBER).get(CONCERNS + "/due?before=soon").then().statusCode(400);
        as(PANEL_MEMBER).get(CONCERNS + "/due?after=bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void whatWaitsTooLongIsListedAndRemindedOfOnce() throws SQLException {
        var number = accreditation();
        unanswered(PARTICIPANT).forEach(path -> answered(path).then().statusCode(200));
        var late = raised(PARTICIPANT, number);
        var later = raised(PARTICIPANT, number);
        var inTime = raised(PARTICIPANT, number);
        wasDue(late, 3);
        wasDue(later, 5);
        var seen = etag(PARTICIPANT, late);

        List<String> overdue = as(PANEL_MEMBER).get(CONCERNS + "/due?limit=200").path("items.id");
        assertThat(overdue).contains(idOf(late), idOf(later)).doesNotContain(idOf(inTime));
        assertThat(overdue.indexOf(idOf(later))).isLessThan(overdue.indexOf(idOf(late)));
        remind();
        remind();

        try (var session = Sql.asAdministrator()) {
            for (var path : List.of(late, later)) {
                assertThat(Sql.texts(
                                session,
                                "select data from event_log where type = 'concern.reminder-fell-due.v1' and subject = '"
                                        + idOf(path) + "'"))
                        .singleElement()
                        .asString()
                        .contains("\"overdue\":true");
            }
            assertThat(Sql.texts(
                            session,
                            "select 1 from event_log where type = 'concern.reminder-fell-due.v1' and subject = '"
                                    + idOf(inTime) + "'"))
                    .isEmpty();
        }
        assertThat(etag(PARTICIPANT, late)).isEqualTo(seen);
        answered(late).then().statusCode(200);
        as(PANEL_MEMBER).get(CONCERNS + "/due?limit=200").then().body("items.id", not(hasItem(idOf(late))));
    }

    @Test
    void theListOfWhatIsDueGoesOnWhereThePageBeforeEnded() throws SQLException {
        var number = accreditation();
        unanswered(PARTICIPANT).forEach(path -> answered(path).then().statusCode(200));
        wasDue(raised(PARTICIPANT, number), 2);
        wasDue(raised(PARTICIPANT, number), 2);

        var first = as(PANEL_MEMBER).get(CONCERNS + "/due?limit=1");
        var second = as(PANEL_MEMBER).get(CONCERNS + "/due?limit=1&after=" + first.path("next"));

        List<String> two = as(PANEL_MEMBER).get(CONCERNS + "/due?limit=2").path("items.id");
        assertThat(two).containsExactly(first.path("items[0].id"), second.path("items[0].id"));
    }

    @Test
    void nothingIsDeletedAndNobodyElseWritesInTheDatabase() throws SQLException {
        raised(PARTICIPANT, accreditation());

        try (var session = Sql.asOrganisation("P0001")) {
            assertThatThrownBy(() -> Sql.update(session, "delete from concern"))
                    .hasMessageContaining("permission denied");
            assertThat(Sql.update(session, "update concern set text = 'x'")).isZero();
            assertThat(Sql.update(session, "delete from concern_raiser")).isZero();
            assertThatThrownBy(() -> Sql.update(
                            session,
                            "insert into concern_raiser values ('" + UUID.randomUUID()
                                    + "', 'somebody-else', 'P0001')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/concerns, concern_pkey",
        "/v1/concerns?updatedSince=2026-01-01T00:00:00Z, concern_by_change",
        "/v1/concerns?accreditation=LMA-000123-1, concern_about_accreditation",
        "/v1/concerns/due?before=2030-01-01, concern_due",
    })
    void aListIsReadFromItsIndex(String list, String index) throws SQLException {
        raised(PARTICIPANT, accreditation());

        assertListed(
                index,
                "concern",
                SentSql.during(() -> as(PANEL_MEMBER).get(list).then().statusCode(200)));
    }

    @Test
    void whatOnePersonRaisedIsFoundByTheAccount() throws SQLException {
        raised(PARTICIPANT, accreditation());

        assertFound(
                "concern_raiser_of_account",
                "concern",
                SentSql.during(() -> as(PARTICIPANT).get(CONCERNS).then().statusCode(200)));
    }

    @Test
    void whatIsToBeRemindedOfIsFoundByTheDay() throws SQLException {
        raised(PARTICIPANT, accreditation());

        assertListed("concern_reminder", "concern", SentSql.during(() -> remind()));
    }

    private static void refused(Map<String, Object> body, String pointer) {
        as(PARTICIPANT).body(body).post(CONCERNS).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private static String listOf(String accreditation) {
        return CONCERNS + "?limit=200&accreditation=" + accreditation;
    }
}
