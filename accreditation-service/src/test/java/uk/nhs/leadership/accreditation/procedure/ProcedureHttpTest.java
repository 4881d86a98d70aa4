package uk.nhs.leadership.accreditation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.procedure.ProcedureApi.FAR_AWAY;
import static uk.nhs.leadership.accreditation.procedure.ProcedureApi.definition;
import static uk.nhs.leadership.accreditation.procedure.ProcedureApi.enter;
import static uk.nhs.leadership.accreditation.procedure.ProcedureApi.entry;
import static uk.nhs.leadership.accreditation.procedure.ProcedureRule.ASSESSORS_BELOW_TWO;
import static uk.nhs.leadership.accreditation.procedure.ProcedureRule.PROCEDURE_NUMBER_TAKEN;
import static uk.nhs.leadership.accreditation.procedure.ProcedureRule.PROCEDURE_STARTS_IN_THE_PAST;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ProcedureHttpTest {
    private static final String PROCEDURES = "/v1/procedures";
    private static final String FULL = PROCEDURES + "/" + ProcedureFixtures.FULL;

    @Test
    void everybodyReadsHowSubmissionsAreDealtWith() {
        asNobody().get(PROCEDURES).then().statusCode(200).body("items.kind", hasItems("FULL", "LIGHT"));
        asNobody()
                .get(FULL)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("FULL"))
                .body("number", equalTo(1))
                .body("definition.assessmentDays", equalTo(40))
                .body("definition.reminderDaysBefore", equalTo(List.of(5, 1)))
                .body("definition.criteria", equalTo("ALL"));
        asNobody().header("If-None-Match", "\"0\"").get(FULL).then().statusCode(304);
        asNobody().get(PROCEDURES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aRatifierEntersTheNextOfItsKind() {
        var first = enter(RATIFIER, entry(FAR_AWAY, definition("quorum", 3)));
        first.then()
                .statusCode(201)
                .body("definition.quorum", equalTo(3))
                .body("definition.reminderDaysBefore", equalTo(List.of(5, 1)));
        var second = enter(RATIFIER, entry(FAR_AWAY, definition("quorum", 4)));

        assertThat(second.<Integer>path("number")).isEqualTo(first.<Integer>path("number") + 1);
        asNobody()
                .get(PROCEDURES + "/" + second.path("id"))
                .then()
                .statusCode(200)
                .body("inForceFrom", equalTo(FAR_AWAY.toString()));
    }

    @Test
    void nobodyElseEntersOne() {
        for (var person : List.of(LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
            enter(person, entry(FAR_AWAY, definition("quorum", 3))).then().statusCode(403);
        }
        asNobody()
                .body(entry(FAR_AWAY, definition("quorum", 3)))
                .post(PROCEDURES)
                .then()
                .statusCode(401);
    }

    @Test
    void whatNoProcedureMaySayIsRefusedByName() {
        enter(RATIFIER, entry(FAR_AWAY, definition("assessors", 1)))
                .then()
                .statusCode(409)
                .body("code", equalTo(ASSESSORS_BELOW_TWO.name()));
        enter(RATIFIER, entry(today().minusDays(1), definition("quorum", 3)))
                .then()
                .statusCode(409)
                .body("code", equalTo(PROCEDURE_STARTS_IN_THE_PAST.name()));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        refused(definition("triageDays", 0), "/definition/triageDays");
        refused(definition("answerDays", 251), "/definition/answerDays");
        refused(definition("reminderDaysBefore", List.of(1, 0)), "/definition/reminderDaysBefore/1");
        refused(definition("reminderDaysBefore", List.of(1, 2, 3, 4, 5, 6)), "/definition/reminderDaysBefore");
        refused(definition("criteria", "SOME"), "/definition/criteria");
        refused(without(definition("quorum", 2), "quorum"), "/definition/quorum");
        refused(definition("sponsor", "x"), "/definition/sponsor");
    }

    @Test
    void oneOfTwoThatAreEnteredAtOnceIsRefused() throws SQLException {
        try (var other = Sql.asAdministrator();
                var onlooker = Sql.asAdministrator()) {
            other.setAutoCommit(false);
            Sql.update(other, """
                    insert into procedure
                    select gen_random_uuid(), kind, number + 1, '2090-01-01', triage_days, assessment_days, answer_days,
                        reminder_days_before, assessors, moderation, quorum, criteria, provisional_years,
                        names_shown_to_provider, reconsideration_days, appeal_days, concern_days, now()
                    from procedure where kind = 'FULL' order by number desc limit 1""");
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> enter(RATIFIER, entry(FAR_AWAY, definition("quorum", 5))));
            await().until(() -> somebodyWaits(onlooker));
            other.commit();

            answer.join().then().statusCode(409).body("code", equalTo(PROCEDURE_NUMBER_TAKEN.name()));
        }
    }

    @Test
    void aProcedureIsNeverChanged() throws SQLException {
        try (var session = Sql.asOrganisation("P0001")) {
            assertThatThrownBy(() -> Sql.update(session, "update procedure set quorum = 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.update(session, "delete from procedure"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.update(session, "insert into procedure select * from procedure"))
                    .hasMessageContaining("row-level security");
        }
        as(RATIFIER).body(Map.of()).put(FULL).then().statusCode(405);
    }

    @Test
    void theListIsReadFromTheKey() throws SQLException {
        assertListed(
                "procedure_pkey",
                "procedure",
                SentSql.during(() -> asNobody().get(PROCEDURES).then().statusCode(200)));
    }

    private static boolean somebodyWaits(Connection session) throws SQLException {
        return !Sql.texts(
                        session,
                        "select 1 from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query ilike '%insert into procedure%'")
                .isEmpty();
    }

    private static void refused(Map<String, Object> definition, String pointer) {
        enter(RATIFIER, entry(FAR_AWAY, definition)).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
