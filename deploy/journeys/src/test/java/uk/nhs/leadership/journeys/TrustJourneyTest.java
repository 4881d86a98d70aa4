package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A trust of two thousand brings in its staff and enrols them at once; then single ones are nominated, wait, pause, go on
 * elsewhere, pass, are certified and certified again, and one of them is erased. Each test is the next step and rests on
 * those before it.
 */
@Order(3)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustJourneyTest {
    private static final int STAFF = 2_000;
    private static final int PLACES = 1_990;
    private static final String TRUST = "lead.rj1";
    private static final String PREFIX = "TJ";

    private final PlatformClient platform;
    private final Given given;
    private final Actor lead;
    private final Actor provider;
    private final Actor otherProvider;

    private String accreditation = "";
    private String elsewhere = "";
    private String cohort = "";
    private String small = "";
    private String first = "";
    private String second = "";
    private String enrolment = "";
    private String certificate = "";

    TrustJourneyTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
        this.lead = platform.as(TRUST);
        this.provider = platform.as("provider.p0001");
        this.otherProvider = platform.as("provider.p0002");
    }

    @Test
    @Order(1)
    void twoProvidersHoldACourseForTheSameCurriculum() {
        var curriculum = given.publishedCurriculum();
        accreditation = accredited("P0001", curriculum);
        elsewhere = accredited("P0002", curriculum);

        assertThatAnswer(platform.anyone().get("/v1/courses/" + elsewhere)).says("/provider", "P0002");
    }

    @Test
    @Order(2)
    void theTrustBringsInItsStaffAndTheSameFileAgainChangesNothing() {
        assertThatAnswer(imported(staff(STAFF))).hasStatus(200).says("/created", Integer.toString(STAFF));

        assertThatAnswer(imported(staff(STAFF)))
                .hasStatus(200)
                .says("/created", "0")
                .says("/unchanged", Integer.toString(STAFF));
    }

    @Test
    @Order(3)
    void aListOfThemAllTakesEveryPlaceThereIsAndNoMore() {
        cohort = openCohort(provider, accreditation, today(), PLACES);

        var job = listed(cohort);

        assertThatAnswer(job)
                .says("/status", "DONE")
                .says("/applied", Integer.toString(PLACES))
                .says("/refused", Integer.toString(STAFF - PLACES));
        assertThatAnswer(provider.get("/v1/cohorts/" + cohort)).says("/placesTaken", Integer.toString(PLACES));
        assertThat(lead.get("/v1/jobs/" + job.id() + "/results.csv").expect(200).text())
                .contains("COHORT_FULL");
    }

    @Test
    @Order(4)
    void theSameListAgainChangesNothing() {
        assertThatAnswer(listed(cohort)).says("/applied", "0").says("/unchanged", Integer.toString(PLACES));
    }

    @Test
    @Order(5)
    void oneIsNominatedOfferedAPlaceAndAccepts() {
        small = openCohort(provider, accreditation, today().plusDays(30), 1);
        first = path(lead.post("/v1/nominations", Given.enrolment(person(STAFF - 1), small)));

        assertThatAnswer(lead.get(first)).as("who nominates approves by that").says("/place", "EMPLOYER_APPROVED");
        assertThatAnswer(provider.act(first, "offer", Map.of("until", today().plusDays(5))))
                .hasStatus(200)
                .says("/place", "OFFERED");
        assertThatAnswer(lead.act(first, "accept", Map.of())).hasStatus(200).says("/place", "ENROLLED");
    }

    @Test
    @Order(6)
    void theNextWaitsAndHasThePlaceThatIsGivenBack() {
        second = path(lead.post(
                "/v1/enrolments", Map.of("participantId", person(STAFF), "cohortId", small, "whenFull", "WAITLIST")));
        assertThatAnswer(lead.get(second)).says("/place", "WAITLISTED");
        assertThatAnswer(lead.get(second + "/waiting")).says("/position", "1");

        lead.act(first, "withdraw", Map.of("reason", "other")).expect(200);

        Patience.until(
                "the place is offered to who waits",
                () -> lead.get(second).at("/place").asText().equals("OFFERED"));
        assertThatAnswer(lead.act(second, "accept", Map.of())).hasStatus(200).says("/place", "ENROLLED");
    }

    @Test
    @Order(7)
    void oneStartsPausesAndGoesOn() {
        enrolment = enrolmentOf(person(1));
        assertThatAnswer(declare(provider, "STARTED")).hasStatus(201).says("/training", "IN_PROGRESS");

        var deferred = lead.act(enrolment, "defer", Map.of("reason", "parental-leave", "on", today()));

        assertThatAnswer(deferred).hasStatus(200).says("/training", "DEFERRED");
        assertThatAnswer(provider.act(enrolment, "resume", Map.of("on", today())))
                .hasStatus(200)
                .says("/training", "IN_PROGRESS");
    }

    @Test
    @Order(8)
    void sheGoesOnWithAnotherProviderAndKeepsWhatWasDeclared() {
        var there = openCohort(otherProvider, elsewhere, today(), 5);
        var asked = lead.post("/v1/transfers", Map.of("enrolmentId", id(enrolment), "cohortId", there));
        assertThatAnswer(asked).hasStatus(201).says("/status", "ASKED");

        var accepted = otherProvider.act("/v1/transfers/" + asked.id(), "accept", Map.of());

        assertThatAnswer(accepted).hasStatus(200).says("/status", "ACCEPTED");
        assertThatAnswer(lead.get(enrolment)).says("/training", "TRANSFERRED");
        enrolment = "/v1/enrolments/" + accepted.at("/nextEnrolmentId").textValue();
        assertThatAnswer(otherProvider.get(enrolment))
                .says("/training", "IN_PROGRESS")
                .says("/attempt", "1");
    }

    @Test
    @Order(9)
    void shePassesThereAndIsCertified() {
        var course = platform.anyone()
                .get("/v1/courses/" + elsewhere)
                .at("/courseId")
                .textValue();
        platform.as("publisher.one")
                .post(
                        "/v1/certification-schemes",
                        Map.of(
                                "courseId",
                                course,
                                "terms",
                                Map.of(
                                        "rule", "FROM_PREVIOUS_EXPIRY",
                                        "months", 12,
                                        "windowDays", 730,
                                        "graceDays", 30)))
                .expect(201);

        passed();

        certificate = certificates().getFirst().required("number").textValue();
        assertThat(periods())
                .extracting(period -> period.required("status").textValue())
                .contains("CERTIFIED");
        assertThat(expiry(0)).isEqualTo(today().plusYears(1));
    }

    @Test
    @Order(10)
    void sheEarnsItAgainAndNothingThatWasIsReset() {
        var before = periods().getFirst();
        var again = openCohort(otherProvider, elsewhere, today(), 5);
        enrolment = path(lead.post("/v1/enrolments", Given.enrolment(person(1), again)));
        assertThatAnswer(lead.get(enrolment)).says("/attempt", "2");
        declare(otherProvider, "STARTED").expect(201);

        passed();

        assertThat(certificates()).hasSize(2);
        assertThat(periods()).first().isEqualTo(before);
        assertThat(expiry(1)).as("counted from the expiry before").isEqualTo(today().plusYears(2));
    }

    @Test
    @Order(11)
    void whoIsErasedIsGoneAndTheCertificateStillHolds() {
        var erased = "/v1/participants/" + person(1);
        var history = platform.anyone().get("/v1/certificates/" + certificate).expect(200);

        assertThatAnswer(lead.act(erased, "erasure", Map.of("reason", "PERSON_ASKED")))
                .hasStatus(200);

        assertThatAnswer(lead.get(erased)).hasStatus(404);
        var checked = platform.anyone().get("/v1/certificates/" + certificate);
        assertThatAnswer(checked)
                .hasStatus(200)
                .says("/courseTitle", history.at("/courseTitle").textValue())
                .says("/completedOn", today().toString());
        assertThat(lead.all("/v1/participants?employeeNumber=" + number(1))).isEmpty();
    }

    private String accredited(String organisation, String curriculum) {
        var path = given.submittedCourse(organisation, curriculum);
        given.assessed(path, "panel.one", "assessor.one", "assessor.two");
        platform.as("panel.one")
                .act(
                        path,
                        "recommend",
                        Map.of(
                                "panel", given.panelOn(path, "panel.one", "panel.two"),
                                "recommendation", "ACCREDITED",
                                "reasonText", "All is met."))
                .expect(200);
        var number = given.ratified(path);
        Patience.until("enrolment-service knows " + number, () -> given.courseIsKnown(number));
        return number;
    }

    private static String openCohort(Actor provider, String accreditation, LocalDate startsOn, int capacity) {
        var id = provider.post("/v1/cohorts", Given.cohort(accreditation, startsOn, capacity))
                .expect(201)
                .id()
                .toString();
        provider.act("/v1/cohorts/" + id, "open", Map.of()).expect(200);
        return id;
    }

    private Answer imported(String file) {
        return platform.asSystem("esr-interface")
                .to("POST", "/v1/participants/import")
                .csv(file)
                .send();
    }

    private static String staff(int people) {
        return "employee_number,given_name,family_name,email,job_title,pay_band,stage\n"
                + IntStream.rangeClosed(1, people)
                        .mapToObj(each -> "%s,Rowan,Exampleton,rowan.%d@trust.example,Ward manager,7,S1\n"
                                .formatted(number(each), each))
                        .collect(Collectors.joining());
    }

    private static String number(int person) {
        return PREFIX + person;
    }

    /** The job that enrols all of them, once it has ended. */
    private Answer listed(String onCohort) {
        var list = IntStream.rangeClosed(1, STAFF)
                .mapToObj(TrustJourneyTest::number)
                .collect(Collectors.joining("\n", "employee_number\n", "\n"));
        var job = "/v1/jobs/"
                + lead.to("POST", "/v1/enrolments/bulk?cohort=" + onCohort)
                        .csv(list)
                        .send()
                        .expect(202)
                        .id();
        Patience.until(
                "the list is done", () -> lead.get(job).expect(200).json().hasNonNull("endedAt"));
        return lead.get(job);
    }

    private String person(int person) {
        return lead.first("/v1/participants?employeeNumber=" + number(person), found -> true)
                .map(found -> found.required("id").textValue())
                .orElseThrow();
    }

    private String enrolmentOf(String participant) {
        return lead.first("/v1/enrolments?participant=" + participant, found -> true)
                .map(found -> "/v1/enrolments/" + found.required("id").textValue())
                .orElseThrow();
    }

    private static String path(Answer created) {
        return "/v1/enrolments/" + created.expect(201).id();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Answer declare(Actor who, String kind) {
        return who.post(enrolment + "/declarations", Map.of("kind", kind, "on", today()));
    }

    private void passed() {
        declare(otherProvider, "COMPLETED").expect(201);
        otherProvider
                .post(enrolment + "/outcomes", Map.of("result", "PASSED", "on", today()))
                .expect(201);
    }

    private List<JsonNode> certificates() {
        var participant = person(1);
        return lead.all("/v1/certificates").stream()
                .filter(held -> held.path("participantId").asText().equals(participant))
                .toList();
    }

    private List<JsonNode> periods() {
        return lead.all("/v1/certifications?participant=" + person(1));
    }

    private LocalDate expiry(int period) {
        return LocalDate.parse(periods().get(period).required("expiresOn").textValue());
    }
}
