package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Row level security alone keeps what one organisation holds of people, and expects of them, from the others. */
@QuarkusTest
@TestProfile(SecondWall.WithoutFilter.class)
class TwoWallsHttpTest extends SecondWall {
    @Test
    void whatAnotherOrganisationOwnsIsNotFound() {
        var accreditation = Accreditation.granted();
        var planned = Given.plannedCohort(accreditation, 5);
        var cohort = Given.openCohort(accreditation, 5);
        var participant = Given.participant(LEAD_RJ1);
        var enrolment = Given.enrolment(LEAD_RJ1, participant, cohort);
        Given.finished(enrolment, "PASSED");

        assertProblem(as(LEAD_P0002).get("/v1/cohorts/" + planned).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get("/v1/participants/" + participant).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get("/v1/enrolments/" + enrolment).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_P0002).get("/v1/enrolments/" + enrolment).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get("/v1/jobs/" + GivenJob.validated()).then(), 404, "NOT_FOUND");
        as(LEAD_RJZ)
                .queryParam("participant", participant)
                .get("/v1/certificates")
                .then()
                .body("items", empty());
        as(LEAD_P0001).get("/v1/enrolments/" + enrolment).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participant",
                "employment",
                "cohort",
                "allocation",
                "enrolment",
                "declaration",
                "outcome",
                "certificate"
            })
    void withoutAnOrganisationNothingIsSeenAtAll(String table) throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 5);
        Given.allocated(cohort, "RJ1", 1);
        Given.finished(Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort), "PASSED");

        try (var nobody = connectionOf("")) {
            assertThat(rows(nobody, table)).isZero();
        }
        try (var owner = connectionOf(table.equals("employment") ? "RJ1" : "P0001")) {
            assertThat(rows(owner, table)).isPositive();
        }
    }

    @Test
    void aTrustSeesAndWritesItsOwnPeriodsOfAPersonAndNoOthers() throws SQLException {
        var participant = Given.participant(LEAD_RJ1);
        var period = "employment where participant_id = '" + participant + "'";

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, period)).isOne();
        }
        for (var other : List.of("RJZ", "P0001")) {
            try (var stranger = connectionOf(other)) {
                assertThat(rows(stranger, period)).isZero();
                assertThat(update(
                                stranger,
                                "update employment set ended_on = current_date, ended_as = 'LEFT'"
                                        + " where participant_id = '" + participant + "'"))
                        .isZero();
            }
        }
        assertProblem(
                as(LEAD_RJZ)
                        .get("/v1/participants/" + participant + "/employments")
                        .then(),
                404,
                "NOT_FOUND");
    }

    @Test
    void whoLooksAlikeIsTheAffairOfTheirTwoTrusts() throws SQLException {
        var suspicion = Given.suspectedDuplicate(LEAD_RJ1);
        var row = "suspected_duplicate where id = '" + suspicion + "'";

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, row)).isOne();
        }
        try (var stranger = connectionOf("RJZ")) {
            assertThat(rows(stranger, row)).isZero();
            assertThat(update(stranger, "delete from " + row)).isZero();
        }
        assertProblem(as(LEAD_RJZ).get("/v1/suspected-duplicates/" + suspicion).then(), 404, "NOT_FOUND");
    }

    @Test
    void noTrustGivesUpARecordOrAnIdByItself() throws SQLException {
        var participant = Given.participant(LEAD_RJ1);

        try (var trust = connectionOf("RJ1")) {
            assertThat(update(trust, "delete from participant where id = '" + participant + "'"))
                    .isZero();
            assertThatThrownBy(() -> update(
                            trust, "insert into former_id values (gen_random_uuid(), '" + participant + "', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void whatAPersonIsKnownByIsSeenAndSaidByTheirEmployerOnly() throws SQLException {
        var participant = Given.participant(LEAD_RJ1);
        var add = "insert into identifier values (gen_random_uuid(), '" + participant + "', 'GMC', '%s', now())";

        try (var stranger = connectionOf("RJZ")) {
            assertThatThrownBy(() -> update(stranger, add.formatted("1111111")))
                    .hasMessageContaining("row-level security");
        }
        try (var trust = connectionOf("RJ1")) {
            assertThat(update(trust, add.formatted("1111112"))).isOne();
            assertThat(rows(trust, "identifier where participant_id = '" + participant + "'"))
                    .isOne();
        }
        try (var stranger = connectionOf("RJZ")) {
            assertThat(rows(stranger, "identifier where participant_id = '" + participant + "'"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"job", "job_row", "job_result"})
    void ofJobsAndTheirRowsOnlyTheirOrganisationSeesAnything(String table) throws SQLException {
        var id = GivenJob.validated();
        var own = table + (table.equals("job") ? " where id = '" : " where job_id = '") + id + "'";

        try (var trust = connectionOf("RJ1");
                var other = connectionOf("RJZ");
                var nobody = connectionOf("")) {
            await().until(() -> rows(trust, own) > 0);
            assertThat(rows(other, own)).isZero();
            assertThat(rows(nobody, own)).isZero();
        }
    }

    @Test
    void whatATrustExpectsAndWhatBecameOfItIsItsOwnAffair() throws SQLException {
        var title = Expecting.newJobTitle();
        var participant = Expecting.staff(LEAD_RJ1, title, "", "");
        var expectation = Expecting.inForce(LEAD_RJ1, Expecting.body(title, Expecting.BY_NOTHING));
        as(LEAD_RJ1)
                .body(Expecting.exemption(participant, expectation))
                .post("/v1/exemptions")
                .then()
                .statusCode(201);
        Expecting.dutyOf(participant, expectation);

        for (var row : List.of(
                "expectation where id = '" + expectation + "'",
                "exemption where participant_id = '" + participant + "'",
                "duty where participant_id = '" + participant + "' and expectation_id = '" + expectation + "'")) {
            try (var trust = connectionOf("RJ1");
                    var other = connectionOf("RJZ");
                    var nobody = connectionOf("")) {
                assertThat(rows(trust, row)).isOne();
                assertThat(rows(other, row)).isZero();
                assertThat(rows(nobody, row)).isZero();
            }
        }
        try (var trust = connectionOf("RJ1")) {
            assertThat(update(
                            trust,
                            "update duty set met_on = current_date where participant_id = '" + participant + "'"))
                    .isZero();
            assertThat(rows(trust, "duty_cursor")).isZero();
            assertThatThrownBy(() ->
                            update(trust, "update expectation set name = 'Another' where id = '" + expectation + "'"))
                    .hasMessageContaining("an expectation that was published never changes");
        }
        assertProblem(as(LEAD_RJZ).get("/v1/expectations/" + expectation).then(), 404, "NOT_FOUND");
        assertProblem(
                as(LEAD_RJZ).get("/v1/participants/" + participant + "/duties").then(), 404, "NOT_FOUND");
    }

    @Test
    void aTrustCannotWriteForTheNationalBody() throws SQLException {
        var national =
                Expecting.inForce(Expecting.PUBLISHER, Expecting.body(Expecting.newJobTitle(), Expecting.BY_NOTHING));

        try (var trust = connectionOf("RJ1")) {
            assertThat(rows(trust, "expectation where id = '" + national + "'")).isOne();
            assertThat(update(
                            trust,
                            "update expectation set status = 'ENDED', ended_on = current_date where id = '" + national
                                    + "'"))
                    .isZero();
        }
    }
}
