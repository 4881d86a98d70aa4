package uk.nhs.leadership.enrolment;

import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertNotRead;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/**
 * Every list is read from an index in its order, and everything else found by an index, as the SQL that the service really
 * sends would be run by PostgreSQL.
 */
@QuarkusTest
class QueryPlanHttpTest {
    private static final String SINCE = "updatedSince=2026-01-01T00:00:00Z";
    private static final String ID = "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11";

    private static String participant = "";
    private static String enrolment = "";
    private static String allocations = "";
    private static String feedback = "";
    private static String keeper = "";
    private static String exempt = "";
    private static String expectation = "";

    @BeforeEach
    void everyTableHasARow() {
        if (enrolment.isEmpty()) {
            participant = Given.participant(LEAD_RJ1);
            var accreditation = Accreditation.granted();
            Certification.scheme(accreditation, Certification.TERMS);
            var cohort = Given.openCohort(accreditation, 3);
            Given.allocated(cohort, "RJ1", 1);
            allocations = "/v1/cohorts/" + cohort + "/allocations";
            var id = Given.enrolment(LEAD_RJ1, participant, cohort);
            Given.finished(id, "PASSED");
            GivenJob.applying();
            FeedbackApi.rowsOn(cohort);
            feedback = "/v1/cohorts/" + cohort + "/feedback";
            ConcernApi.raised(HOLDER, ConcernApi.aboutCourse(accreditation.number()));
            var title = Expecting.newJobTitle();
            keeper = Expecting.staff(LEAD_RJ1, title, "", "");
            exempt = Expecting.staff(LEAD_RJ1, title, "", "");
            expectation = Expecting.inForce(LEAD_RJ1, Expecting.body(title, Expecting.byCourse(accreditation)));
            as(LEAD_RJ1)
                    .body(Expecting.exemption(exempt, expectation))
                    .post("/v1/exemptions")
                    .then()
                    .statusCode(201);
            enrolment = "/v1/enrolments/" + id;
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("", "/v1/courses", "course", "accredited_course_pkey"),
                Arguments.of("", "/v1/courses?provider=P0001", "course", "accredited_course_by_provider"),
                Arguments.of("", "/v1/courses?stage=S1", "course", "accredited_course_by_stage"),
                Arguments.of(LEAD_RJ1, "/v1/participants", "participant", "participant_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/participants?" + SINCE, "participant", "participant_of_employer_changed"),
                Arguments.of(
                        LEAD_RJ1, "/v1/participants?managerEmployeeNumber=M1", "participant", "participant_of_manager"),
                Arguments.of(LEAD_RJ1, "/v1/suspected-duplicates", "suspected_duplicate", "suspected_duplicate_here"),
                Arguments.of(
                        LEAD_RJ1,
                        "/v1/suspected-duplicates?knownBefore=true",
                        "suspected_duplicate",
                        "suspected_duplicate_there"),
                Arguments.of(
                        "operator.one",
                        "/v1/suspected-duplicates?status=MERGE_ASKED",
                        "suspected_duplicate",
                        "suspected_duplicate_by_status"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts", "cohort", "cohort_pkey"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?status=OPEN", "cohort", "cohort_open"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?status=OPEN&stage=S1", "cohort", "cohort_open_of_stage"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?placeFree=true", "cohort", "cohort_open"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?" + SINCE, "cohort", "cohort_changed"),
                Arguments.of(LEAD_P0001, "/v1/cohorts?provider=P0001", "cohort", "cohort_of_provider"),
                Arguments.of(LEAD_RJ1, "/v1/cohorts?accreditationNumber=L", "cohort", "cohort_of_accreditation"),
                Arguments.of(LEAD_RJ1, "/v1/enrolments", "enrolment", "enrolment_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/enrolments?" + SINCE, "enrolment", "enrolment_of_employer_changed"),
                Arguments.of(LEAD_P0001, "/v1/enrolments", "enrolment", "enrolment_of_provider"),
                Arguments.of(LEAD_P0001, "/v1/enrolments?" + SINCE, "enrolment", "enrolment_of_provider_changed"),
                Arguments.of(LEAD_RJ1, "/v1/enrolments?cohort=" + ID, "enrolment", "enrolment_of_cohort"),
                Arguments.of(LEAD_P0001, "/v1/enrolments?cohort=" + ID, "enrolment", "enrolment_of_cohort"),
                Arguments.of(
                        LEAD_RJ1, "/v1/enrolments?place=WAITLISTED", "enrolment", "enrolment_undecided_of_employer"),
                Arguments.of(
                        LEAD_P0001,
                        "/v1/enrolments?place=EMPLOYER_APPROVED",
                        "enrolment",
                        "enrolment_undecided_of_provider"),
                Arguments.of(LEAD_RJ1, "/v1/nominations", "enrolment", "enrolment_undecided_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/transfers", "transfer", "transfer_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/transfers?enrolment=" + ID, "transfer", "transfer_of_enrolment"),
                Arguments.of(LEAD_P0001, "/v1/transfers", "transfer", "transfer_of_receiver"),
                Arguments.of(LEAD_RJ1, "/v1/late-entries", "late_entry", "late_entry_of_employer"),
                Arguments.of(LEAD_P0001, "/v1/late-entries", "late_entry", "late_entry_of_provider"),
                Arguments.of(LEAD_P0001, "/v1/late-entries?cohort=" + ID, "late_entry", "late_entry_of_cohort"),
                Arguments.of(LEAD_RJ1, "/v1/takeovers", "takeover", "takeover_of_next_employer"),
                Arguments.of(LEAD_RJ1, "/v1/takeovers?away=true", "takeover", "takeover_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/jobs", "job", "job_of_organisation"),
                Arguments.of(LEAD_RJ1, "/v1/jobs?" + SINCE, "job", "job_of_organisation_changed"),
                Arguments.of(LEAD_RJ1, "/v1/certificates", "certificate", "certificate_of_employer"),
                Arguments.of(LEAD_P0001, "/v1/certificates", "certificate", "certificate_of_provider"),
                Arguments.of(
                        LEAD_RJ1, "/v1/certifications", "certification_period", "certification_period_of_employer"),
                Arguments.of(
                        LEAD_P0001, "/v1/certifications", "certification_period", "certification_period_of_provider"),
                Arguments.of(LEAD_RJ1, "/v1/attainments", "attainment", "attainment_of_employer"),
                Arguments.of(
                        LEAD_RJ1, "/v1/attainments?status=SUBMITTED", "attainment", "attainment_submitted_at_employer"),
                Arguments.of(
                        LEAD_RJ1, "/v1/certification-schemes", "certification_scheme", "certification_scheme_pkey"),
                Arguments.of(LEAD_P0001, "/v1/feedback", "feedback_group", "feedback_group_of_provider"),
                Arguments.of("panel.one", "/v1/feedback", "feedback_group", "feedback_group_(shown|pkey)"),
                Arguments.of("panel.one", "/v1/feedback?course=" + ID, "feedback_group", "feedback_group_of_course"),
                Arguments.of("panel.one", "/v1/feedback/texts", "feedback_text", "feedback_text_by_status"),
                Arguments.of(
                        "panel.one", "/v1/feedback/texts?status=REJECTED", "feedback_text", "feedback_text_by_status"),
                Arguments.of("panel.one", "/v1/confidential-concerns", "concern", "concern_pkey"),
                Arguments.of("panel.one", "/v1/confidential-concerns?status=RECEIVED", "concern", "concern_of_status"),
                Arguments.of("panel.one", "/v1/confidential-concerns/due", "concern", "concern_due"),
                Arguments.of(LEAD_RJ1, "/v1/funding-caps", "funding_cap", "funding_cap_pkey"),
                Arguments.of(LEAD_RJ1, "/v1/funding-caps?course=" + ID, "funding_cap", "funding_cap_of_course"),
                Arguments.of(LEAD_RJ1, "/v1/funding-caps?cohort=" + ID, "funding_cap", "funding_cap_of_cohort"),
                Arguments.of(LEAD_RJ1, "/v1/funding-caps?" + SINCE, "funding_cap", "funding_cap_changed"),
                Arguments.of(LEAD_RJ1, "/v1/expectations", "expectation", "expectation_pkey"),
                Arguments.of(LEAD_RJ1, "/v1/expectations?" + SINCE, "expectation", "expectation_changed"),
                Arguments.of(LEAD_RJ1, "/v1/exemptions", "exemption", "exemption_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/duties", "duty", "duty_of_employer"),
                Arguments.of(LEAD_RJ1, "/v1/duties?expectation=" + ID, "duty", "duty_of_expectation"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsReadFromItsIndex(String person, String path, String table, String index) throws SQLException {
        var caller = person.isEmpty() ? anonymous() : as(person);

        assertListed(
                index,
                table,
                ofCaller(SentSql.during(() -> caller.get(path).then().statusCode(200))));
    }

    @Test
    void whatIsAskedOfAnEnrolmentIsFoundByIt() throws SQLException {
        assertFoundBy("declaration_of_enrolment", "declaration", LEAD_RJ1, enrolment + "/declarations");
        assertFoundBy("outcome_of_enrolment", "outcome", LEAD_RJ1, enrolment + "/outcomes");
    }

    @Test
    void whatIsKeptForTrustsIsReadFromItsIndex() throws SQLException {
        assertListed(
                "allocation_of_cohort",
                "allocation",
                SentSql.during(() -> as(LEAD_P0001).get(allocations).then().statusCode(200)));
    }

    @Test
    void whatAPersonHasIsFoundByThePerson() throws SQLException {
        var of = "?participant=" + participant;

        assertFoundBy("enrolment_of_participant", "enrolment", LEAD_RJ1, "/v1/enrolments" + of);
        assertFoundBy("certificate_of_participant", "certificate", LEAD_RJ1, "/v1/certificates" + of);
        assertFoundBy(
                "certification_period_of_participant", "certification_period", LEAD_RJ1, "/v1/certifications" + of);
    }

    @Test
    void whereAPersonWasAndWhatTheyAreKnownByIsFoundByThePerson() throws SQLException {
        var path = "/v1/participants/" + participant;

        assertFoundBy("employment_of_participant", "employment", LEAD_RJ1, path + "/employments");
        assertFoundBy("identifier_once_in_a_system", "identifier", LEAD_RJ1, path);
        assertFoundBy("former_id_of_participant", "former_id", LEAD_RJ1, path + "/former-ids");
    }

    @Test
    void aJobIsFoundByItsId() throws SQLException {
        var job = "/v1/jobs/" + GivenJob.applying();
        await().until(() -> as(LEAD_RJ1).get(job).path("endedAt") != null);

        var sent = SentSql.during(() -> as(LEAD_RJ1).get(job).then().statusCode(200));

        assertFound("job_pkey", "job", ofCaller(sent));
    }

    @Test
    void aCourseIsFoundByItsNumber() throws SQLException {
        var path = "/v1/courses/" + Accreditation.granted().number();

        assertFoundBy("accredited_course_by_number", "course", LEAD_RJ1, path);
    }

    @Test
    void theNumbersOfAnOrganisationAreReadFromTheirIndexes() throws SQLException {
        await().until(() ->
                as(LEAD_RJ1).get("/v1/insight/trend").<List<?>>path("items").size() > 0);

        assertFoundBy("insight_standing_pkey", "insight_standing", LEAD_RJ1, "/v1/insight/enrolments?by=trust,course");
        assertFoundBy(
                "insight_standing_of_provider",
                "insight_standing",
                LEAD_P0001,
                "/v1/insight/enrolments?by=provider,trust");
        assertFoundBy(
                "insight_standing_of_course",
                "insight_standing",
                "analyst.one",
                "/v1/insight/enrolments?by=trust&course=" + ID);
        assertFoundBy("insight_month_pkey", "insight_month", LEAD_RJ1, "/v1/insight/trend");
        assertFoundBy("insight_month_pkey", "insight_month", "analyst.one", "/v1/insight/funnel");
        assertFoundBy("insight_days_pkey", "insight_days", LEAD_RJ1, "/v1/insight/time-to-place?by=stage");
        assertFoundBy("insight_days_pkey", "insight_days", "analyst.one", "/v1/insight/time-to-place?by=trust");
    }

    @Test
    void whatIsExpectedOfAPersonIsFoundByThePerson() throws SQLException {
        var path = "/v1/participants/" + keeper + "/duties";

        assertFoundBy("duty_once", "duty", LEAD_RJ1, path);
        assertFoundBy("cohort_open_of_course_soonest", "cohort", LEAD_RJ1, path);
        assertFoundBy("exemption_of_participant", "exemption", LEAD_RJ1, "/v1/exemptions?participant=" + exempt);
        assertFoundBy("duty_once", "duty", LEAD_RJ1, "/v1/duties?participant=" + keeper);
    }

    @Test
    void whatPaysForPlacesIsFoundByTheCapAndTheTrust() throws SQLException {
        var cap = Funded.cap(Accreditation.granted(), Funded.places(5, "UNFUNDED"));

        assertFoundBy("funding_use_pkey", "funding_use", LEAD_RJ1, Funded.CAPS + "/" + cap);
        assertFoundBy("funding_use_pkey", "funding_use", "analyst.one", Funded.CAPS + "/" + cap + "/use");
    }

    @Test
    void whatATrustNeedsIsFoundByTheTrust() throws SQLException {
        assertFoundBy("duty_of_employer(_due)?", "duty", LEAD_RJ1, "/v1/insight/demand");
        assertFoundBy("enrolment_undecided_of_employer", "enrolment", LEAD_RJ1, "/v1/insight/demand");
        assertFoundBy("cohort_(to_start|open.*)", "cohort", LEAD_RJ1, "/v1/insight/demand");
        assertFoundBy("insight_month_pkey", "insight_month", LEAD_RJ1, "/v1/insight/demand");
    }

    @Test
    void whatIsExpectedIsCountedOfOneTrustOrOfOneExpectation() throws SQLException {
        assertFoundBy("duty_of_(employer|manager)", "duty", LEAD_RJ1, "/v1/duties/numbers?by=SITE");
        assertFoundBy("duty_of_expectation", "duty", LEAD_RJ1, "/v1/duties/numbers?by=SITE&expectation=" + expectation);
        assertFoundBy(
                "duty_of_expectation",
                "duty",
                "publisher.one",
                "/v1/duties/numbers?by=TRUST&expectation=" + expectation);
    }

    @Test
    void whatIsExpectedOfAManagersStaffIsListedFromItsIndex() throws SQLException {
        Given.participantOf("manager.rj1", LEAD_RJ1);

        assertListed(
                "duty_of_manager",
                "duty",
                ofCaller(SentSql.during(
                        () -> as("manager.rj1").get("/v1/duties").then().statusCode(200))));
    }

    @Test
    void whatIsShownOfFeedbackIsFoundByTheCohort() throws SQLException {
        assertFoundBy("feedback_group_of_cohort", "feedback_group", LEAD_RJ1, feedback);
        assertFoundBy("feedback_of_cohort", "feedback", LEAD_RJ1, feedback);
        assertFoundBy("feedback_text_of_cohort", "feedback_text", LEAD_RJ1, feedback + "/texts");
        assertFound(
                "feedback_group_to_show",
                "feedback_group",
                SentSql.during(FeedbackApi::show).stream()
                        .filter(sql -> sql.contains("skip locked"))
                        .toList());
    }

    @Test
    void aConfidentialConcernIsFoundByItsReferenceAndByWhatIsToBeTold() throws SQLException {
        var about = ConcernApi.aboutCourse(Accreditation.granted().number());
        var own = ConcernApi.raised(HOLDER, about);

        assertFound(
                "concern_by_reference",
                "concern",
                SentSql.during(() -> anonymous()
                        .body(own.key())
                        .post("/v1/confidential-concerns/open")
                        .then()
                        .statusCode(200)));
        assertFoundBy("concern_message_of_concern", "concern_message", "panel.one", own.path());
        var sent = SentSql.during(() -> ConcernApi.everythingHappens(about));
        assertFound(
                "concern_to_tell",
                "concern",
                sent.stream().filter(sql -> sql.contains("skip locked")).toList());
    }

    @Test
    void whoLookedAndWhatIsHeldIsFoundByThePerson() throws SQLException {
        var path = "/v1/participants/" + participant;
        Erasing.held(LEAD_RJ1, participant);

        // What is looked at of one person is little: whether it is sorted or read in order is all the same.
        assertFound(
                "look_of_participant",
                "look",
                SentSql.during(
                        () -> as("operator.one").get(path + "/looks").then().statusCode(200)));
        assertFoundBy("legal_hold_of_participant", "legal_hold", LEAD_RJ1, path + "/legal-holds");
        var export = SentSql.during(
                () -> as("operator.one").get(path + "/export").then().statusCode(200));
        assertFound("participant_pkey", "participant", export);
    }

    @Test
    void whoMayBeEnrolledIsToldFromIndexes() throws SQLException {
        somebodyWaits();
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var path = "/v1/enrolments/eligibility?participant=" + participant + "&cohort=" + cohort;

        assertFoundBy("participant_(pkey|of_employer)", "participant", LEAD_RJ1, path);
        assertFoundBy("cohort_pkey", "cohort", LEAD_RJ1, path);
        assertFoundBy("accredited_course_pkey", "course", LEAD_RJ1, path);
        assertFoundBy("enrolment_of_participant", "enrolment", LEAD_RJ1, path);
    }

    @Test
    void thoseOfWhomMuchIsDeclaredAtOnceAreFoundByTheirIds() throws SQLException {
        var cohort = Given.openCohort(Accreditation.granted(), 3);
        var id = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);

        var sent = SentSql.during(() -> {
            String job = as(LEAD_P0001)
                    .contentType(Http.CSV)
                    .body("enrolment_id,kind,on\n" + id + ",STARTED," + Given.today() + "\n")
                    .post("/v1/cohorts/" + cohort + "/declarations")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().until(() -> as(LEAD_P0001).get("/v1/jobs/" + job).path("endedAt") != null);
        });

        assertFound("enrolment_(pkey|of_(cohort|provider))", "enrolment", ofCaller(sent));
        assertFound("declaration_(of_enrolment|made_once)", "declaration", ofCaller(sent));
    }

    @Test
    void whetherAProviderMaySeeAPersonIsNotAskedOfAllItsEnrolments() throws SQLException {
        var sent =
                SentSql.during(() -> as(LEAD_P0001).get("/v1/enrolments").then().statusCode(200));

        assertFound("participant_pkey", "participant", sent);
        assertNotRead("enrolment_of_provider\\w*", "participant", sent);
    }
}
