package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.retention.Retaining;
import uk.nhs.leadership.enrolment.talent.TalentApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Row level security alone keeps what people hold, showed and said from everybody it does not concern, and what was said as it was. */
@QuarkusTest
@TestProfile(SecondWall.WithoutFilter.class)
class TwoWallsOfRecordsHttpTest extends SecondWall {
    /** What is tried to change in tables that have no id. */
    private static final Map<String, String> KEPT = Map.of("certificate_revocation", "reason = reason");

    @ParameterizedTest
    @ValueSource(strings = {"attainment", "attainment_evidence", "attainment_judgement"})
    void ofAttainmentsAndWhatBelongsToThemOnlyTheEmployerSeesAnything(String table) throws SQLException {
        var id = AttainmentApi.verified().replace("/v1/attainments/", "");
        var own = table + (table.equals("attainment") ? " where id = '" : " where attainment_id = '") + id + "'";

        try (var trust = connectionOf("RJ1");
                var other = connectionOf("RJZ");
                var nobody = connectionOf("")) {
            assertThat(rows(trust, own)).isPositive();
            assertThat(rows(other, own)).isZero();
            assertThat(rows(nobody, own)).isZero();
        }
    }

    @Test
    void whatCameOfAFeedbackIsSeenWithItsAttainmentAndNeverChanged() throws SQLException {
        var id = AttainmentApi.submittedWithThreeSixty().replace("/v1/attainments/", "");
        var draft = AttainmentApi.withThreeSixty().replace("/v1/attainments/", "");
        var shown = "attainment_three_sixty where attainment_id = '" + id + "'";
        var another = "insert into attainment_three_sixty select gen_random_uuid(), attainment_id, instrument,"
                + " collected_from, collected_until, ratings, words, sha256, added_at from " + shown;

        try (var trust = connectionOf("RJ1");
                var other = connectionOf("RJZ");
                var nobody = connectionOf("")) {
            assertThat(rows(trust, shown)).isOne();
            assertThat(rows(trust, shown.replace(id, draft))).isZero();
            assertThat(rows(other, shown)).isZero();
            assertThat(rows(nobody, shown)).isZero();
            assertThat(update(trust, "delete from " + shown)).isZero();
            assertThatThrownBy(() -> update(trust, another)).hasMessageContaining("row-level security");
        }
        try (var all = Rows.connection()) {
            assertThatThrownBy(() -> update(
                            all, "update attainment_three_sixty set words = 'x' where attainment_id = '" + id + "'"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** As the participant's own session, in which nothing else stands between. */
    @Test
    void noFeedbackIsKeptByWhichSomebodyWouldBeRecognisedOrWithdrawnThatWasSubmitted() throws SQLException {
        var submitted = AttainmentApi.submittedWithThreeSixty().replace("/v1/attainments/", "");
        var draft = AttainmentApi.withThreeSixty().replace("/v1/attainments/", "");
        var shown = "attainment_three_sixty where attainment_id = '" + draft + "'";
        var another = "insert into attainment_three_sixty select gen_random_uuid(), attainment_id, instrument,"
                + " collected_from, collected_until, %s, words, sha256, added_at from " + shown;

        try (var own = connectionOf("RJ1");
                var actor = own.createStatement()) {
            actor.execute("select set_config('app.actor', '" + accountOf(HOLDER) + "', false)");
            assertThatThrownBy(() -> update(
                            own, another.formatted("'[{\"group\": \"PEER\", \"raters\": 2, \"mean\": 4.0}]'::jsonb")))
                    .hasMessageContaining("attainment_three_sixty_nobody_recognisable");
            assertThatThrownBy(() -> update(
                            own,
                            another.formatted("'[{\"group\": \"MANAGER\", \"raters\": 2, \"mean\": 4.0}]'::jsonb")))
                    .hasMessageContaining("attainment_three_sixty_not_managers_only");
            assertThat(update(own, "delete from attainment_three_sixty where attainment_id = '" + submitted + "'"))
                    .isZero();
            assertThat(update(own, "delete from " + shown)).isOne();
        }
    }

    @Test
    void noTrustSeesWhoOfItsStaffWouldGoAndNobodySpeaksForThem() throws SQLException {
        var participant = TalentApi.visible();
        var of = " where participant_id = '" + participant + "'";
        var optIn = "insert into talent_profile select gen_random_uuid(), '" + participant
                + "', array['LONDON'], array[]::text[], array['S2'], current_date, current_date, now(), 0";

        for (var organisation : List.of("", "RJ1", "RJZ", "P0001")) {
            try (var connection = connectionOf(organisation)) {
                assertThat(rows(connection, "talent_profile" + of)).isZero();
                assertThat(update(connection, "delete from talent_profile" + of))
                        .isZero();
                assertThat(update(connection, "update talent_profile set regions = array['MIDLANDS']" + of))
                        .isZero();
                assertThatThrownBy(() -> update(connection, optIn)).hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void aCareerConversationIsItsTwosAndNeverWrittenAnew() throws SQLException {
        var participant = CareerConversationApi.somebodyNew();
        CareerConversationApi.agreed(CareerConversationApi.PERSON, participant, Given.today(), "READY_LATER");
        var of = " where participant_id = '" + participant + "'";
        var agree = "update career_conversation set status = 'AGREED', answered_at = now()" + of;

        try (var trust = connectionOf("RJ1");
                var other = connectionOf("RJZ");
                var nobody = connectionOf("")) {
            assertThat(rows(trust, "career_conversation" + of)).isOne();
            assertThat(rows(other, "career_conversation" + of)).isZero();
            assertThat(rows(nobody, "career_conversation" + of)).isZero();
            assertThat(update(trust, agree)).isZero();
        }
        try (var all = Rows.connection()) {
            assertThatThrownBy(() -> update(all, "update career_conversation set readiness = 'READY_NOW'" + of))
                    .hasMessageContaining("never written anew");
        }
    }

    @Test
    void whichContentsAreKeptIsTheServicesOwnAffair() throws SQLException {
        AttainmentApi.written();

        for (var organisation : List.of("RJ1", "")) {
            try (var connection = connectionOf(organisation)) {
                assertThat(rows(connection, "kept_object")).isZero();
            }
        }
    }

    @Test
    void whatProvesACertificateIsItsOwners() throws SQLException {
        var awarded = Awarded.toHolder();
        as(HOLDER).post(awarded.path() + "/renew-link").then().statusCode(200);
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        for (var table : List.of("certificate_revocation", "certificate_link")) {
            try (var nobody = connectionOf("");
                    var trust = connectionOf("RJ1");
                    var otherTrust = connectionOf("RJZ")) {
                assertThat(rows(nobody, table)).isZero();
                assertThat(rows(trust, table)).isPositive();
                assertThat(rows(otherTrust, table)).isZero();
            }
        }
        try (var otherTrust = connectionOf("RJZ");
                var provider = connectionOf("P0001")) {
            var renew = "update certificate_link set renewed_at = now()";
            assertThat(update(otherTrust, renew)).isZero();
            assertThat(update(provider, renew)).isZero();
        }
        try (var trust = connectionOf("RJ1")) {
            assertThatThrownBy(() -> update(trust, """
                            insert into certificate_revocation
                            select id, 'OTHER', 'x', current_date, now(), 'me', 'RJ1' from certificate
                            where number <> '%s' limit 1""".formatted(awarded.number())))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aPeriodThatIsOverAndWhatWasCertifiedAreNeverTouched() throws SQLException {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        var certified = Awarded.to(Given.participant(LEAD_RJ1), accreditation);
        var over = Awarded.to(Given.participant(LEAD_RJ1), accreditation);
        Certification.wasEarlier(over.participant(), 500);
        while (Certification.turn()) {
            // Others' periods come with it.
        }

        try (var provider = connectionOf("P0001");
                var trust = connectionOf("RJ1");
                var nobody = connectionOf("");
                var otherTrust = connectionOf("RJZ")) {
            var ofCertified = " where participant_id = '" + certified.participant() + "'";
            var ofOver = " where participant_id = '" + over.participant() + "'";
            assertThat(rows(trust, "certification_period" + ofOver)).isEqualTo(2);
            assertThat(rows(otherTrust, "certification_period" + ofOver)).isZero();
            assertThat(rows(nobody, "certification_period")).isZero();
            assertThat(update(trust, "update certification_period set status = 'EXPIRED'" + ofCertified))
                    .isZero();
            assertThatThrownBy(() -> update(provider, "update certification_period set status = 'OPEN'" + ofOver))
                    .hasMessageContaining("a certification period that is over never changes");
            assertThatThrownBy(() -> update(
                            provider,
                            "update certification_period set expires_on = expires_on + 1" + ofCertified
                                    + " and status = 'CERTIFIED'"))
                    .hasMessageContaining("what somebody was certified for never changes");
            assertThatThrownBy(() -> update(provider, "update certification_period set due_on = null" + ofCertified))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> update(provider, "delete from certification_period"))
                    .hasMessageContaining("permission denied");
            assertThat(update(provider, "update certification_scheme set months = 1"))
                    .isZero();
        }
    }

    @Test
    void aLedgerStaysWithinTheEmployerAndIsNeverChanged() throws SQLException {
        Awarded.participantOf(HOLDER);
        as(HOLDER).body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "A note"}""").post("/v1/participants/me/cpd").then().statusCode(201);

        for (var stranger : List.of("", "RJZ", "P0001")) {
            try (var connection = connectionOf(stranger)) {
                assertThat(rows(connection, "cpd_entry")).isZero();
            }
        }
        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, "cpd_entry")).isPositive();
            assertThatThrownBy(() -> update(trust, "update cpd_entry set points = 2"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> update(trust, "delete from cpd_entry")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void ofFeedbackNothingIsSeenThatIsNotShownToBoth() throws SQLException {
        var shown = FeedbackApi.shown();
        var of = " where cohort_id = '" + shown + "'";

        for (var both : List.of("RJ1", "P0001")) {
            try (var connection = connectionOf(both)) {
                assertThat(rows(connection, "feedback" + of)).isEqualTo(5);
                assertThat(rows(connection, "feedback_text" + of)).isZero();
                assertThat(rows(connection, "feedback where shown_month is null"))
                        .isZero();
                assertThat(rows(connection, "feedback_group where answers = 0")).isZero();
                assertThat(rows(connection, "feedback_given")).isZero();
                assertThat(update(connection, "update feedback_group set waiting = 0"))
                        .isZero();
                assertThatThrownBy(() -> update(connection, "update feedback set content = 5"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> update(connection, "insert into feedback_given values (sha256('x'))"))
                        .hasMessageContaining("row-level security");
            }
        }
        for (var stranger : List.of("", "RJZ", "P0002")) {
            try (var connection = connectionOf(stranger)) {
                for (var table : List.of("feedback", "feedback_group", "feedback_text")) {
                    assertThat(rows(connection, table + of)).isZero();
                }
            }
        }
    }

    @Test
    void noOrganisationSeesAnythingOfAConfidentialConcern() throws SQLException {
        var own = ConcernApi.raised(
                HOLDER, ConcernApi.aboutCourse(Accreditation.granted().number()));

        for (var organisation : List.of("", "RJ1", "RJZ", "P0001")) {
            try (var connection = connectionOf(organisation)) {
                for (var table : List.of("concern", "concern_message")) {
                    assertThat(rows(connection, table)).isZero();
                }
                assertThat(update(connection, "update concern set status = 'CLOSED' where id = '" + own.id() + "'"))
                        .isZero();
                assertThatThrownBy(() -> update(connection, "delete from concern"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noOrganisationErasesOrHoldsOrSeesWhoLookedByItself() throws SQLException {
        var participant = Given.participant(LEAD_RJ1);
        as(LEAD_RJ1).get("/v1/participants/" + participant).then().statusCode(200);
        Erasing.held(LEAD_RJ1, participant);
        var erased = Given.participant(LEAD_RJ1);
        Erasing.erase(LEAD_RJ1, erased).statusCode(200);
        var of = " where participant_id = '" + participant + "'";

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, "look" + of)).isZero();
            assertThat(rows(trust, "legal_hold" + of)).isOne();
            assertThat(rows(trust, "erasure where id = '" + erased + "'")).isOne();
            assertThat(update(trust, "delete from employment" + of)).isZero();
            assertThat(update(trust, "delete from look")).isZero();
            assertThatThrownBy(() -> update(trust, "delete from erasure")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> update(trust, "update held_table set about = null"))
                    .hasMessageContaining("permission denied");
        }
        for (var stranger : List.of("", "RJZ", "P0001")) {
            try (var connection = connectionOf(stranger)) {
                assertThat(rows(connection, "look" + of)).isZero();
                assertThat(rows(connection, "legal_hold" + of)).isZero();
                assertThat(rows(connection, "erasure where id = '" + erased + "'"))
                        .isZero();
            }
        }
    }

    @Test
    void whatPeopleAskForIsTheirTrustsAndTheLedgerIsWrittenByTheServiceAlone() throws SQLException {
        var asked = Rectifying.asked(HOLDER);
        var longGone = Retaining.left("2011-03-31");
        Retaining.round();

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, "rectification where id = '" + asked + "'")).isOne();
            assertThat(rows(trust, "retention_warning where participant_id = '" + longGone + "'"))
                    .isOne();
            assertThat(rows(trust, "retention_ledger")).isZero();
            assertThat(update(trust, "update retention_policy set months = 1")).isZero();
            assertThatThrownBy(() -> update(trust, "update rectification set proposed = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> update(trust, """
                            insert into retention_ledger
                            values (uuidv7(), 'LOOK', 1, 0, 1, array[uuidv7()], now())""")).hasMessageContaining("row-level security");
            assertThatThrownBy(() -> update(trust, "delete from retention_ledger"))
                    .hasMessageContaining("permission denied");
        }
        for (var stranger : List.of("", "RJZ", "P0001")) {
            try (var connection = connectionOf(stranger)) {
                assertThat(rows(connection, "rectification where id = '" + asked + "'"))
                        .isZero();
                assertThat(rows(connection, "retention_warning where participant_id = '" + longGone + "'"))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"declaration", "outcome", "certificate", "certificate_revocation", "approval"})
    void whatWasSaidIsNeverEditedNorTakenBack(String table) throws SQLException {
        try (var provider = connectionOf("P0001")) {
            assertThatThrownBy(
                            () -> update(provider, "update " + table + " set " + KEPT.getOrDefault(table, "id = id")))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> update(provider, "delete from " + table))
                    .hasMessageContaining("permission denied");
        }
    }
}
