package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.enrolment.EverythingOfEnrolments.enrolmentsGoElsewhere;
import static uk.nhs.leadership.enrolment.EverythingOfEnrolments.everythingHappensToATraining;
import static uk.nhs.leadership.enrolment.EverythingOfEnrolments.everythingHappensToPlaces;
import static uk.nhs.leadership.enrolment.EverythingOfEnrolments.somebodyIsAtASession;
import static uk.nhs.leadership.enrolment.EverythingOfEnrolments.somebodyJoinsLate;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventSchemas;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.cohort.CohortApi;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.duplicate.MergeApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.esr.EsrApi;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.merger.Merging;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.retention.Retaining;
import uk.nhs.leadership.enrolment.talent.TalentApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** What this service writes to its log is what the schemas say, and never says who somebody is. */
@QuarkusTest
class EventSchemasHttpTest {
    private static final EventSchemas SCHEMAS = EventSchemas.of("uk.nhs.leadership.enrolment");

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USER")
    String user;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String password;

    /** An event as the log has it. */
    private record Logged(String type, String data) {}

    @Test
    void everyEventWrittenFitsItsSchemaAndEveryTypeIsWritten() throws Exception {
        everythingHappens();

        var logged = logged();

        assertThat(logged)
                .allSatisfy(event -> assertThat(EventSchemas.faults(event.type(), event.data()))
                        .isEmpty());
        assertThat(logged).extracting(Logged::type).containsAll(SCHEMAS.types());
    }

    @Test
    void everyTypeHasItsSchemaWithoutAPlaceForPersonalData() {
        assertThat(SCHEMAS.faults()).isEmpty();
    }

    @Test
    void nothingTypedAboutAPersonStandsInTheLog() throws Exception {
        everythingHappens();

        assertThat(logged())
                .allSatisfy(event -> assertThat(event.data())
                        .doesNotContainIgnoringCase("okafor")
                        .doesNotContain("@")
                        .doesNotContain("No cover")
                        .doesNotContain("flooded")
                        .doesNotContain("words of both")
                        .doesNotContain("meet.example"));
    }

    private static void everythingHappens() throws SQLException {
        CohortApi.everythingHappens();
        whatBecomesOfACertificate();
        everythingHappensToPlaces();
        everythingHappensToATraining();
        enrolmentsGoElsewhere();
        somebodyJoinsLate();
        somebodyIsAtASession();
        jobsComeAndGo();
        whatBecomesOfACertification();
        whatIsEnteredInALedger();
        FeedbackApi.everythingHappens();
        CareerConversationApi.everythingHappens();
        TalentApi.everythingHappens();
        MergeApi.everythingHappens();
        ConcernApi.everythingHappens(
                ConcernApi.aboutCourse(Accreditation.granted().number()));
        AttainmentApi.everythingHappens();
        Merging.everythingHappens();
        PriorLearningApi.everythingHappens();
        somebodyPlans();
        whatIsExpected();
        whatIsPaidFor();
        EsrApi.everythingHappens();
        as(LEAD_RJ1).accept("text/csv").get("/v1/participants.csv").then().statusCode(200);
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 3);
        var number = Given.newEmployeeNumber();
        var passing = Given.participant(LEAD_RJ1, number);
        Given.finished(Given.enrolment(LEAD_RJ1, passing, cohort), "PASSED");
        var leaving = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"non-payment\", \"text\": \"No cover\"}")
                .post("/v1/enrolments/" + leaving + "/withdraw")
                .then()
                .statusCode(200);
        Given.allocated(cohort, "RJ1", 1);
        as(LEAD_P0001)
                .header("If-Match", Given.etagOfCohort(cohort))
                .post("/v1/cohorts/" + cohort + "/close")
                .then()
                .statusCode(200);
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage\n" + number
                        + ",Amara,Okafor,amara@rj1.example,Matron,8A,S2\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        as(LEAD_RJ1)
                .header("If-Match", "\"1\"")
                .body("{\"accountId\": \"" + UUID.randomUUID() + "\"}")
                .post("/v1/participants/" + passing + "/link-account")
                .then()
                .statusCode(200);
        somebodyMoves();
        twoRecordsAreLookedAt();
        somebodyIsHeldAndErased();
    }

    private static void somebodyIsHeldAndErased() {
        var person = Given.participant(LEAD_RJ1);
        Erasing.lift(LEAD_RJ1, person, Erasing.held(LEAD_RJ1, person), "\"0\"").statusCode(200);
        Erasing.erase(LEAD_RJ1, person).statusCode(200);
        for (var act : List.of("refuse", "accept")) {
            Rectifying.decide(LEAD_RJ1, Rectifying.asked(HOLDER), act, act.equals("accept") ? "" : Rectifying.REFUSE)
                    .statusCode(200);
        }
        Retaining.left("2011-03-31");
        Retaining.round();
        var policy = "/v1/retention/policies/LOOK";
        as("operator.one")
                .header("If-Match", as("operator.one").get(policy).header("ETag"))
                .body("{\"months\": 72, \"noticeDays\": 0}")
                .put(policy)
                .then()
                .statusCode(200);
    }

    /** Somebody goes to another trust, leaves it and comes back. */
    private static void somebodyMoves() {
        var heading =
                "employee_number,given_name,family_name,email,job_title,pay_band,stage,employed_from,employed_until,"
                        + "esr_person_id\n";
        var number = Given.newEmployeeNumber();
        var row = number + ",Amara,Okafor,amara@rjz.example,Matron,8A,S2,";
        for (var periods : List.of(
                "lead.rj1 2020-01-01,",
                "lead.rjz 2022-01-01,",
                "lead.rjz 2022-01-01,2023-01-01",
                "lead.rjz 2024-01-01,")) {
            var sender = periods.split(" ", -1);
            as(sender[0])
                    .contentType(CSV)
                    .body(heading + row + sender[1] + "," + number + "\n")
                    .post("/v1/participants/import")
                    .then()
                    .statusCode(200);
        }
    }

    private static void whatBecomesOfACertificate() {
        var awarded = Awarded.toHolder();
        as(HOLDER).post(awarded.path() + "/renew-link").then().statusCode(200);
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"No cover\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);
    }

    /** Two that look alike are asked to be one, then kept apart; two others are merged. */
    private static void twoRecordsAreLookedAt() {
        var suspicion = "/v1/suspected-duplicates/" + Given.suspectedDuplicate(LEAD_RJ1);
        for (var decision : List.of("/ask-merge \"0\"", "/keep-apart \"1\"")) {
            var said = decision.split(" ", -1);
            as(LEAD_RJ1)
                    .header("If-Match", said[1])
                    .post(suspicion + said[0])
                    .then()
                    .statusCode(200);
        }
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"mergedId\": \"" + Given.participant(LEAD_RJ1) + "\"}")
                .post("/v1/participants/" + Given.participant(LEAD_RJ1) + "/merge")
                .then()
                .statusCode(200);
    }

    private static void jobsComeAndGo() {
        var validated = "/v1/jobs/" + GivenJob.validated();
        await().until(() -> "VALIDATED".equals(as(LEAD_RJ1).get(validated).path("status")));
        as(LEAD_RJ1)
                .header("If-Match", as(LEAD_RJ1).get(validated).header("ETag"))
                .post(validated + "/apply")
                .then()
                .statusCode(200);
        await().until(() -> as(LEAD_RJ1).get(validated).path("endedAt") != null);
    }

    private static void whatBecomesOfACertification() throws SQLException {
        var accreditation = Accreditation.granted();
        var scheme = Certification.scheme(accreditation, Certification.TERMS);
        as("publisher.one")
                .header("If-Match", "\"0\"")
                .body("{\"terms\": %s}".formatted(Certification.TERMS))
                .put(scheme)
                .then()
                .statusCode(200);
        var awarded = Awarded.to(Given.participant(LEAD_RJ1), accreditation);
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"No cover\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);
        var expiring = Awarded.to(Given.participant(LEAD_RJ1), accreditation);
        Certification.wasEarlier(expiring.participant(), 500);
        Certification.turn();
    }

    private static void somebodyPlans() {
        var plan = "/v1/participants/me/development-plan";
        as(HOLDER)
                .header("If-Match", as(HOLDER).get(plan).header("ETag"))
                .body("""
                        {"priorities": [{"competencyId": "%s", "why": "No cover",
                          "by": "2027-03-31"}]}""".formatted(Announced.competency()))
                .put(plan)
                .then()
                .statusCode(200);
    }

    private static void whatIsEnteredInALedger() {
        var ledger = "/v1/participants/me/cpd";
        String entry = as(HOLDER)
                .body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "No cover"}""")
                .post(ledger)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(HOLDER)
                .body("{\"note\": \"No cover\"}")
                .post(ledger + "/" + entry + "/reverse")
                .then()
                .statusCode(201);
    }

    private static void whatIsPaidFor() {
        var cap = Funded.cap(Accreditation.granted(), "\"trusts\": [\"RJ1\"], " + Funded.places(5, "UNFUNDED"));
        Funded.close(cap, "funding-ended").statusCode(200);
    }

    private static void whatIsExpected() {
        var expectation = Expecting.inForce(LEAD_RJ1, Expecting.body(Expecting.newJobTitle(), Expecting.BY_NOTHING));
        String exemption = as(LEAD_RJ1)
                .body(Expecting.exemption(Given.participant(LEAD_RJ1), expectation)
                        .replace("Back in autumn", "No cover"))
                .post("/v1/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var ended :
                List.of("/v1/exemptions/" + exemption + " \"0\"", "/v1/expectations/" + expectation + " \"1\"")) {
            var said = ended.split(" ", -1);
            as(LEAD_RJ1)
                    .header("If-Match", said[1])
                    .post(said[0] + "/end")
                    .then()
                    .statusCode(200);
        }
    }

    /** As the owner sees it: the log of every organisation. */
    private List<Logged> logged() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select type, data from event_log order by entry")) {
            var events = new ArrayList<Logged>();
            while (row.next()) {
                events.add(new Logged(row.getString(1), row.getString(2)));
            }
            assertThat(events).isNotEmpty();
            return events;
        }
    }
}
