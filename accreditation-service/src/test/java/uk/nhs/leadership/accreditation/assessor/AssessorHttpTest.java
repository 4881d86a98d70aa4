package uk.nhs.leadership.accreditation.assessor;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.assessor.AssessorRule.ASSESSOR_ALREADY_DECLARED;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class AssessorHttpTest {
    private static final String OF_A_PROVIDER = "assessor.p0001";
    private static final String ME = "/v1/assessors/me";
    private static final Map<String, Object> NOTHING = Map.of("interests", List.of());
    private static final Map<String, Object> EMPLOYED =
            Map.of("organisation", "P0002", "kind", "EMPLOYED", "until", "2024-03-31");

    @BeforeEach
    void nobodyHasDeclaredForTheProvidersAssessor() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            var ids = "(select id from assessor where account = '" + subjectOf(OF_A_PROVIDER) + "')";
            Sql.update(database, "delete from submission_allocation where assessor_id in " + ids);
            Sql.update(database, "delete from assessor_interest where assessor_id in " + ids);
            Sql.update(database, "delete from assessor_expertise where assessor_id in " + ids);
            Sql.update(database, "delete from assessor_absence where assessor_id in " + ids);
            Sql.update(database, "delete from assessor_organisation where assessor_id in " + ids);
            Sql.update(database, "delete from assessor where account = '" + subjectOf(OF_A_PROVIDER) + "'");
        }
    }

    @Test
    void theFirstDeclarationMakesAnAssessorAndEachLaterOneReplacesIt() {
        as(OF_A_PROVIDER).get(ME).then().statusCode(404);
        as(OF_A_PROVIDER)
                .body(Map.of("name", "Ada Okafor", "interests", List.of(EMPLOYED)))
                .put(ME)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("organisations", equalTo(List.of("P0001")))
                .body("interests[0].kind", equalTo("EMPLOYED"));
        as(OF_A_PROVIDER).body(NOTHING).put(ME).then().statusCode(428);
        as(OF_A_PROVIDER)
                .header("If-Match", "\"9\"")
                .body(NOTHING)
                .put(ME)
                .then()
                .statusCode(412);
        as(OF_A_PROVIDER)
                .header("If-Match", "\"0\"")
                .body(NOTHING)
                .put(ME)
                .then()
                .statusCode(200)
                .body("interests", equalTo(List.of()));
        as(OF_A_PROVIDER).header("If-None-Match", "\"1\"").get(ME).then().statusCode(304);
    }

    @Test
    void aVersionOfNothingWasNeverSeen() {
        as(OF_A_PROVIDER)
                .header("If-Match", "\"0\"")
                .body(NOTHING)
                .put(ME)
                .then()
                .statusCode(412);
    }

    @Test
    void oneOfTwoFirstDeclarationsAtOnceIsRefused() throws SQLException {
        var account = subjectOf(OF_A_PROVIDER);
        try (var other = Sql.asAdministrator()) {
            other.setAutoCommit(false);
            Sql.update(
                    other,
                    "insert into assessor (id, account, declared_at, version) values ('" + UUID.randomUUID() + "', '"
                            + account + "', now(), 0)");
            var late = supplyAsync(() -> as(OF_A_PROVIDER).body(NOTHING).put(ME));
            await().untilAsserted(() -> assertThat(waiting()).isPositive());
            other.commit();

            late.join().then().statusCode(409).body("code", equalTo(ASSESSOR_ALREADY_DECLARED.name()));
        }
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        refused(Map.of(), "/interests");
        refused(Map.of("interests", List.of(with(EMPLOYED, "kind", "FRIEND"))), "/interests/0/kind");
        refused(Map.of("interests", List.of(with(EMPLOYED, "organisation", "p0002"))), "/interests/0/organisation");
        refused(Map.of("interests", List.of(with(EMPLOYED, "until", "soon"))), "/interests/0/until");
        refused(Map.of("interests", List.of(), "name", " "), "/name");
        refused(Map.of("interests", java.util.Collections.nCopies(101, EMPLOYED)), "/interests");
    }

    @Test
    void thoseWhoAllocateSeeEverybodyAndNobodyElseDoes() {
        var first = assessor(FIRST_ASSESSOR);
        var second = assessor(OF_A_PROVIDER);

        as(PANEL_MEMBER).get("/v1/assessors").then().statusCode(200).body("items.id", hasItems(first, second));
        as(FIRST_ASSESSOR).get("/v1/assessors").then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).get("/v1/assessors").then().statusCode(403);
        as(LEAD).get(ME).then().statusCode(403);
        asNobody().get(ME).then().statusCode(401);
    }

    private static void refused(Map<String, Object> body, String pointer) {
        as(OF_A_PROVIDER).body(body).put(ME).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    /** How many sessions wait for another one to end its transaction. */
    private static int waiting() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(
                            database,
                            "select pid from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'")
                    .size();
        }
    }
}
