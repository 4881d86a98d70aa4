package uk.nhs.leadership.accreditation.annualreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
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
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.CONTENT;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.PROVIDER;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.QUERY;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.asked;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.goRound;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.numberIn;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.submit;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.submitted;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.wasDue;
import static uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi.write;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_ALREADY_SUBMITTED;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_INCOMPLETE;
import static uk.nhs.leadership.accreditation.annualreturn.ReturnRule.RETURN_NOT_DUE_YET;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class AnnualReturnHttpTest {

    @Test
    void aReturnIsWrittenSubmittedAskedAboutAndAccepted() throws SQLException {
        var path = asked();
        as(LEAD).get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DUE"))
                .body("yearEndedOn", equalTo(today().minusDays(1).toString()))
                .body("participantsAnnounced", equalTo(0));
        write(AUTHOR, path, Map.of("cohortsRun", 3)).then().statusCode(200).body("status", equalTo("DRAFT"));
        submit(LEAD, path)
                .then()
                .statusCode(409)
                .body("code", equalTo(RETURN_INCOMPLETE.name()))
                .body("errors.pointer", hasItems("/participants", "/signedBy"));
        write(LEAD, path, CONTENT).then().statusCode(200);

        submit(LEAD, path).then().statusCode(200).body("status", equalTo("SUBMITTED"));

        write(LEAD, path, CONTENT).then().statusCode(409).body("code", equalTo(RETURN_ALREADY_SUBMITTED.name()));
        step(PANEL_MEMBER, path, "query", etag(PANEL_MEMBER, path), QUERY)
                .then()
                .statusCode(200);
        as(LEAD).get(path).then().body("status", equalTo("QUERIED")).body("query", equalTo(QUERY.get("query")));
        write(AUTHOR, path, with(CONTENT, "participants", 50)).then().statusCode(200);
        submit(LEAD, path).then().statusCode(200);
        step(PANEL_MEMBER, path, "accept", etag(PANEL_MEMBER, path))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("content.participants", equalTo(50));
        as(AUTHOR)
                .get(path.replaceFirst("/[0-9]+$", ""))
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("ACCEPTED")));
    }

    @Test
    void onlyItsProviderWritesItAndOnlyTheLeadSubmits() throws SQLException {
        var path = submitted();

        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path).then().statusCode(404);
            as(person).get(path.replaceFirst("/[0-9]+$", "")).then().statusCode(404);
            write(person, path, CONTENT).then().statusCode(404);
            submit(person, path).then().statusCode(404);
        }
        submit(AUTHOR, path).then().statusCode(403);
        for (var person : List.of(LEAD, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            step(person, path, "accept", "\"0\"").then().statusCode(403);
            step(person, path, "query", "\"0\"", QUERY).then().statusCode(403);
        }
        as(LEAD).get("/v1/returns/due").then().statusCode(403);
        asNobody().get(path).then().statusCode(401);
        for (var organisation : List.of("P0002", "RJ1", "")) {
            try (var session = Sql.asOrganisation(organisation)) {
                assertThat(Sql.texts(session, "select 1 from annual_return")).isEmpty();
            }
        }
        try (var session = Sql.asOrganisation(PROVIDER)) {
            assertThat(Sql.texts(session, "select 1 from annual_return")).isNotEmpty();
            assertThatThrownBy(() -> Sql.update(session, "delete from annual_return"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatWasNotSeenIsNotOverwritten() throws SQLException {
        var path = asked();
        write(AUTHOR, path, CONTENT).then().statusCode(200);

        as(LEAD).header("If-Match", "\"0\"").body(CONTENT).put(path).then().statusCode(412);
        as(LEAD).body(CONTENT).put(path).then().statusCode(428);
        as(LEAD).post(path + "/submit").then().statusCode(428);
    }

    @Test
    void aYearThatHasNotEndedHasNoReturnYetAndOneOutsideTheTermNever() {
        var number = numberOf(accredited(draft()));
        var returns = "/v1/accreditations/" + number + "/returns/";
        var year = today().getYear();

        notThere(returns + year, 404);
        notThere(returns + (year + 50), 404);
        notThere(returns + "next", 404);
        notThere(returns + "99999999999", 404);
        as(LEAD).header("If-Match", "\"0\"")
                .body(CONTENT)
                .put(returns + (year + 1))
                .then()
                .statusCode(409)
                .body("code", equalTo(RETURN_NOT_DUE_YET.name()));
        as(LEAD).get(returns + (year + 1)).then().statusCode(404);
    }

    @Test
    void aReturnIsAskedForOnce() throws SQLException {
        var path = asked();
        goRound();

        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select r.year from annual_return r join event_log e on e.subject = r.id"
                                    + " where r.accreditation_number = '" + numberIn(path) + "'"))
                    .containsExactly(String.valueOf(today().getYear()));
        }
    }

    @Test
    void whatIsLateIsListedAndRemindedOfOnceAndNoLongerOnceItIsSubmitted() throws SQLException {
        var path = asked();
        var number = numberIn(path);
        wasDue(path, 3);
        var seen = etag(LEAD, path);

        goRound();
        goRound();

        for (var person : List.of(PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get("/v1/returns/due?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.accreditationNumber", hasItem(number));
        }
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select e.audience::text from event_log e join annual_return r on e.subject = r.id"
                                    + " where e.type = 'annualreturn.reminder-fell-due.v1'"
                                    + " and r.accreditation_number = '" + number + "'"))
                    .containsExactly("{P0001}");
        }
        assertThat(etag(LEAD, path)).isEqualTo(seen);
        write(LEAD, path, CONTENT).then().statusCode(200);
        submit(LEAD, path).then().statusCode(200);
        as(PANEL_MEMBER)
                .get("/v1/returns/due?limit=200")
                .then()
                .body("items.accreditationNumber", not(hasItem(number)));
    }

    @Test
    void evidenceIsAddedWhileItIsTheProvidersToWorkOn() throws SQLException {
        var path = asked();
        evidence(AUTHOR, path).then().statusCode(201);
        evidence(OTHER_LEAD, path).then().statusCode(404);
        write(LEAD, path, CONTENT).then().statusCode(200);
        submit(LEAD, path).then().statusCode(200);

        evidence(LEAD, path).then().statusCode(409).body("code", equalTo("EVIDENCE_PLACE_CLOSED"));

        var list = "/v1/evidence?aboutKind=RETURN&about=" + as(LEAD).get(path).path("id");
        as(PANEL_MEMBER).get(list).then().statusCode(200).body("items.size()", equalTo(1));
        as(OTHER_LEAD).get(list).then().statusCode(404);
    }

    @Test
    void badInputIsRefusedWithItsPlace() throws SQLException {
        var path = asked();

        refused(path, with(CONTENT, "cohortsRun", -1), "/cohortsRun");
        refused(path, with(CONTENT, "participants", 100_001), "/participants");
        refused(path, with(CONTENT, "changes", " "), "/changes");
        refused(path, with(CONTENT, "signedBy", "x".repeat(201)), "/signedBy");
        refused(path, with(CONTENT, "surplus", 1), "/surplus");
        as(LEAD).get(path).then().body("content.cohortsRun", nullValue());
    }

    @Test
    void returnsAreReadFromTheirIndexes() throws SQLException {
        var path = asked();

        assertFound(
                "annual_return_once_a_year",
                "annual_return",
                SentSql.during(() -> as(LEAD).get(path).then().statusCode(200)));
        assertListed(
                "annual_return_due",
                "annual_return",
                SentSql.during(
                        () -> as(PANEL_MEMBER).get("/v1/returns/due").then().statusCode(200)));
    }

    private static Response evidence(String person, String path) {
        var about = Map.of("kind", "RETURN", "id", as(PANEL_MEMBER).get(path).path("id"));
        return as(person)
                .body(Map.of("about", about, "name", "survey.pdf", "mediaType", "application/pdf", "bytes", 1000))
                .post("/v1/evidence");
    }

    private static void notThere(String path, int status) {
        as(LEAD).header("If-Match", "\"0\"").body(CONTENT).put(path).then().statusCode(status);
        as(LEAD).get(path).then().statusCode(404);
    }

    private static void refused(String path, Map<String, Object> content, String pointer) {
        write(LEAD, path, content).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
