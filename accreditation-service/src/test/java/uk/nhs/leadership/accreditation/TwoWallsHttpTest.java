package uk.nhs.leadership.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.toAccredit;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.accreditation.RegisterApi;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.condition.ConditionApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.files.inspection.Documents;

/** Row level security keeps organisations apart whatever the application asks for. */
@QuarkusTest
class TwoWallsHttpTest {
    private static final List<String> OWNED = List.of(
            "provider",
            "provider_contact",
            "provider_policy",
            "provider_partner",
            "provider_licensed_trust",
            "provider_record",
            "evidence",
            "submission",
            "submission_mapping",
            "submission_answer",
            "submission_author",
            "submission_faculty",
            "submission_declaration",
            "submission_revision",
            "submission_criterion",
            "submission_clock",
            "submission_reminder",
            "question",
            "question_message",
            "accreditation_condition",
            "accreditation_condition_step",
            "material_change",
            "challenge");

    @Test
    void anotherOrganisationSeesNoRowAndNobodyNone() throws SQLException {
        var path = accredited(draft());
        EvidenceApi.announced(drafted(draft()), EvidenceApi.PDF, 10);
        QuestionApi.asked(Api.FIRST_ASSESSOR, Api.inAssessment(draft()));
        ConditionApi.imposed();
        ChangeApi.announced();
        ChallengeApi.requested();

        for (var table : OWNED) {
            assertThat(count("P0001", table)).as(table).isPositive();
            assertThat(count("RJ1", table)).as(table).isZero();
            assertThat(count("", table)).as(table).isZero();
        }
        assertThat(path).isNotEmpty();
    }

    @Test
    void theProviderReadsWhatWasFoundOnceItIsDecidedAndNoSooner() throws SQLException {
        var undecided = recommended(draft(), toAccredit()).replace("/v1/submissions/", "");
        var decided = accredited(draft()).replace("/v1/submissions/", "");

        for (var table : List.of("finding", "submission_allocation", "panel_recommendation")) {
            assertThat(count("P0001", table + " where submission_id = '" + undecided + "'"))
                    .isZero();
            assertThat(count("P0001", table + " where submission_id = '" + decided + "'"))
                    .isPositive();
            assertThat(count("P0002", table + " where submission_id = '" + decided + "'"))
                    .isZero();
        }
        assertThat(update("P0001", "update finding set result = 'MET' where submission_id = '" + decided + "'"))
                .isZero();
        assertThat(update(
                        "P0001",
                        "update submission_allocation set account = 'x' where submission_id = '" + decided + "'"))
                .isZero();
    }

    @Test
    void aLetterIsReadByWhomItIsWrittenToAndWrittenByTheServiceAlone() throws SQLException {
        var path = accredited(draft());
        as(LEAD).get(path + "/letter").then().statusCode(200);
        var letter = "decision_letter where submission_id = '" + path.replace("/v1/submissions/", "") + "'";

        assertThat(count("P0001", letter)).isEqualTo(1);
        assertThat(count("P0002", letter)).isZero();
        assertThat(count("", letter)).isZero();
        assertThatThrownBy(() -> update(
                        "P0001",
                        "insert into decision_letter select id, number, repeat('0', 64), now() from submission"
                                + " where not exists (select 1 from decision_letter l where l.submission_id = id)"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoSitsOnAPanelIsForTheNationalBodyAlone() throws SQLException {
        PanelApi.everythingHappens();

        for (var table : List.of("panel", "panel_member", "panel_item", "panel_attendance", "panel_recusal")) {
            assertThat(count("P0001", table)).as(table).isZero();
            assertThat(count("", table)).as(table).isZero();
        }
        assertThatThrownBy(() -> update(
                        "P0001", "insert into panel values (gen_random_uuid(), now(), 'x', 'PLANNED', null, now(), 0)"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatAnAssessorDeclaredIsNobodyElsesToRead() throws SQLException {
        accredited(draft());

        PoolApi.canBeAsked();
        PoolApi.nobodyCanBeAsked();

        for (var table : List.of(
                "assessor", "assessor_interest", "assessor_organisation", "assessor_expertise", "assessor_absence")) {
            assertThat(count("P0001", table)).isZero();
        }
    }

    @Test
    void aProviderAnswersAConditionAndDoesNotSayThatItIsMet() throws SQLException {
        ConditionApi.imposed();
        var met = "update accreditation_condition set status = 'MET', met_on = date '2027-01-01'";

        assertThatThrownBy(() -> update("P0001", met)).hasMessageContaining("row-level security");
        assertThat(update("P0002", met)).isZero();
        assertThatThrownBy(() -> update(
                        "P0001",
                        "insert into accreditation_condition_step (id, condition_id, kind, taken_at, by_account)"
                                + " select gen_random_uuid(), condition_id, 'ACCEPTED', taken_at, by_account"
                                + " from accreditation_condition_step limit 1"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aProviderAsksForAnotherLookAndHasNoSayInIt() throws SQLException {
        var undecided = ChallengeApi.undecided();
        var decided = ChallengeApi.upheld();
        var upheld = "update challenge set status = 'ADMITTED', admitted_on = now(), due_on = now()";

        assertThatThrownBy(() -> update("P0001", upheld)).hasMessageContaining("row-level security");
        assertThat(update("P0002", upheld)).isZero();
        assertThat(count("P0001", "challenge_seat")).isZero();
        for (var table : List.of("challenge_judge", "challenge_finding")) {
            assertThat(count("P0001", table + " where challenge_id = '" + undecided + "'"))
                    .isZero();
            assertThat(count("P0001", table + " where challenge_id = '" + decided + "'"))
                    .isPositive();
        }
        assertThat(count("P0002", "challenge_finding")).isZero();
        assertThat(update("P0001", "update challenge_finding set result = 'MET'"))
                .isZero();
    }

    @Test
    void whichContentsThereAreIsNobodysToAsk() throws SQLException {
        EvidenceApi.stored(drafted(draft()), Documents.pdf("minutes"));

        assertThat(count("P0001", "kept_object")).isZero();
        assertThat(count("", "kept_object")).isZero();
    }

    @Test
    void nobodyWritesForAnotherOrganisation() {
        assertThatThrownBy(() -> update(
                        "P0002",
                        "insert into provider values (gen_random_uuid(), 'P0009', 'Forged', null, null, 'APPROVED',"
                                + " now(), now(), 0)"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whatIsSaidOfAProviderIsSaidByTheNationalBodyAlone() {
        accredited(draft());

        assertThatThrownBy(() -> update(
                        "P0001",
                        "insert into provider_record select gen_random_uuid(), provider_id, 99, 'TRUST_GRANTED',"
                                + " from_day, null, 'Trust us.', null, by_account, recorded_at from provider_record"
                                + " limit 1"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("P0001", "update provider_record set from_day = from_day - 999"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void everybodyReadsTheRegisterAndNoProviderWritesIt() throws SQLException {
        accredited(draft());

        assertThat(count("", "accreditation")).isPositive();
        assertThat(update("P0001", "update accreditation set valid_to = valid_to + 999"))
                .isZero();
        assertThat(count("", "accreditation_standing")).isPositive();
        assertThat(update("P0001", "update accreditation_standing set known_until = now()"))
                .isZero();
        assertThatThrownBy(() -> update("P0001", "update accreditation_standing set status = 'ACTIVE'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> update(
                        "P0001",
                        "insert into accreditation_standing (accreditation_id, course_id, stage, status, holds_from,"
                                + " known_from) select accreditation_id, course_id, stage, 'ACTIVE',"
                                + " date '2000-01-01', now() from accreditation_standing limit 1"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whyAnAccreditationWasChangedIsReadByItsProviderAlone() throws SQLException {
        RegisterApi.everythingHappens();

        assertThat(count("P0001", "accreditation_act")).isPositive();
        assertThat(count("P0002", "accreditation_act")).isZero();
        assertThat(count("", "accreditation_act")).isZero();
        assertThatThrownBy(() -> update(
                        "P0001",
                        "insert into accreditation_act select gen_random_uuid(), accreditation_id, kind, done_at,"
                                + " by_account, reason, reason_text from accreditation_act limit 1"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nothingOfTheRoadIsEverDeleted() {
        for (var table : List.of(
                "provider",
                "provider_record",
                "provider_person",
                "submission",
                "submission_allocation",
                "submission_criterion",
                "question",
                "question_message",
                "finding",
                "accreditation",
                "accreditation_act",
                "accreditation_standing",
                "decision_letter",
                "panel",
                "panel_attendance",
                "panel_recusal",
                "moderated_finding",
                "named_assessor",
                "panel_recommendation",
                "recommended_condition",
                "recommended_advice",
                "accreditation_turn",
                "accreditation_condition",
                "accreditation_condition_step",
                "material_change",
                "accreditation_change",
                "material_change_faculty",
                "material_change_finding",
                "challenge",
                "challenge_judge",
                "challenge_seat",
                "challenge_finding",
                "material_change_judge",
                "material_change_judge_finding",
                "evidence")) {
            assertThatThrownBy(() -> update("P0001", "delete from " + table)).hasMessageContaining("permission denied");
        }
    }

    private static int count(String organisation, String from) throws SQLException {
        try (var session = Sql.asOrganisation(organisation)) {
            return Integer.parseInt(
                    Sql.texts(session, "select count(*) from " + from).getFirst());
        }
    }

    private static int update(String organisation, String statement) throws SQLException {
        try (var session = Sql.asOrganisation(organisation)) {
            return Sql.update(session, statement);
        }
    }
}
