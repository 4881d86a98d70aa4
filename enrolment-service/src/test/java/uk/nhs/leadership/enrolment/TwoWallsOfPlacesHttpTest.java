package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.cohort.CohortApi;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Row level security alone keeps cohorts, places and training with those they concern. */
@QuarkusTest
@TestProfile(SecondWall.WithoutFilter.class)
class TwoWallsOfPlacesHttpTest extends SecondWall {
    @Test
    void aProviderSeesThoseOnItsCohortsAndCannotChangeThem() throws SQLException {
        var participant = Given.participant(LEAD_RJ1);
        var stranger = Given.participant(LEAD_RJ1);
        Given.enrolment(LEAD_RJ1, participant, Given.openCohort(Accreditation.granted(), 5));

        try (var provider = connectionOf("P0001")) {
            assertThat(rows(provider, "participant where id = '" + participant + "'"))
                    .isOne();
            assertThat(rows(provider, "participant where id = '" + stranger + "'"))
                    .isZero();
            assertThat(update(provider, "update participant set email = 'x@y.z' where id = '" + participant + "'"))
                    .isZero();
        }
    }

    @Test
    void aTrustTakesPlacesOnACohortAndChangesNothingElseOfIt() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 5);

        try (var trust = connectionOf("RJ1")) {
            assertThat(update(trust, "update cohort set places_taken = 1 where id = '" + cohort + "'"))
                    .isOne();
            assertThatThrownBy(() -> update(trust, "update cohort set capacity = 50 where id = '" + cohort + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only its provider may change a cohort");
        }
    }

    @Test
    void aTrustSeesWhatIsKeptForItAndCannotMakeItMore() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        Given.allocated(cohort, "RJ1", 2);
        var kept = "allocation where cohort_id = '" + cohort + "'";

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, kept)).isOne();
            assertThatThrownBy(
                            () -> update(trust, "update allocation set places = 5 where cohort_id = '" + cohort + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only the provider may change an allocation");
            assertThat(update(trust, "delete from " + kept)).isZero();
        }
        try (var otherTrust = connectionOf("RJZ")) {
            assertThat(rows(otherTrust, kept)).isZero();
        }
        try (var otherProvider = connectionOf("P0002")) {
            assertThatThrownBy(() -> update(otherProvider, """
                            insert into allocation values
                              (gen_random_uuid(), '%s', 'P0002', 'R0A', 5, 0, 0, now())""".formatted(cohort)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("allocation_of_a_cohort_of_the_provider");
        }
    }

    @Test
    void howOneJoinsIsSeenByTheProviderAndWhereSomebodyHasAPlace() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        CohortApi.sayHowToJoin(cohort, CohortApi.JOINING).statusCode(200);
        var joining = "joining where cohort_id = '" + cohort + "'";

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, joining)).isZero();
            Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
            assertThat(rows(trust, joining)).isOne();
            assertThat(update(
                            trust, "update joining set link = 'https://x.example' where cohort_id = '" + cohort + "'"))
                    .isZero();
        }
        try (var otherTrust = connectionOf("RJZ")) {
            assertThat(rows(otherTrust, joining)).isZero();
        }
        try (var otherProvider = connectionOf("P0002")) {
            assertThat(rows(otherProvider, joining)).isZero();
        }
    }

    @Test
    void whoseMoneyThereIsATrustSeesOfItselfAndChangesNothingOfIt() throws SQLException {
        var accreditation = Accreditation.granted();
        var cap = Funded.cap(accreditation, "\"trusts\": [\"RJ1\"], " + Funded.places(5, "UNFUNDED"));
        var forAll = Funded.cap(accreditation, Funded.places(5, "UNFUNDED"));
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Funded.cohort(accreditation, 5));
        var row = "funding_cap where id = '" + cap + "'";
        var use = "funding_use where cap_id = '" + cap + "'";

        try (var trust = connectionOf("RJ1");
                var otherTrust = connectionOf("RJZ")) {
            assertThat(rows(trust, row)).isOne();
            assertThat(rows(trust, use)).isOne();
            assertThat(rows(otherTrust, row)).isZero();
            assertThat(rows(otherTrust, use)).isZero();
            assertThat(rows(otherTrust, "funding_cap where id = '" + forAll + "'"))
                    .isOne();
            assertThat(update(trust, "update funding_cap set most_places = 50 where id = '" + cap + "'"))
                    .isZero();
            assertThat(update(trust, "update funding_use set places = 0 where cap_id = '" + cap + "'"))
                    .isZero();
        }
        assertProblem(as(LEAD_RJZ).get(Funded.CAPS + "/" + cap).then(), 404, "NOT_FOUND");
    }

    @Test
    void aTransferIsSeenByThoseItConcernsAndAcceptedByNoneOfThemAlone() throws SQLException {
        var accreditation = Accreditation.granted();
        var enrolment = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(accreditation, 5));
        var to = Given.openCohortOf(LEAD_P0002, accreditation.alsoOf("P0002"), 5, Given.today());
        var row = "transfer where id = '" + Given.transfer(LEAD_RJ1, enrolment, to) + "'";

        for (var concerned : List.of("RJ1", "P0001", "P0002")) {
            try (var organisation = connectionOf(concerned)) {
                assertThat(rows(organisation, row)).isOne();
            }
        }
        try (var stranger = connectionOf("RJZ");
                var left = connectionOf("P0001")) {
            assertThat(rows(stranger, row)).isZero();
            assertThat(update(left, "update " + row.replace(" where", " set status = 'CALLED_OFF' where")))
                    .isZero();
        }
        try (var receiver = connectionOf("P0002")) {
            assertThatThrownBy(() -> update(
                            receiver,
                            "update "
                                    + row.replace(
                                            " where",
                                            " set status = 'ACCEPTED', next_enrolment_id = enrolment_id,"
                                                    + " decided_at = now(), decided_by = 'me' where")))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void whereSomebodyWentTheEmployerBeforeLearnsOnceTheEnrolmentIsTakenOver() throws SQLException {
        var id = Given.takeover(Given.openCohort(Accreditation.granted(), 5));
        var row = "takeover where id = '" + id + "'";

        try (var before = connectionOf("RJ1");
                var now = connectionOf("RJZ");
                var provider = connectionOf("P0001")) {
            assertThat(rows(now, row)).isOne();
            assertThat(rows(before, row)).isZero();
            assertThat(rows(provider, row)).isZero();
            assertThatThrownBy(() -> update(
                            now,
                            "update takeover set status = 'TAKEN_OVER', decided_by = 'me' where id = '" + id + "'"))
                    .hasMessageContaining("row-level security");
            Given.act(LEAD_RJZ, "/v1/takeovers/" + id, "accept", "").statusCode(200);
            assertThat(rows(before, row)).isOne();
        }
    }

    @Test
    void whoWasThereIsRecordedByTheProviderAlone() throws SQLException {
        var cohort = Given.sessionsCohort(Accreditation.granted());
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        as(LEAD_P0001)
                .body(Given.attendanceOf("WORKSHOP_1", id))
                .post("/v1/cohorts/" + cohort + "/attendance")
                .then()
                .statusCode(200);
        var rows = "attendance where enrolment_id = '" + id + "'";
        var insert = "insert into attendance values (gen_random_uuid(), '" + id
                + "', 'WORKSHOP_2', current_date, 'PRESENT', now(), 'me')";

        try (var trust = connectionOf("RJ1");
                var otherTrust = connectionOf("RJZ");
                var provider = connectionOf("P0001")) {
            assertThat(rows(trust, rows)).isOne();
            assertThat(rows(otherTrust, rows)).isZero();
            assertThatThrownBy(() -> update(trust, insert)).hasMessageContaining("row-level security");
            assertThatThrownBy(() ->
                            update(provider, "update attendance set mark = 'ABSENT' where enrolment_id = '" + id + "'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noTrustLetsItsOwnStaffInLate() throws SQLException {
        var cohort = Given.closedCohort(Accreditation.granted());
        var id = Given.lateEntry(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var row = "late_entry where id = '" + id + "'";
        var grant = "update late_entry set status = 'GRANTED', granted_until = current_date, decided_at = now(),"
                + " decided_by = 'me' where id = '" + id + "'";

        try (var trust = connectionOf("RJ1");
                var stranger = connectionOf("RJZ");
                var otherProvider = connectionOf("P0002");
                var provider = connectionOf("P0001")) {
            assertThat(rows(trust, row)).isOne();
            assertThatThrownBy(() -> update(trust, grant)).hasMessageContaining("row-level security");
            assertThat(rows(stranger, row)).isZero();
            assertThat(rows(otherProvider, row)).isZero();
            assertThat(update(otherProvider, grant)).isZero();
            assertThat(update(provider, grant)).isOne();
        }
    }

    @Test
    void nobodyEnrolsOrDeclaresForAnother() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        var enrolment = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);

        try (var otherTrust = connectionOf("RJZ")) {
            assertThatThrownBy(() -> update(otherTrust, """
                            insert into enrolment (id, participant_id, cohort_id, course_id, employer, provider, attempt,
                              place, training, enrolled_at, updated_at, version)
                            select gen_random_uuid(), gen_random_uuid(), '%s', gen_random_uuid(), 'RJ1', 'P0001', 1,
                              'ENROLLED', 'ENROLLED', now(), now(), 0""".formatted(cohort)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
        try (var trust = connectionOf("RJ1")) {
            assertThatThrownBy(() -> update(trust, """
                            insert into declaration values
                              (gen_random_uuid(), '%s', 'STARTED', current_date, now(), 'me')""".formatted(enrolment)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void whatTheTrustHasNotApprovedIsHiddenFromTheProviderAndSoAreItsApprovals() throws SQLException {
        Given.approvers(LEAD_RJ1, "MANAGER", "LEAD");
        var participant = Given.participant(LEAD_RJ1);
        var id = Given.nomination(LEAD_RJ1, participant, Given.openCohort(Accreditation.granted(), 5));

        try (var provider = connectionOf("P0001");
                var otherTrust = connectionOf("RJZ")) {
            assertThat(rows(provider, "enrolment where id = '" + id + "'")).isZero();
            assertThat(rows(provider, "participant where id = '" + participant + "'"))
                    .isZero();
            Given.move(LEAD_RJ1, id, "approve", "").statusCode(200);
            assertThat(rows(provider, "enrolment where id = '" + id + "'")).isOne();
            assertThat(rows(provider, "participant where id = '" + participant + "'"))
                    .isOne();
            assertThat(rows(provider, "approval where enrolment_id = '" + id + "'"))
                    .isZero();
            assertThat(rows(provider, "approval_order where employer = 'RJ1'")).isZero();
            assertThat(rows(otherTrust, "approval_order where employer = 'RJ1'"))
                    .isZero();
            assertThat(rows(otherTrust, "approval where enrolment_id = '" + id + "'"))
                    .isZero();
        }
    }

    @Test
    void everyoneCountsWhoWaitsAndNobodyPutsAnotherOnTheListOrTakesThemOff() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 1);
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var id = Given.waiting(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);

        try (var otherTrust = connectionOf("RJZ")) {
            assertThat(rows(otherTrust, "waiting where enrolment_id = '" + id + "'"))
                    .isOne();
            assertThat(update(otherTrust, "delete from waiting where enrolment_id = '" + id + "'"))
                    .isZero();
            assertThatThrownBy(() -> update(otherTrust, """
                            insert into waiting (enrolment_id, cohort_id, employer, provider)
                            values (gen_random_uuid(), '%s', 'RJ1', 'P0001')""".formatted(cohort)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aDeclarationIsVoidedOnceAndByItsProviderAndNothingElseOfItChanges() throws SQLException {
        var enrolment =
                Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(Accreditation.granted(), 5));
        Given.finished(enrolment, "NOT_PASSED");
        var voiding = "update declaration set voided_at = now(), voided_by = 'me', void_reason = 'OTHER'"
                + " where kind = 'STARTED' and enrolment_id = '" + enrolment + "'";

        try (var trust = connectionOf("RJ1");
                var otherProvider = connectionOf("P0002");
                var provider = connectionOf("P0001")) {
            assertThat(update(trust, voiding)).isZero();
            assertThat(update(otherProvider, voiding)).isZero();
            assertThat(update(provider, voiding)).isOne();
            assertThat(update(provider, voiding)).isZero();
            assertThatThrownBy(() -> update(provider, "update declaration set declared_on = current_date"))
                    .hasMessageContaining("permission denied");
        }
    }
}
