package uk.nhs.leadership.accreditation;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.accreditation.finding.PointerApi;
import uk.nhs.leadership.chassis.testing.SentSql;

/** Every query reads from the index meant for it, as the SQL that the service really sends would be run by PostgreSQL. */
@QuarkusTest
class QueryPlanHttpTest {
    @ParameterizedTest
    @CsvSource({
        LEAD + ", /v1/submissions, submission, submission_of_provider",
        LEAD + ", /v1/submissions?updatedSince=2026-01-01T00:00:00Z, submission, submission_of_provider_by_change",
        PANEL_MEMBER + ", /v1/submissions, submission, submission_pkey",
        PANEL_MEMBER + ", /v1/submissions?status=PANEL, submission, submission_by_status",
        PANEL_MEMBER + ", /v1/submissions?updatedSince=2026-01-01T00:00:00Z, submission, submission_by_change",
        RATIFIER + ", /v1/providers, provider, provider_pkey",
        RATIFIER + ", /v1/providers?status=APPROVED, provider, provider_by_status",
        RATIFIER + ", /v1/providers?updatedSince=2026-01-01T00:00:00Z, provider, provider_by_change",
        PANEL_MEMBER + ", /v1/assessors, assessor, assessor_pkey",
        "nobody, /v1/register/accreditations, accreditation, accreditation_pkey",
        "nobody, /v1/register/accreditations?provider=P0001, accreditation, accreditation_of_provider",
        "nobody, /v1/register/accreditations?stage=S1, accreditation, accreditation_of_stage",
        "nobody, /v1/register/accreditations?course=0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72, accreditation,"
                + " accreditation_of_course",
        "nobody, /v1/register/accreditations?updatedSince=2026-01-01T00:00:00Z, accreditation, accreditation_by_change",
    })
    void aListIsReadFromItsIndex(String person, String path, String table, String index) throws SQLException {
        var caller = person.equals("nobody") ? asNobody() : as(person);

        assertListed(index, table, SentSql.during(() -> caller.get(path).then().statusCode(200)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/submissions, submission, submission_allocation_of_account",
        "/v1/assessors/me, assessor, assessor_declares_once",
    })
    void whatConcernsAnAssessorIsFoundByTheAccount(String path, String table, String index) throws SQLException {
        assertFound(
                index,
                table,
                SentSql.during(() -> as(FIRST_ASSESSOR).get(path).then().statusCode(200)));
    }

    @Test
    void anEntryOfTheRegisterIsReadByItsNumber() throws SQLException {
        var entry = "/v1/register/accreditations/" + numberOf(accredited(draft()));

        assertFound(
                "accreditation_number_never_reused",
                "accreditation",
                SentSql.during(() -> asNobody().get(entry).then().statusCode(200)));
    }

    @Test
    void whatAnAccreditationIsIsReadByItsKeyOrByWhatItIs() throws SQLException {
        var list = "/v1/register/accreditations?on=" + today() + "&knownOn=" + today();
        accredited(draft());

        assertFound(
                "accreditation_standing_(pkey|by_status)",
                "accreditation_standing",
                SentSql.during(() -> asNobody().get(list).then().statusCode(200)));
    }

    @Test
    void whatWasDoneToAnAccreditationIsReadByIt() throws SQLException {
        var acts = "/v1/accreditations/" + numberOf(accredited(draft())) + "/acts";

        assertFound(
                "accreditation_act_of_accreditation",
                "accreditation_act",
                SentSql.during(() -> as(RATIFIER).get(acts).then().statusCode(200)));
    }

    @Test
    void wordsAreSearchedForInTheIndexOfWords() throws SQLException {
        assertFound(
                "accreditation_text",
                "accreditation",
                SentSql.during(() -> asNobody()
                        .get("/v1/register/accreditations?text=team")
                        .then()
                        .statusCode(200)));
    }

    @Test
    void whatWasFoundIsReadBySubmission() throws SQLException {
        var path = PointerApi.pointedInto("A course of which one finding points somewhere");

        assertFound(
                "finding_once_for_a_criterion",
                "finding",
                SentSql.during(
                        () -> as(PANEL_MEMBER).get(path + "/assessment").then().statusCode(200)));
    }

    @Test
    void aCheckReadsTheProviderByItsOrganisationAndTheCurriculumByItsKey() throws SQLException {
        PublishedCurriculum.isKnown();
        var path = drafted(draft());

        var sent = SentSql.during(() -> as(AUTHOR).get(path + "/check").then().statusCode(200));

        assertFound("provider_registered_once", "provider", sent);
        assertFound("curriculum_version_pkey", "curriculum_version", sent);
        assertFound("curriculum_outcome_pkey", "curriculum_outcome", sent);
        assertFound("curriculum_requirement_pkey", "curriculum_requirement", sent);
    }

    @Test
    void whatIsSaidOfAProviderAndWhoWasMergedIntoItIsFoundFromIt() throws SQLException {
        approvedProvider(LEAD);
        String id = as(LEAD).get("/v1/providers").path("items[0].id");

        var sent = SentSql.during(() ->
                as(RATIFIER).get("/v1/providers/" + id + "/standing").then().statusCode(200));

        assertFound("provider_record_in_order", "provider_record", sent);
        assertFound(
                "provider_merged_into",
                "provider",
                sent.stream().filter(sql -> sql.contains("recursive")).toList());
    }

    @Test
    void theLastVersionOfACourseIsFoundByTheCourse() throws SQLException {
        String course = as(LEAD).get(accredited(draft())).path("courseId");

        assertFound(
                "submission_course_version_once",
                "submission",
                SentSql.during(() -> drafted(with(draft(), "courseId", course))));
    }
}
