package uk.nhs.leadership.accreditation.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;

/** What was handed in stays as it was, and is all that those who judge ever see. */
@QuarkusTest
class RevisionHttpTest {
    private static final Map<String, Object> RETURN = Map.of("reason", "INCOMPLETE", "reasonText", "Half is missing.");

    @Test
    void eachRevisionIsKeptAsItWasHandedIn() {
        var path = returned();
        rewrite(path, "The second title");
        submitAgain(path);

        as(LEAD).get(path + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items[0].submittedAt", notNullValue());
        as(LEAD).get(path + "/revisions/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("course.title", equalTo("The first title"))
                .body("course.assessmentMethods", contains("PORTFOLIO"))
                .body("mapping.outcome", contains("1.1.1-S1", "1.1.2-S1"))
                .body("answers.requirement", contains("R-GOV-1"))
                .body("faculty.name", contains("Rowan Exampleford"))
                .body("evidence", empty());
        as(LEAD).get(path + "/revisions/2").then().statusCode(200).body("course.title", equalTo("The second title"));
        as(LEAD).header("If-None-Match", "\"2\"")
                .get(path + "/revisions/2")
                .then()
                .statusCode(304);
    }

    @Test
    void whatBecameOfARevisionIsShownThingByThing() {
        var path = returned();
        var file = EvidenceApi.idOf(EvidenceApi.stored(path, Documents.pdf("minutes")));
        rewrite(path, "The second title");
        submitAgain(path);

        as(PANEL_MEMBER)
                .get(path + "/revisions/2/changes")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("changes.pointer", contains("/course/title", "/evidence/" + file))
                .body("changes[0].before", equalTo("The first title"))
                .body("changes[0].after", equalTo("The second title"))
                .body("changes[1].before", nullValue());
        as(PANEL_MEMBER)
                .get(path + "/revisions/1/changes?from=2")
                .then()
                .body("changes.pointer", contains("/course/title", "/evidence/" + file))
                .body("changes[0].after", equalTo("The first title"));
    }

    @Test
    void whoJudgesNeverSeesWhatWasNotHandedIn() {
        var path = returned();
        rewrite(path, "A title not yet handed in");

        for (var person : List.of(PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RETURNED"))
                    .body("course.title", equalTo("The first title"));
            as(person).get(path + "/revisions").then().body("items", hasSize(1));
        }
        as(AUTHOR).get(path).then().body("course.title", equalTo("A title not yet handed in"));
        assertThat(listedTitle(PANEL_MEMBER, path)).isEqualTo("The first title");
        assertThat(listedTitle(LEAD, path)).isEqualTo("A title not yet handed in");

        submitAgain(path);
        as(PANEL_MEMBER).get(path).then().body("course.title", equalTo("A title not yet handed in"));
    }

    @Test
    void aFileThatWasShownWithTheSecondRevisionStaysWhenItIsReturnedAgain() {
        var path = returned();
        var shown = EvidenceApi.stored(path, Documents.pdf("minutes"));
        submitAgain(path);
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);

        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, shown))
                .delete(shown)
                .then()
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_HANDED_IN"));
    }

    @Test
    void onlyWhoReadsTheSubmissionReadsItsRevisions() {
        var path = submitted(draft());
        var draft = drafted(draft());

        for (var below : List.of("/revisions", "/revisions/1", "/revisions/1/changes?from=1")) {
            as(OTHER_LEAD).get(path + below).then().statusCode(404);
            as(FIRST_ASSESSOR).get(path + below).then().statusCode(404);
            as(LEARNING_LEAD).get(path + below).then().statusCode(403);
            asNobody().get(path + below).then().statusCode(401);
            as(PANEL_MEMBER).get(draft + below).then().statusCode(404);
            as(AUTHOR).get(path + below).then().statusCode(200);
        }
        allocate(path, FIRST_ASSESSOR).then().statusCode(201);
        as(FIRST_ASSESSOR).get(path + "/revisions/1").then().statusCode(200);
        as(AUTHOR).get(draft + "/revisions").then().statusCode(200).body("items", empty());
    }

    @Test
    void aRevisionThatWasNeverHandedInIsNotFound() {
        var path = submitted(draft());

        as(LEAD).get(path + "/revisions/2").then().statusCode(404);
        as(LEAD).get(path + "/revisions/0").then().statusCode(404);
        as(LEAD).get(path + "/revisions/first").then().statusCode(404);
        as(LEAD).get(path + "/revisions/1/changes").then().statusCode(404);
        as(LEAD).get(path + "/revisions/1/changes?from=2").then().statusCode(404);
        as(LEAD).get(path + "/revisions/1/changes?from=one").then().statusCode(400);
    }

    @Test
    void nothingThatWasHandedInIsEverChanged() throws SQLException {
        submitted(draft());

        try (var provider = Sql.asOrganisation("P0001")) {
            assertThat(Sql.texts(provider, "select count(*) from submission_revision"))
                    .doesNotContain("0");
            for (var statement :
                    List.of("update submission_revision set revision = 9", "delete from submission_revision")) {
                assertThatThrownBy(() -> Sql.update(provider, statement)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void revisionsAreReadBySubmission() throws SQLException {
        var path = submitted(draft());

        assertFound(
                "submission_revision_of_submission",
                "submission_revision",
                SentSql.during(() -> as(LEAD).get(path + "/revisions").then().statusCode(200)));
        assertFound(
                "submission_revision_once",
                "submission_revision",
                SentSql.during(() -> as(LEAD).get(path + "/revisions/1").then().statusCode(200)));
    }

    /** The title under which somebody's list has what was changed last. */
    private static String listedTitle(String person, String path) {
        var since = as(AUTHOR).get(path).<String>path("updatedAt");
        return as(person)
                .queryParam("status", "RETURNED")
                .queryParam("updatedSince", since)
                .get("/v1/submissions")
                .path("items.find { it.id == '" + EvidenceApi.idOf(path) + "' }.title");
    }

    /** The path of what was submitted and sent back. */
    private static String returned() {
        var path = submitted(draft("The first title"));
        step(PANEL_MEMBER, path, "return", etag(PANEL_MEMBER, path), RETURN)
                .then()
                .statusCode(200);
        return path;
    }

    private static void rewrite(String path, String title) {
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, path))
                .body(draft(title))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void submitAgain(String path) {
        step(LEAD, signed(path), "submit", etag(LEAD, path)).then().statusCode(200);
    }
}
