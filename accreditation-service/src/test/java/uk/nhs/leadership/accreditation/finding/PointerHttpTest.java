package uk.nhs.leadership.accreditation.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommend;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.bringToAssessment;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.idOf;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;
import static uk.nhs.leadership.accreditation.finding.FindingRule.EVIDENCE_HAS_NO_SUCH_PAGE;
import static uk.nhs.leadership.accreditation.finding.FindingRule.EVIDENCE_NOT_OF_SUBMISSION;
import static uk.nhs.leadership.accreditation.finding.PointerApi.CRITERION;
import static uk.nhs.leadership.accreditation.finding.PointerApi.pointing;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;

/** Where in the evidence an assessor saw what they found. */
@QuarkusTest
class PointerHttpTest {
    @Test
    void aFindingPointsIntoTheEvidenceAndItsProviderReadsThatOnceItIsDecided() {
        var path = drafted(draft("A course with minutes"));
        var minutes = stored(path, Documents.pdf("minutes"));
        bringToAssessment(path);

        var found = pointing(path, Map.of("evidence", idOf(minutes), "page", 2));

        found.then()
                .statusCode(201)
                .body("pointers.evidence", contains(idOf(minutes)))
                .body("pointers.page", contains(2))
                .body("pointers.sha256", contains(as(PANEL_MEMBER).get(minutes).<String>path("sha256")));
        as(LEAD).get(path + "/assessment").then().statusCode(404);
        as(OTHER_LEAD).get(path + "/assessment").then().statusCode(404);

        decide(path);

        as(LEAD).get(path + "/assessment").then().body("findings.pointers.flatten().page", hasItem(2));
    }

    @Test
    void aPageBeyondTheLastOfAPdfIsRefusedAndNothingFound() {
        var path = drafted(draft("A course with a handbook"));
        var handbook = stored(path, Documents.packedPdfOf(12));
        var unread = stored(path, Documents.pdf("no index"));
        as(LEAD).get(handbook).then().body("pages", equalTo(12));
        as(LEAD).get(unread).then().body("pages", nullValue());
        bringToAssessment(path);

        pointing(path, Map.of("evidence", idOf(handbook), "page", 13))
                .then()
                .statusCode(409)
                .body("code", equalTo(EVIDENCE_HAS_NO_SUCH_PAGE.name()))
                .body("errors.pointer", contains("/pointers/0/page"));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("findings", empty());

        pointing(path, Map.of("evidence", idOf(handbook), "page", 12)).then().statusCode(201);
    }

    @Test
    void aCorrectionPointsAnew() {
        var path = drafted(draft("A course with two files"));
        var first = stored(path, Documents.pdf("first"));
        var second = stored(path, Documents.pdf("second"));
        bringToAssessment(path);
        String finding =
                pointing(path, Map.of("evidence", idOf(first), "page", 1)).path("id");

        correct(path, finding, "0", List.of(Map.of("evidence", idOf(second))))
                .then()
                .statusCode(200)
                .body("pointers.evidence", contains(idOf(second)));
        as(FIRST_ASSESSOR).get(path + "/findings/" + finding).then().body("pointers.evidence", contains(idOf(second)));

        correct(path, finding, "1", List.of()).then().statusCode(200).body("pointers", empty());
    }

    @Test
    void whatIsNotStoredForTheSubmissionIsRefusedAndNothingFound() {
        var elsewhere = stored(drafted(draft("Another course")), Documents.pdf("elsewhere"));
        var path = drafted(draft("A course whose file never came"));
        var expected = announced(path, "application/pdf", 10);
        bringToAssessment(path);

        for (var evidence : List.of(elsewhere, expected)) {
            pointing(path, Map.of("evidence", idOf(evidence)))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(EVIDENCE_NOT_OF_SUBMISSION.name()))
                    .body("errors.pointer", contains("/pointers/0/evidence"));
        }
        as(PANEL_MEMBER).get(path + "/assessment").then().body("findings", empty());
    }

    @Test
    void badPointersAreRefusedWithTheirPlace() {
        var path = drafted(draft("A course pointed at badly"));
        var minutes = idOf(stored(path, Documents.pdf("minutes")));
        bringToAssessment(path);

        for (var page : List.of(0, -1, 100_001)) {
            pointing(path, Map.of("evidence", minutes, "page", page))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/pointers/0/page"));
        }
        pointing(path, Map.of("page", 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/pointers/0/evidence"));
    }

    @Test
    void pointersAreReadByTheirFindings() throws SQLException {
        var path = PointerApi.pointedInto("A course whose pointers are read");

        assertFound(
                "finding_pointer_pkey",
                "finding",
                SentSql.during(
                        () -> as(PANEL_MEMBER).get(path + "/assessment").then().statusCode(200)));
    }

    private static Response correct(String path, String finding, String version, List<Map<String, String>> pointers) {
        return as(FIRST_ASSESSOR)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("result", "MET", "rationale", "On second reading.", "pointers", pointers))
                .put(path + "/findings/" + finding);
    }

    private static void decide(String path) {
        for (var assessor : List.of(FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            for (var criterion : criteria(path)) {
                if (!(assessor.equals(FIRST_ASSESSOR) && criterion.equals(CRITERION))) {
                    find(assessor, path, criterion, "MET").then().statusCode(201);
                }
            }
        }
        recommend(path, toAccredit()).then().statusCode(200);
        ratify(RATIFIER, path).then().statusCode(200);
    }
}
