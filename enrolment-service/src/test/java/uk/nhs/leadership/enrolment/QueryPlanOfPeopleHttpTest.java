package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.SentToTheDatabase.assertFoundBy;
import static uk.nhs.leadership.enrolment.SentToTheDatabase.ofCaller;
import static uk.nhs.leadership.enrolment.SentToTheDatabase.somebodyWaits;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.retention.Retaining;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** What is about one person is found by an index, as the SQL that the service really sends would be run by PostgreSQL. */
@QuarkusTest
class QueryPlanOfPeopleHttpTest {
    @Test
    void theStaffOfALineManagerAreFoundByTheManager() throws SQLException {
        Given.nomination(
                "manager.rj1", Given.staffOf("manager.rj1", LEAD_RJ1), Given.openCohort(Accreditation.granted(), 3));

        assertFoundBy(
                "participant_(of_manager|account_is_linked_once|pkey)",
                "participant",
                "manager.rj1",
                "/v1/nominations");
    }

    @Test
    void whereSomebodyStandsOnAWaitingListIsCountedOnThatList() throws SQLException {
        var path = "/v1/enrolments/" + somebodyWaits();

        assertFoundBy("waiting_(pkey|in_line|of_employer)", "waiting", LEAD_RJ1, path + "/waiting");
        assertFoundBy("approval_(said_once|of_enrolment)", "approval", LEAD_RJ1, path + "/approvals");
    }

    @Test
    void aPersonIsFoundByEmployeeNumberAndByAccount() throws SQLException {
        assertFoundBy(
                "participant_is_known_by_employee_number",
                "participant",
                LEAD_RJ1,
                "/v1/participants?employeeNumber=20417733");
        assertFound(
                "participant_account_is_linked_once",
                "participant",
                SentSql.during(() -> as("participant.two.rj1").get("/v1/participants/me")));
    }

    @Test
    void whatBelongsToAnAttainmentIsFoundByIt() throws SQLException {
        var path = AttainmentApi.verified();

        assertFoundBy("attainment_pkey", "attainment", LEAD_RJ1, path);
        assertFoundBy("attainment_evidence_once", "attainment_evidence", LEAD_RJ1, path);
        assertFoundBy("attainment_judgement_of_attainment", "attainment_judgement", LEAD_RJ1, path);
        assertFoundBy("attainment_three_sixty_of_attainment", "attainment_three_sixty", LEAD_RJ1, path);
        assertFoundBy("attainment_(of_participant|one_under_way)", "attainment", HOLDER, "/v1/attainments");
        assertFoundBy("attainment_of_participant", "attainment", HOLDER, "/v1/participants/me/record");
    }

    @Test
    void aPlanIsFoundByThePerson() throws SQLException {
        Awarded.participantOf(HOLDER);

        assertFoundBy(
                "development_plan_of_participant", "development_plan", HOLDER, "/v1/participants/me/development-plan");
    }

    @Test
    void aCertificateIsFoundByItsNumber() throws SQLException {
        assertFound(
                "certificate_number_is_given_once",
                "certificate",
                SentSql.during(() -> anonymous()
                        .get("/v1/certificates/LMC-0000-0000-0000-Q")
                        .then()
                        .statusCode(404)));
    }

    @Test
    void whatProvesACertificateIsFoundByIt() throws SQLException {
        var awarded = Awarded.toHolder();
        as(HOLDER).post(awarded.path() + "/renew-link").then().statusCode(200);
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        assertFoundBy("certificate_revoked_once", "certificate_revocation", LEAD_RJ1, "/v1/certificates");
        assertFoundBy("certificate_revoked_once", "certificate_revocation", LEAD_RJ1, awarded.path());
        assertFoundBy("certificate_link_pkey", "certificate_link", LEAD_RJ1, awarded.path() + "?s=wrong");
    }

    @Test
    void whatAPersonSaysOfThemselvesIsFoundByThePerson() throws SQLException {
        Awarded.participantOf(HOLDER);
        var own = "/v1/participants/me/equality";
        var version = as(HOLDER).get(own).then().extract().header("ETag");
        as(HOLDER)
                .header("If-Match", version)
                .body("{\"disability\": \"NO\"}")
                .put(own)
                .then()
                .statusCode(200);

        assertFoundBy("equality_description_pkey", "equality_description", HOLDER, own);
    }

    @Test
    void whatIsCertifiedAndWhatTurnsIsFoundFromIndexes() throws SQLException {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);

        var sent = SentSql.during(() -> Awarded.to(Given.participant(LEAD_RJ1), accreditation));

        assertFound("certification_scheme_one_per_(course|award)", "certification_scheme", sent);
        assertFound("certification_period_of_course", "certification_period", sent);
        assertFound("certification_period_to_turn", "certification_period", SentSql.during(Certification::turn));
    }

    @Test
    void anOwnRecordIsFoundByThePerson() throws SQLException {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        Awarded.to(Awarded.participantOf(HOLDER), accreditation);
        var ledger = "/v1/participants/me/cpd";
        as(HOLDER).body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "A note"}""").post(ledger).then().statusCode(201);

        // What one person enters is little: whether it is sorted or read in order is all the same.
        assertFound(
                "cpd_entry_of_participant",
                "cpd_entry",
                SentSql.during(() -> as(HOLDER).get(ledger).then().statusCode(200)));
        assertFound(
                "cpd_entry_of_(participant|year)",
                "cpd_entry",
                SentSql.during(
                        () -> as(HOLDER).get(ledger + "?year=2026").then().statusCode(200)));
        var record = ofCaller(SentSql.during(
                () -> as(HOLDER).get("/v1/participants/me/record").then().statusCode(200)));
        assertFound("cpd_entry_of_(participant|year)", "cpd_entry", record);
        assertFound("certification_period_of_participant", "certification_period", record);
        assertFound("certificate_of_participant", "certificate", record);
        // For each claim of prior learning its enrolment is asked whether it may be seen.
        var others = record.stream()
                .filter(sql -> !sql.contains("from prior_learning"))
                .toList();
        assertFound("enrolment_of_participant", "enrolment", others);
    }

    @Test
    void whatIsAskedToBeCorrectedIsFoundFromIndexes() throws SQLException {
        Rectifying.asked(HOLDER);

        assertListed(
                "rectification_of_employer",
                "rectification",
                SentSql.during(
                        () -> as(LEAD_RJ1).get("/v1/rectifications").then().statusCode(200)));
        assertListed(
                "rectification_by_status",
                "rectification",
                SentSql.during(() -> as(LEAD_RJ1)
                        .get("/v1/rectifications?status=ASKED")
                        .then()
                        .statusCode(200)));
        assertFound(
                "rectification_of_participant",
                "rectification",
                SentSql.during(() -> as(HOLDER).get("/v1/rectifications").then().statusCode(200)));
    }

    @Test
    void whatHasBeenKeptForLongEnoughIsFoundFromIndexes() throws SQLException {
        Retaining.left("2011-03-31");
        Rectifying.asked("participant.two.rj1");

        var sent = SentSql.during(Retaining::round);

        assertFound("participant_left", "participant", sent);
        assertFound("look_looked_at", "look", sent);
        assertFound("rectification_decided", "rectification", sent);
        assertListed(
                "retention_warning_of_employer",
                "retention_warning",
                SentSql.during(
                        () -> as(LEAD_RJ1).get("/v1/retention/warnings").then().statusCode(200)));
    }

    @Test
    void whatIsRecordedOfSessionsIsFoundByTheEnrolment() throws SQLException {
        var cohort = Given.sessionsCohort(Accreditation.granted());
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var recorded = SentSql.during(() -> as(LEAD_P0001)
                .body(Given.attendanceOf("WORKSHOP_1", id))
                .post("/v1/cohorts/" + cohort + "/attendance")
                .then()
                .statusCode(200));

        assertFound("attendance_(of_enrolment|at_session)", "attendance", ofCaller(recorded));
        assertFoundBy(
                "attendance_(of_enrolment|at_session)", "attendance", LEAD_RJ1, "/v1/enrolments/" + id + "/attendance");
    }

    @Test
    void byWhatSomebodyMayJoinLateIsFoundByThePersonAndByTheCohort() throws SQLException {
        var cohort = Given.closedCohort(Accreditation.granted());
        var participant = Given.participant(LEAD_RJ1);
        Given.lateEntry(LEAD_RJ1, participant, cohort);
        var eligibility = "/v1/enrolments/eligibility?";

        assertFoundBy(
                "late_entry_(asked_once|of_participant|granted)",
                "late_entry",
                LEAD_RJ1,
                eligibility + "participant=" + participant + "&cohort=" + cohort);
        assertFound(
                "late_entry_(granted|of_cohort)",
                "late_entry",
                ofCaller(SentSql.during(() -> as(LEAD_RJ1)
                        .contentType("text/csv; charset=UTF-8")
                        .body("participant_id\n" + participant + "\n")
                        .post(eligibility + "cohort=" + cohort)
                        .then()
                        .statusCode(200))));
    }
}
