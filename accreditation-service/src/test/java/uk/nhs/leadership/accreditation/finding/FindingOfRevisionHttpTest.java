package uk.nhs.leadership.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

/** What was found on one revision stays with it when another one is submitted. */
@QuarkusTest
class FindingOfRevisionHttpTest {

    @Test
    void theNextRevisionIsJudgedAnewAndWhatWasFoundOnTheLastOneStays() throws SQLException {
        var path = atPanel(draft());
        var id = path.replace("/v1/submissions/", "");
        var criterion = criteria(path).getFirst();
        sentBackAfterTheAssessment(id);

        step(LEAD, path, "submit", etag(LEAD, path))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("criteria", hasSize(4));
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);

        as(PANEL_MEMBER)
                .get(path + "/assessment")
                .then()
                .body("status", equalTo("IN_ASSESSMENT"))
                .body("findings", empty());
        find(FIRST_ASSESSOR, path, criterion, "PARTLY_MET").then().statusCode(201);
        find(FIRST_ASSESSOR, path, criterion, "MET").then().statusCode(409);
        as(PANEL_MEMBER)
                .get(path + "/assessment")
                .then()
                .body("revision", equalTo(2))
                .body("findings", hasSize(1));
        as(PANEL_MEMBER)
                .get(path + "/assessment?revision=1")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("findings", hasSize(8))
                .body("missing", empty());
        as(FIRST_ASSESSOR)
                .get(path + "/assessment?revision=1")
                .then()
                .statusCode(200)
                .body("findings", hasSize(4));
        as(LEAD).get(path + "/assessment?revision=1").then().statusCode(404);
        as(PANEL_MEMBER).get(path + "/assessment?revision=3").then().statusCode(404);
        for (var bad : List.of("0", "-1", "one")) {
            as(PANEL_MEMBER).get(path + "/assessment?revision=" + bad).then().statusCode(400);
        }
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select revision || ' ' || count(*) from finding where submission_id = '" + id
                                    + "' group by revision order by revision"))
                    .containsExactly("1 8", "2 1");
            assertThat(Sql.texts(
                            session,
                            "select revision || ' ' || count(*) from submission_criterion where submission_id = '" + id
                                    + "' group by revision order by revision"))
                    .containsExactly("1 4", "2 4");
        }
    }

    @Test
    void aFindingOnAnEarlierRevisionIsCorrectedNoMore() throws SQLException {
        var path = atPanel(draft());
        String finding = as(FIRST_ASSESSOR).get(path + "/assessment").path("findings[0].id");
        var own = path + "/findings/" + finding;
        sentBackAfterTheAssessment(path.replace("/v1/submissions/", ""));
        step(LEAD, path, "submit", etag(LEAD, path)).then().statusCode(200);
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);

        as(FIRST_ASSESSOR).get(own).then().statusCode(404);
        as(FIRST_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "MET", "rationale", "After all."))
                .put(own)
                .then()
                .statusCode(404);
    }

    /** Makes it so that it was returned although it had been assessed. */
    private static void sentBackAfterTheAssessment(String id) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session,
                    "update submission set status = 'RETURNED', answer_by = current_date + 30, clock_due_on = null,"
                            + " returned_on = current_date, returned_revision = 1, return_reason = 'OTHER',"
                            + " return_reason_text = 'Once more.' where id = '" + id + "'");
            Sql.update(
                    session,
                    "update submission_clock set stopped_on = current_date, stopped_by = 'RETURNED'"
                            + " where stopped_on is null and submission_id = '" + id + "'");
        }
    }
}
