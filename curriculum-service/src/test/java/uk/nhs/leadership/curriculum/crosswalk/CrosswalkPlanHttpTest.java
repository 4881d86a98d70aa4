package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.pastRecentAnswers;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.CROSSWALKS;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.FIRST;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.crosswalk;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.framework;
import static uk.nhs.leadership.curriculum.CrosswalkExamples.id;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** Every query of crosswalks reads from the index meant for it. */
@QuarkusTest
class CrosswalkPlanHttpTest {

    @Test
    void versionsAreFoundAndListedByTheirIndexes() throws SQLException {
        var code = newCode();
        var path = CROSSWALKS + "/"
                + published(CROSSWALKS, crosswalk(code, "1.0", framework(), framework()))
                        .path("id");

        assertFound(
                "crosswalk_(pkey|and_its_frameworks)",
                "crosswalk",
                SentSql.during(() -> pastRecentAnswers().get(path)));
        assertListed(
                "crosswalk_(pkey|and_its_frameworks)",
                "crosswalk",
                SentSql.during(() -> asNobody().get(CROSSWALKS)));
        assertListed(
                "crosswalk_by_change",
                "crosswalk",
                SentSql.during(() -> asNobody().get(CROSSWALKS + "?updatedSince=2026-01-01T00:00:00Z")));
        assertFound(
                "crosswalk_version_is_free",
                "crosswalk",
                SentSql.during(() -> asNobody().get(CROSSWALKS + "?code=" + code)));
        assertFound("crosswalk_by_retirement", "crosswalk", SentSql.during(Retirements::retireDue));
    }

    @Test
    void entriesAreFoundByTheirVersionAndFromEitherEnd() throws SQLException {
        var from = framework();
        var draft = CROSSWALKS + "/"
                + drafted(CROSSWALKS, crosswalk(newCode(), "1.0", from, framework()))
                        .path("id");

        assertFound(
                "crosswalk_entry_(pkey|crosswalk_id_ordinal_key)",
                "crosswalk_entry",
                SentSql.during(() -> as(AUTHOR).get(draft)));
        var counterparts =
                SentSql.during(() -> asNobody().get("/v1/competencies/" + id(from, FIRST) + "/counterparts"));
        assertFound("crosswalk_entry_by_origin", "crosswalk_entry", counterparts);
        assertFound("crosswalk_entry_by_destination", "crosswalk_entry", counterparts);
    }
}
