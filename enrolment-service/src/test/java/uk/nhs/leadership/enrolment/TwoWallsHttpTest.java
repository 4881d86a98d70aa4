package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.cohort.CohortApi;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.retention.Retaining;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** Without the application's own filter, row level security alone keeps each organisation's rows from the others. */
@QuarkusTest
@TestProfile(TwoWallsHttpTest.WithoutFilter.class)
class TwoWallsHttpTest {
    /** What is tried to change in tables that have no id. */
    private static final Map<String, String> KEPT = Map.of("certificate_revocation", "reason = reason");

    /** The service without its first wall. */
    public static final class WithoutFilter implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    RealServers.class, Map.of(RealServers.SERVICE, "enrolment", "chassis.tenancy.filter", "false")));
        }
    }

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String user;

    @ConfigProperty(name = "DATABASE_APP_PASSWORD")
    String password;

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
    void whichContentsAreKeptIsTheServicesOwnAffair() throws SQLException {
        AttainmentApi.written();

        for (var organisation : List.of("RJ1", "")) {
            try (var connection = connectionOf(organisation)) {
                assertThat(rows(connection, "kept_object")).isZero();
            }
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

    /** A session of the application's own role, as the service has them. */
    private Connection connectionOf(String organisation) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        try (var statement = connection.prepareStatement(
                "select set_config('app.organisation', ?, false), set_config('app.reach', 'OWN', false)")) {
            statement.setString(1, organisation);
            statement.execute();
        }
        return connection;
    }

    private static int rows(Connection connection, String from) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
