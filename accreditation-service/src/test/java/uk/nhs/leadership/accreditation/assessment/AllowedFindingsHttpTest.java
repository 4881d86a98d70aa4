package uk.nhs.leadership.accreditation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.PublishedCurriculum.known;
import static uk.nhs.leadership.accreditation.finding.FindingRule.CRITERION_APPLIES;
import static uk.nhs.leadership.accreditation.finding.FindingRule.FINDING_NOT_ALLOWED;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.accreditation.Sql;

/** What an assessor may find is what the curriculum allows for the criterion, as it was when the course was submitted. */
@QuarkusTest
class AllowedFindingsHttpTest {
    private static final List<String> USUAL = List.of("MET", "PARTLY_MET", "NOT_MET");

    @Test
    void whoSeesASubmissionSeesWhatMayBeFound() {
        var path = inAssessment(draft());

        for (var person : List.of(FIRST_ASSESSOR, PANEL_MEMBER, LEAD)) {
            as(person)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("criteria.code", equalTo(List.of("1.1.1-S1", "1.1.2-S1", "R-EDI-1", "R-GOV-1")))
                    .body(
                            "criteria.findings",
                            equalTo(List.of(
                                    USUAL,
                                    USUAL,
                                    List.of("MET", "NOT_MET", "NOT_APPLICABLE"),
                                    List.of("MET", "NOT_MET"))));
        }
        as(THIRD_ASSESSOR).get(path).then().statusCode(404);
    }

    @Test
    void whatIsNotAllowedIsRefusedAndTheAllowedAreNamed() {
        var path = inAssessment(draft());

        find(FIRST_ASSESSOR, path, "R-GOV-1", "PARTLY_MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDING_NOT_ALLOWED.name()))
                .body("errors.pointer", equalTo(List.of("/result")))
                .body("errors.detail", equalTo(List.of("MET, NOT_MET")));
        find(FIRST_ASSESSOR, path, "R-GOV-1", "NOT_APPLICABLE")
                .then()
                .statusCode(409)
                .body("code", equalTo(CRITERION_APPLIES.name()))
                .body("errors.detail", equalTo(List.of("MET, NOT_MET")));
        find(FIRST_ASSESSOR, path, "R-EDI-1", "PARTLY_MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDING_NOT_ALLOWED.name()));
        as(PANEL_MEMBER).get(path + "/assessment").then().body("findings", empty());

        find(FIRST_ASSESSOR, path, "R-GOV-1", "NOT_MET").then().statusCode(201);
        find(FIRST_ASSESSOR, path, "R-EDI-1", "NOT_APPLICABLE").then().statusCode(201);
        find(FIRST_ASSESSOR, path, "1.1.1-S1", "PARTLY_MET").then().statusCode(201);
    }

    @Test
    void aFindingIsNotCorrectedToWhatIsNotAllowed() {
        var path = inAssessment(draft());
        var finding = path + "/findings/"
                + find(FIRST_ASSESSOR, path, "R-GOV-1", "MET").path("id");
        var half = Map.of("result", "PARTLY_MET", "rationale", "Half of it.");

        as(FIRST_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(half)
                .put(finding)
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDING_NOT_ALLOWED.name()))
                .body("errors.detail", equalTo(List.of("MET, NOT_MET")));
        as(SECOND_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(half)
                .put(finding)
                .then()
                .statusCode(404);

        as(FIRST_ASSESSOR)
                .get(finding)
                .then()
                .header("ETag", "\"0\"")
                .body("result", equalTo("MET"))
                .body("rationale", equalTo("See module 1."));
    }

    @Test
    void whatTheNextVersionAllowsIsForCoursesSubmittedUnderIt() {
        var first = known(PublishedCurriculum.DATA);
        var next = known(
                PublishedCurriculum.DATA.replace("[\"MET\", \"NOT_MET\"]", "[\"MET\", \"PARTLY_MET\", \"NOT_MET\"]"));
        var underFirst = inAssessment(with(draft(), "curriculumVersionId", first.toString()));
        PublishedCurriculum.announce("succeeded", first, 2, """
                {"code": "ADC", "successorId": "%s", "successorVersion": "1.1"}""".formatted(next));
        var underNext = inAssessment(with(draft(), "curriculumVersionId", next.toString()));

        find(FIRST_ASSESSOR, underNext, "R-GOV-1", "PARTLY_MET").then().statusCode(201);
        find(FIRST_ASSESSOR, underFirst, "R-GOV-1", "PARTLY_MET")
                .then()
                .statusCode(409)
                .body("code", equalTo(FINDING_NOT_ALLOWED.name()));
    }

    @Test
    void underACurriculumFromBeforeThereWasAChoiceTheUsualIsFound() {
        var curriculum = known(PublishedCurriculum.AS_BEFORE);

        assertTheUsualIsFound(inAssessment(with(draft(), "curriculumVersionId", curriculum.toString())));
    }

    @Test
    void onASubmissionFromBeforeThereWasAChoiceTheUsualIsFound() throws SQLException {
        var path = inAssessment(draft());
        try (var database = Sql.asAdministrator()) {
            var rows = Sql.update(
                    database,
                    "update submission_criterion set findings = null where submission_id = '"
                            + path.replace("/v1/submissions/", "") + "'");
            assertThat(rows).isEqualTo(4);
        }

        assertTheUsualIsFound(path);
    }

    private static void assertTheUsualIsFound(String path) {
        as(FIRST_ASSESSOR)
                .get(path)
                .then()
                .body("criteria.find { it.code == 'R-GOV-1' }.findings", equalTo(USUAL))
                .body(
                        "criteria.find { it.code == 'R-EDI-1' }.findings",
                        equalTo(List.of("MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE")));
        find(FIRST_ASSESSOR, path, "R-GOV-1", "PARTLY_MET").then().statusCode(201);
        find(FIRST_ASSESSOR, path, "R-EDI-1", "PARTLY_MET").then().statusCode(201);
    }
}
