package uk.nhs.leadership.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.SECOND_AUTHOR;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;
import static uk.nhs.leadership.curriculum.Api.step;
import static uk.nhs.leadership.curriculum.Database.asAnyone;
import static uk.nhs.leadership.curriculum.Database.asNationalBody;
import static uk.nhs.leadership.curriculum.Database.asOrganisation;
import static uk.nhs.leadership.curriculum.Database.asOwner;
import static uk.nhs.leadership.curriculum.Database.changing;
import static uk.nhs.leadership.curriculum.Database.count;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database holds to by itself, whatever the service would ask of it. */
@QuarkusTest
class DatabaseHttpTest {
    private static final String FRAMEWORKS = "/v1/frameworks";
    private static final String CURRICULA = "/v1/curricula";
    private static final String PROGRAMMES = "/v1/programmes";

    @ParameterizedTest
    @CsvSource({
        "framework, id, title = 'Rewritten'",
        "framework, id, status = 'DRAFT'",
        "framework, id, published_at = now()",
        "framework, id, official_texts = '[{}]'",
        "framework, id, predecessor_id = id",
        "curriculum, id, title = 'Rewritten'",
        "curriculum, id, minimum_hours = 1",
        "curriculum, id, learning_assessors = '{}'",
        "curriculum, id, predecessor_id = id",
        "curriculum, id, status = 'DRAFT'",
        "programme, id, title = 'Rewritten'",
        "programme, id, owner = 'P0001'",
        "programme, id, predecessor_id = id",
        "programme, id, status = 'DRAFT'",
        "crosswalk, id, title = 'Rewritten'",
        "crosswalk, id, from_framework_id = to_framework_id",
        "crosswalk, id, status = 'DRAFT'",
        "pathway, id, title = 'Rewritten'",
        "pathway, id, steps = '[]'",
        "pathway, id, status = 'DRAFT'"
    })
    void aPublishedVersionIsNotUpdated(String table, String key, String change) {
        var id = publishedId(table);

        assertThatThrownBy(() -> asNationalBody(
                        changing("update " + table + " set " + change + " where " + key + " = '" + id + "'")))
                .hasMessageContaining("does not change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "curriculum", "programme", "crosswalk", "pathway"})
    void aPublishedVersionEndsByItsWayAndTakesNothingElseAlong(String table) throws Exception {
        var here = " where id = '" + publishedId(table) + "'";
        var dates = ", cut_off_on = '2099-03-31', retires_on = '2099-09-01', retirement_reason = 'OTHER',"
                + " retirement_text = 'It is over'";
        var scheduled = "update " + table + " set status = 'RETIREMENT_SCHEDULED'" + dates;

        assertThatThrownBy(() -> asNationalBody(
                        changing("update " + table + " set status = 'RETIRED', retired_at = now()" + dates + here)))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> asNationalBody(changing(scheduled + ", title = 'Rewritten'" + here)))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() ->
                        asNationalBody(changing("update " + table + " set status = 'RETIREMENT_SCHEDULED'" + here)))
                .hasMessageContaining(table + "_ends_as_announced");
        assertThatThrownBy(() -> asNationalBody(changing(scheduled.replace("2099-09-01", "2099-03-30") + here)))
                .hasMessageContaining(table + "_cut_off_is_before_its_end");
        assertThat(asNationalBody(changing(scheduled + here))).isEqualTo(1);
        assertThatThrownBy(() -> asNationalBody(changing("update " + table + " set status = 'PUBLISHED'" + here)))
                .hasMessageContaining(table + "_ends_as_announced");
        assertThat(asNationalBody(changing("update " + table + " set status = 'RETIRED', retired_at = now()" + here)))
                .isEqualTo(1);
        assertThatThrownBy(() -> asNationalBody(changing("update " + table + " set status = 'PUBLISHED'" + here)))
                .hasMessageContaining("does not change");
        assertThat(asAnyone(count("select count(*) from " + table + here))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "framework, framework_stage",
        "framework, framework_principle",
        "framework, framework_rating",
        "framework, framework_node",
        "framework, framework_statement",
        "curriculum, curriculum_outcome",
        "curriculum, curriculum_requirement",
        "programme, programme_module",
        "programme, programme_claim",
        "crosswalk, crosswalk_entry"
    })
    void noPartOfAPublishedVersionIsAddedOrRemoved(String version, String table) throws Exception {
        var rows = " from " + table + " where " + version + "_id = '" + publishedId(version) + "'";

        var before = asNationalBody(count("select count(*)" + rows));

        // What others refer to is held by the reference even before the trigger is asked.
        assertThatThrownBy(() -> asNationalBody(changing("delete" + rows)))
                .hasMessageMatching("(?s).*(only parts of a draft can be written|violates foreign key).*");
        assertThatThrownBy(() -> asNationalBody(changing("insert into " + table + " select *" + rows)))
                .isInstanceOf(SQLException.class);

        assertThat(before).isPositive();
        assertThat(asNationalBody(count("select count(*)" + rows))).isEqualTo(before);
    }

    @Test
    void aPartIsNotAddedToWhatIsPublished() {
        var id = publishedId("framework");

        assertThatThrownBy(() ->
                        asNationalBody(changing("insert into framework_principle values ('" + id + "', 'Greed', 99)")))
                .hasMessageContaining("only parts of a draft can be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "curriculum", "programme", "crosswalk", "pathway"})
    void noVersionIsDeletedEvenByTheOwner(String table) throws Exception {
        var id = publishedId(table);

        assertThatThrownBy(() -> asNationalBody(changing("delete from " + table + " where id = '" + id + "'")))
                .hasMessageContaining("permission denied");
        assertThat(asOwner(changing("delete from " + table))).isZero();
        assertThat(asNationalBody(count("select count(*) from " + table + " where id = '" + id + "'")))
                .isEqualTo(1);
    }

    @Test
    void theApplicationDoesNotUpdatePartsInPlace() {
        for (var table : List.of(
                "framework_stage",
                "framework_principle",
                "framework_rating",
                "framework_node",
                "framework_statement",
                "framework_migration",
                "curriculum_outcome",
                "curriculum_requirement",
                "programme_module",
                "programme_claim",
                "crosswalk_entry")) {
            assertThatThrownBy(() -> asNationalBody(changing("update " + table + " set ordinal = 1")))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anAuthorDoesNotPublishThroughTheBackDoorEither() {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var id = draft.<String>path("id");
        step(AUTHOR, FRAMEWORKS + "/" + id, "submit-for-review", "\"0\"").then().statusCode(200);

        assertThatThrownBy(() -> asNationalBody(changing("update framework set status = 'PUBLISHED',"
                        + " published_at = now(), published_by = authors[1] where id = '" + id + "'")))
                .hasMessageContaining("framework_publisher_is_no_author");
    }

    @ParameterizedTest
    @CsvSource({
        "framework, framework_stage",
        "framework, framework_principle",
        "framework, framework_rating",
        "framework, framework_node",
        "framework, framework_statement",
        "curriculum, curriculum_outcome",
        "curriculum, curriculum_requirement",
        "programme, programme_module",
        "programme, programme_claim",
        "crosswalk, crosswalk_entry"
    })
    void rowsOfDraftsAreSeenByTheNationalBodyOnly(String version, String table) throws Exception {
        var drafts = "select count(*) from " + table + " where " + version + "_id = '" + draftId(version) + "'";
        var published = "select count(*) from " + table + " where " + version + "_id = '" + publishedId(version) + "'";

        assertThat(asNationalBody(count(drafts))).isPositive();
        assertThat(asAnyone(count(drafts))).isZero();
        assertThat(asAnyone(count(published))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "curriculum", "programme", "crosswalk", "pathway"})
    void draftsAreSeenAndWrittenByTheNationalBodyOnly(String table) throws Exception {
        var id = draftId(table);

        assertThat(asNationalBody(count("select count(*) from " + table + " where id = '" + id + "'")))
                .isEqualTo(1);
        assertThat(asAnyone(count("select count(*) from " + table + " where id = '" + id + "'")))
                .isZero();
        assertThat(asAnyone(changing("update " + table + " set title = 'Mine' where id = '" + id + "'")))
                .isZero();
        assertThat(asAnyone(count("select count(*) from " + table + " where published_at is null")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collaboration", "comment", "review"})
    void theWorkOnAVersionIsSeenAndWrittenByTheNationalBodyOnlyAlsoOnceItIsPublished(String table) throws Exception {
        var draft = drafted(FRAMEWORKS, framework(newCode(), "1.0"));
        var id = draft.<String>path("id");
        Collaborating.commented(AUTHOR, id, "Why?");
        var review = Collaborating.asked(id, SECOND_AUTHOR);
        step(AUTHOR, FRAMEWORKS + "/" + id, "submit-for-review", "\"0\"").then().statusCode(200);
        Collaborating.signOff(SECOND_AUTHOR, review.path("id"), "\"1\"", "APPROVED")
                .then()
                .statusCode(200);
        step(PUBLISHER, FRAMEWORKS + "/" + id, "publish", "\"1\"").then().statusCode(200);
        var rows = " from " + table + " where version_id = '" + id + "'";

        assertThat(asAnyone(count("select count(*) from framework where id = '" + id + "'")))
                .isEqualTo(1);
        assertThat(asNationalBody(count("select count(*)" + rows))).isEqualTo(1);
        assertThat(asAnyone(count("select count(*)" + rows))).isZero();
        assertThat(asAnyone(changing("update " + table + " set revision = 9 where version_id = '" + id + "'")))
                .isZero();
        assertThatThrownBy(() -> asNationalBody(changing("delete" + rows))).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asNationalBody(changing("update " + table + " set version_id = gen_random_uuid()"
                        + " where version_id = '" + id + "'")))
                .hasMessageContaining("violates foreign key");
        assertThatThrownBy(() -> asNationalBody(
                        changing("update " + table + " set kind = 'PATHWAY' where version_id = '" + id + "'")))
                .hasMessageContaining(table + "_kind_is_known");
    }

    @Test
    void nobodyElseAddsAVersion() {
        assertThatThrownBy(() -> asAnyone(changing("""
                        insert into framework (id, revision, code, version, title, note, status, created_at, updated_at,
                                               authors, returns)
                        values (gen_random_uuid(), 0, 'MINE', '1.0', 'Mine', '', 'DRAFT', now(), now(), '{me}', '[]')"""))).hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{MET}' | curriculum_requirement_findings_are_known",
                "'{MET,NOT_MET,SPLENDID}' | curriculum_requirement_findings_are_known",
                "'{MET,NOT_MET,NOT_APPLICABLE}' | curriculum_requirement_applies_if_essential"
            },
            quoteCharacter = '"')
    void whatMayBeFoundOfARequirementIsHeldTo(String findings, String constraint) {
        var draft = draftId("curriculum");

        assertThatThrownBy(() -> asNationalBody(changing("insert into curriculum_requirement (curriculum_id, id, code,"
                        + " requirement_group, text, evidence_expected, essential, findings, ordinal) values ('" + draft
                        + "', gen_random_uuid(), 'R-9', 'governance', '', '', true, " + findings + ", 99)")))
                .hasMessageContaining(constraint);
    }

    @Test
    void aPublishedCurriculumHasAnotherLastDayAndNothingElseAlong() throws Exception {
        var here = " where id = '" + publishedId("curriculum") + "'";
        var another = "update curriculum set last_submission_on = '2099-03-31', last_submission_reason = 'OTHER'";
        var whole = another + ", last_submission_text = 'It is over'";

        assertThatThrownBy(() -> asNationalBody(changing(whole + ", title = 'Rewritten'" + here)))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> asNationalBody(changing(whole + ", status = 'RETIREMENT_SCHEDULED'" + here)))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> asNationalBody(changing(another + here)))
                .hasMessageContaining("curriculum_last_submission_is_set_as_a_whole");
        assertThatThrownBy(() -> asNationalBody(changing(whole.replace("2099-03-31", "2026-10-31") + here)))
                .hasMessageContaining("curriculum_ends_after_it_begins");
        assertThat(asNationalBody(changing(whole + here))).isEqualTo(1);
    }

    @Test
    void aLinkToACourseIsEndedOnceAsAWholeAndNeverElseChanged() throws Exception {
        var here = " where id = '" + CourseLinkExamples.linkedBy("X26").path("id") + "'";
        var ended = "update course_link set unlinked_at = now(), unlink_reason = 'OTHER', unlink_text = 'It is over'";

        assertThatThrownBy(() ->
                        asNationalBody(changing("update course_link set accreditation_number = 'LMA-000123-1'" + here)))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> asNationalBody(changing("delete from course_link" + here)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asNationalBody(changing("update course_link set unlinked_at = now()" + here)))
                .hasMessageContaining("course_link_is_unlinked_as_a_whole");
        assertThat(asNationalBody(changing(ended + here))).isEqualTo(1);
        assertThatThrownBy(() -> asNationalBody(changing("update course_link set unlinked_at = null,"
                        + " unlink_reason = null, unlink_text = null" + here)))
                .hasMessageContaining("does not change");
    }

    @Test
    void aLinkToACourseIsSeenByAnyoneAndWrittenByWhoAnswersForTheProgramme() throws Exception {
        var here = " where id = '" + CourseLinkExamples.linkedBy("P0001").path("id") + "'";
        var change = "update course_link set updated_at = now()" + here;
        var copy = "insert into course_link (id, revision, programme_id, accreditation_id, accreditation_number,"
                + " created_at, updated_at) select gen_random_uuid(), 0, programme_id, gen_random_uuid(),"
                + " accreditation_number, now(), now() from course_link" + here;

        assertThat(asAnyone(count("select count(*) from course_link" + here))).isEqualTo(1);
        assertThat(asAnyone(changing(change))).isZero();
        assertThatThrownBy(() -> asAnyone(changing(copy))).hasMessageContaining("row-level security");
        assertThat(asOrganisation("P0002", changing(change))).isZero();
        assertThatThrownBy(() -> asOrganisation("P0002", changing(copy))).hasMessageContaining("row-level security");
        assertThat(asOrganisation("P0001", changing(change))).isEqualTo(1);
        assertThat(asOrganisation("P0001", changing(copy))).isEqualTo(1);
    }

    private static String publishedId(String table) {
        return published(collection(table), body(table)).path("id");
    }

    private static String draftId(String table) {
        return drafted(collection(table), body(table)).path("id");
    }

    private static String collection(String table) {
        return switch (table) {
            case "framework" -> FRAMEWORKS;
            case "curriculum" -> CURRICULA;
            case "crosswalk" -> CrosswalkExamples.CROSSWALKS;
            case "pathway" -> PathwayExamples.PATHWAYS;
            default -> PROGRAMMES;
        };
    }

    private static Map<String, Object> body(String table) {
        return switch (table) {
            case "framework" -> framework(newCode(), "1.0");
            case "curriculum" -> Api.curriculum(newCode(), "1.0", publishedId("framework"));
            case "crosswalk" ->
                CrosswalkExamples.crosswalk(
                        newCode(), "1.0", CrosswalkExamples.framework(), CrosswalkExamples.framework());
            case "pathway" -> {
                var framework = publishedId("framework");
                var curriculum = published(CURRICULA, Api.curriculum(newCode(), "1.0", framework));
                yield PathwayExamples.body(framework, curriculum.path("id"));
            }
            default -> Api.programme(newCode(), "1.0", publishedId("curriculum"));
        };
    }
}
