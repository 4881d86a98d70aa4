package uk.nhs.leadership.curriculum;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.curriculum;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.pastRecentAnswers;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.published;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** Every query reads from the index meant for it, as the SQL that the service really sends would be run by PostgreSQL. */
@QuarkusTest
class QueryPlanHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    private static String framework = "";
    private static String curriculum = "";

    @BeforeEach
    void everyTableHasARow() {
        if (framework.isEmpty()) {
            framework = published(FRAMEWORKS, framework(newCode(), "1.0")).path("id");
            curriculum = published(CURRICULA, curriculum(newCode(), "1.0", framework))
                    .path("id");
            published(PROGRAMMES, programme(newCode(), "1.0", curriculum));
            published(PathwayExamples.PATHWAYS, PathwayExamples.body(framework, curriculum));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks, framework, framework_pkey",
        "/v1/frameworks?updatedSince=2026-01-01T00:00:00Z, framework, framework_by_change",
        "/v1/curricula, curriculum, curriculum_(pkey|and_its_framework)",
        "/v1/curricula?updatedSince=2026-01-01T00:00:00Z, curriculum, curriculum_by_change",
        "/v1/programmes, programme, programme_(pkey|and_its_curriculum)",
        "/v1/programmes?updatedSince=2026-01-01T00:00:00Z, programme, programme_by_change",
        "/v1/programmes?stage=S1, programme, programme_by_stage",
        "/v1/programmes?owner=P0001, programme, programme_by_owner",
        "/v1/programmes?award=Award, programme, programme_by_award",
        "/v1/programmes?status=PUBLISHED, programme, programme_by_status",
        "/v1/pathways, pathway, pathway_pkey",
        "/v1/pathways?updatedSince=2026-01-01T00:00:00Z, pathway, pathway_by_change",
        "/v1/pathways?frameworkVersionId=0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00, pathway, pathway_by_framework",
    })
    void aListIsReadFromItsIndex(String path, String table, String index) throws SQLException {
        assertListed(index, table, sent(() -> asNobody().get(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks?code=T1, framework, framework_version_is_free",
        "/v1/curricula?code=T1, curriculum, curriculum_version_is_free",
        "/v1/programmes?code=T1, programme, programme_version_is_free",
        "/v1/pathways?code=T1, pathway, pathway_version_is_free",
    })
    void allVersionsOfOneThingAreFoundByItsCode(String path, String table, String index) throws SQLException {
        assertFound(index, table, sent(() -> asNobody().get(path)));
    }

    @Test
    void whichRevisionOfAVersionThereIsIsFoundByItsKey() throws SQLException {
        assertFound(
                "framework_pkey", "framework", sent(() -> pastRecentAnswers().get(FRAMEWORKS + "/" + framework)));
        assertFound(
                "curriculum_(pkey|and_its_framework)",
                "curriculum",
                sent(() -> pastRecentAnswers().get(CURRICULA + "/" + curriculum)));
    }

    @Test
    void whatAFrameworkSaysIsFoundByItsVersion() throws SQLException {
        var draft = FRAMEWORKS + "/"
                + drafted(FRAMEWORKS, framework(newCode(), "1.0")).path("id");

        var sent = sent(() -> as(AUTHOR).get(draft));

        assertFound("framework_stage_framework_id_ordinal_key", "framework_stage", sent);
        assertFound("framework_principle_(pkey|is_there_once)", "framework_principle", sent);
        assertFound("framework_rating_framework_id_ordinal_key", "framework_rating", sent);
        assertFound("framework_node_(below|pkey)", "framework_node", sent);
        assertFound("framework_statement_(by_stage|one_for_each_stage)", "framework_statement", sent);
    }

    @Test
    void whatACurriculumAsksForIsFoundByItsVersion() throws SQLException {
        var draft = CURRICULA + "/"
                + drafted(CURRICULA, curriculum(newCode(), "1.0", framework)).path("id");

        var sent = sent(() -> as(AUTHOR).get(draft));

        assertFound("curriculum_outcome_curriculum_id_ordinal_key", "curriculum_outcome", sent);
        assertFound("curriculum_requirement_curriculum_id_ordinal_key", "curriculum_requirement", sent);
    }

    @Test
    void theModulesOfAProgrammeAreFoundByItsVersion() throws SQLException {
        var draft = PROGRAMMES + "/"
                + drafted(PROGRAMMES, programme(newCode(), "1.0", curriculum)).path("id");

        var sent = sent(() -> as(AUTHOR).get(draft));

        assertFound("programme_module_programme_id_ordinal_key", "programme_module", sent);
        assertFound("programme_claim_pkey", "programme_claim", sent);
    }

    @Test
    void aCompetencyIsFoundByItsIdInAllVersionsThatHaveIt() throws SQLException {
        String id = asNobody().get(FRAMEWORKS + "/" + framework).path("areas[0].standards[0].competencies[0].id");

        var sent = sent(() -> pastRecentAnswers().get("/v1/competencies/" + id));

        assertFound("framework_node_by_id", "framework_node", sent.subList(0, 1));
        assertFound("framework_node_pkey", "framework_node", sent.subList(1, 2));
        assertFound("framework_statement_one_for_each_stage", "framework_statement", sent);
    }

    @Test
    void theProgrammesOnACurriculumAreFoundByIt() throws SQLException {
        assertFound(
                "programme_by_curriculum",
                "programme",
                sent(() -> asNobody().get(CURRICULA + "/" + curriculum + "/coverage")));
        assertFound(
                "programme_by_curriculum",
                "programme",
                sent(() -> asNobody().get(PROGRAMMES + "?curriculumVersionId=" + curriculum)));
    }

    @Test
    void whatProgrammesAreComparedWithAndBuiltOnIsFoundByItsKey() throws SQLException {
        var other =
                published(PROGRAMMES, programme(newCode(), "1.0", curriculum)).<String>path("id");

        var sent = sent(() -> asNobody()
                .queryParam("programmeVersionId", other)
                .queryParam("against", curriculum)
                .get(CURRICULA + "/" + curriculum + "/coverage"));

        assertFound("programme_(pkey|and_its_curriculum)", "programme", sent);
        assertFound("curriculum_(pkey|and_its_framework)", "curriculum", sent);
    }

    @Test
    void theProgrammesOfTheNextStepsAreFoundByTheirCodes() throws SQLException {
        var pathway = published(PathwayExamples.PATHWAYS, PathwayExamples.body(framework, curriculum));

        var sent = sent(() -> asNobody().get(PathwayExamples.PATHWAYS + "/" + pathway.path("id") + "/next"));

        assertFound("pathway_pkey", "pathway", sent);
        assertFound("programme_version_is_free", "programme", sent);
    }

    @Test
    void linksAndTheirCoursesAreFoundByTheirIndexes() throws SQLException {
        var link = CourseLinkExamples.linkedBy("X26");

        var ofProgramme = sent(() -> asNobody()
                .queryParam("programmeVersionId", link.<String>path("programmeVersionId"))
                .get(CourseLinkExamples.LINKS));
        assertListed("course_link_of_programme", "course_link", ofProgramme);
        assertFound("accredited_course_pkey", "known_course", ofProgramme);
        assertListed(
                "course_link_of_course",
                "course_link",
                sent(() -> asNobody()
                        .queryParam("accreditationNumber", link.<String>path("accreditationNumber"))
                        .get(CourseLinkExamples.LINKS)));
        assertListed("course_link_pkey", "course_link", sent(() -> asNobody().get(CourseLinkExamples.LINKS)));
        assertListed(
                "course_link_by_change",
                "course_link",
                sent(() -> asNobody().get(CourseLinkExamples.LINKS + "?updatedSince=2026-01-01T00:00:00Z")));
        var again = sent(() -> as("publisher.one")
                .body(Map.of(
                        "programmeVersionId",
                        link.path("programmeVersionId"),
                        "accreditationNumber",
                        link.path("accreditationNumber")))
                .post(CourseLinkExamples.LINKS));
        assertFound("accredited_course_by_number", "known_course", again);
        assertFound("course_link_(is_made_once|of_programme)", "course_link", again);
    }

    @Test
    void whatIsDueForRetirementIsFoundByItsDate() throws SQLException {
        var sent = sent(Retirements::retireDue);

        assertFound("framework_by_retirement", "framework", sent);
        assertFound("curriculum_by_retirement", "curriculum", sent);
        assertFound("programme_by_retirement", "programme", sent);
        assertFound("pathway_by_retirement", "pathway", sent);
    }

    @Test
    void whatBuildsOnAFrameworkIsFoundByItAndItsPartsByTheirVersion() throws SQLException {
        var successor = as(AUTHOR)
                .body(Map.of("version", "1.1"))
                .post(FRAMEWORKS + "/" + framework + "/draft-successor")
                .<String>path("id");

        var sent = sent(() -> as(AUTHOR).get(FRAMEWORKS + "/" + successor + "/impact"));

        assertFound("curriculum_(by_framework|and_its_framework)", "curriculum", sent);
        assertFound("curriculum_outcome_(pkey|curriculum_id_ordinal_key)", "curriculum_outcome", sent);
        assertFound("programme_by_curriculum", "programme", sent);
        assertFound("programme_claim_pkey", "programme_claim", sent);
        assertFound("pathway_by_framework", "pathway", sent);
    }

    @ParameterizedTest
    @CsvSource({
        "/comments, comment_by_version",
        "/comments?partId=0199d2a4-6d52-7c11-9b1a-3f0c5e8a7b21, comment_by_part",
        "/comments?status=OPEN, comment_by_status",
    })
    void commentsAreListedByTheirVersion(String path, String index) throws SQLException {
        assertListed(index, "comment", sent(() -> as(AUTHOR).get("/v1/versions/" + discussed() + path)));
    }

    @Test
    void reviewsAreListedByWhomTheyAreAskedOfAndByTheirVersion() throws SQLException {
        var version = discussed();

        assertListed("review_pkey", "review", sent(() -> as(AUTHOR).get("/v1/reviews")));
        assertListed("review_by_reviewer", "review", sent(() -> as(AUTHOR).get("/v1/reviews?mine=true&status=ASKED")));
        assertListed("review_by_version", "review", sent(() -> as(AUTHOR).get("/v1/reviews?versionId=" + version)));
    }

    @Test
    void whatPublicationAsksOfTheWorkOnAVersionIsFoundByTheVersion() throws SQLException {
        var version = discussed();

        var sent = sent(() -> as(AUTHOR).get(FRAMEWORKS + "/" + version + "/completeness"));

        assertFound("comment_by_status", "comment", sent);
        assertFound("review_by_version", "review", sent);
        assertFound(
                "collaboration_of_a_version",
                "collaboration",
                sent(() -> as(AUTHOR).get(Collaborating.collaboratorsOf(version))));
    }

    private static String discussed() {
        var version = drafted(FRAMEWORKS, framework(newCode(), "1.0")).<String>path("id");
        Collaborating.commented(AUTHOR, version, "Why?");
        Collaborating.asked(version, SECOND_AUTHOR);
        return version;
    }

    private static List<String> sent(Runnable act) {
        return SentSql.during(act);
    }
}
