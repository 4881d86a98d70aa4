package uk.nhs.leadership.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every query reads from the index meant for it, so that it costs the same however large the table. The SQL is what the
 * service really sends; PostgreSQL says how it would run it for values not yet known, with sorting and reading whole
 * tables made dear, because the tables of a test are small.
 */
@QuarkusTest
class QueryPlanHttpTest {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    @ParameterizedTest
    @CsvSource({
        LEAD + ", /v1/submissions, submission, submission_of_provider",
        LEAD + ", /v1/submissions?updatedSince=2026-01-01T00:00:00Z, submission, submission_of_provider_by_change",
        PANEL_MEMBER + ", /v1/submissions, submission, submission_pkey",
        PANEL_MEMBER + ", /v1/submissions?status=PANEL, submission, submission_by_status",
        PANEL_MEMBER + ", /v1/submissions?updatedSince=2026-01-01T00:00:00Z, submission, submission_by_change",
        FIRST_ASSESSOR + ", /v1/submissions, submission, submission_allocation_of_account",
        RATIFIER + ", /v1/providers, provider, provider_pkey",
        RATIFIER + ", /v1/providers?updatedSince=2026-01-01T00:00:00Z, provider, provider_by_change",
        PANEL_MEMBER + ", /v1/assessors, assessor, assessor_pkey",
        FIRST_ASSESSOR + ", /v1/assessors/me, assessor, assessor_declares_once",
        "nobody, /v1/register/accreditations, accreditation, accreditation_pkey",
        "nobody, /v1/register/accreditations?provider=P0001, accreditation, accreditation_of_provider",
        "nobody, /v1/register/accreditations?stage=S1, accreditation, accreditation_of_stage",
        "nobody, /v1/register/accreditations?updatedSince=2026-01-01T00:00:00Z, accreditation, accreditation_by_change",
    })
    void aListIsReadFromItsIndex(String person, String path, String table, String index) throws SQLException {
        var caller = person.equals("nobody") ? asNobody() : as(person);

        assertReadFrom(
                index, table, SentSql.during(() -> caller.get(path).then().statusCode(200)));
    }

    @Test
    void anEntryOfTheRegisterIsReadByItsNumber() throws SQLException {
        var entry = "/v1/register/accreditations/" + numberOf(accredited(draft()));

        assertReadFrom(
                "accreditation_number_never_reused",
                "accreditation",
                SentSql.during(() -> asNobody().get(entry).then().statusCode(200)));
    }

    @Test
    void wordsAreSearchedForInTheIndexOfWords() throws SQLException {
        assertFoundBy(
                "accreditation_text",
                "accreditation",
                SentSql.during(() -> asNobody()
                        .get("/v1/register/accreditations?text=team")
                        .then()
                        .statusCode(200)));
    }

    @Test
    void whatWasFoundIsReadBySubmission() throws SQLException {
        var path = inAssessment(draft());

        assertFoundBy(
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

        assertReadFrom("provider_registered_once", "provider", sent);
        assertReadFrom("curriculum_version_pkey", "curriculum_version", sent);
        assertReadFrom("curriculum_outcome_pkey", "curriculum_outcome", sent);
        assertReadFrom("curriculum_requirement_pkey", "curriculum_requirement", sent);
    }

    @Test
    void theLastVersionOfACourseIsFoundByTheCourse() throws SQLException {
        String course = as(LEAD).get(accredited(draft())).path("courseId");

        assertReadFrom(
                "submission_course_version_once",
                "submission",
                SentSql.during(() -> drafted(with(draft(), "courseId", course))));
    }

    /** Read from the index in its order, without sorting. */
    private static void assertReadFrom(String index, String table, List<String> sent) throws SQLException {
        assertPlanNames(index, table, sent, "set enable_sort = off");
    }

    /** Found by the index, and the few that were found sorted: not read in the order of another index and looked through. */
    private static void assertFoundBy(String index, String table, List<String> sent) throws SQLException {
        assertPlanNames(index, table, sent, "set enable_indexscan = off");
    }

    private static void assertPlanNames(String index, String table, List<String> sent, String setting)
            throws SQLException {
        var read = sent.stream()
                .filter(sql ->
                        Pattern.compile("from " + table + "\\b").matcher(sql).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was read from " + table + ": " + sent));

        assertThat(plan(numbered(read), setting))
                .containsPattern("\\b" + index + "\\b")
                .doesNotContain("Seq Scan on " + table);
    }

    private static String plan(String sql, String setting) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "set enable_seqscan = off");
            Sql.update(database, setting);
            return String.join("\n", Sql.texts(database, "explain (generic_plan, costs off) " + sql));
        }
    }

    /** As PostgreSQL writes parameters. */
    private static String numbered(String sql) {
        var number = new int[1];
        return PARAMETER.matcher(sql).replaceAll(mark -> "\\$" + ++number[0]);
    }
}
