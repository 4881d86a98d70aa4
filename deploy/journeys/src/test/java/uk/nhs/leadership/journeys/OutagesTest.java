package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.leadership.local.identity.TokenRefused;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.platform.Service;

/** The road goes on while parts of the platform are away, and nothing is lost or done twice when they come back. */
@Order(5)
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesTest {
    /** Three pieces of work. */
    private static final int PEOPLE = 45_000;

    private final OwnPlatform own;
    private final PlatformClient platform;
    private final Given given;

    OutagesTest(OwnPlatform own, PlatformClient platform) {
        this.own = own;
        this.platform = platform;
        this.given = new Given(platform);
    }

    @Test
    void aCourseIsAccreditedWhileKafkaIsAway() {
        var course = recommendedCourse();
        own.processes().servers().kafka().stop();
        String number;
        try {
            number = given.ratified(course);
            assertThatAnswer(platform.anyone().get("/v1/register/accreditations/" + number))
                    .hasStatus(200);
            assertThatAnswer(ready(Service.ACCREDITATION)).hasStatus(200);
            assertThat(given.courseIsKnown(number)).isFalse();
        } finally {
            own.processes().servers().kafka().start();
        }

        Patience.until("enrolment-service has heard of it", () -> given.courseIsKnown(number));
    }

    @Test
    void aServiceThatWasKilledHearsOfWhatHappenedMeanwhile() {
        var course = recommendedCourse();
        own.processes().kill(Service.ENROLMENT);
        String number;
        try {
            number = given.ratified(course);
        } finally {
            own.processes().service(Service.ENROLMENT).start();
        }

        Patience.until("enrolment-service has heard of it", () -> given.courseIsKnown(number));
        var cohort = given.openCohort("P0001", number, 1);
        assertThatAnswer(given.enrol("RJ1", given.participant("RJ1"), cohort)).hasStatus(201);
    }

    /** Wherever it is killed: of what the first pieces did nothing is lost, and of the broken one nothing stayed. */
    @Test
    void workOnManyRowsGoesOnAfterTheServiceWasKilledAndAppliesEachOnce() {
        var numbers = given.newStaff("RJ1", PEOPLE);
        var cohort = given.openCohort("P0001", given.accreditation("P0001"), PEOPLE);
        var lead = platform.as("lead.rj1").holdingItsToken();
        var job = "/v1/jobs/"
                + lead.to("POST", "/v1/enrolments/bulk?cohort=" + cohort)
                        .csv("employee_number\n" + String.join("\n", numbers) + "\n")
                        .send()
                        .expect(202)
                        .id();
        Patience.until("some of it is done", () -> applied(lead, job) > 0);
        var seen = applied(lead, job);
        own.processes().kill(Service.ENROLMENT);
        own.processes().service(Service.ENROLMENT).start();

        Patience.until(
                "all of it is done", () -> lead.get(job).expect(200).json().hasNonNull("endedAt"));

        assertThat(seen).as("rows applied when it was killed").isLessThan(PEOPLE);
        assertThat(lead.get(job).at("/status").textValue()).isEqualTo("DONE");
        assertThat(applied(lead, job)).isEqualTo(PEOPLE);
        assertThat(lead.get(job + "/results.csv").expect(200).text().lines().skip(1))
                .hasSize(PEOPLE)
                .allMatch(row -> row.contains(",APPLIED,"))
                .doesNotHaveDuplicates();
        assertThat(lead.all("/v1/enrolments?limit=200&cohort=" + cohort)).hasSize(PEOPLE);
        assertThat(lead.get("/v1/cohorts/" + cohort).at("/placesTaken").intValue())
                .isEqualTo(PEOPLE);
        Patience.until("each is announced", () -> announcedOn(cohort).size() >= PEOPLE);
        assertThat(announcedOn(cohort)).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    private static int applied(Actor lead, String job) {
        return lead.get(job).expect(200).at("/applied").intValue();
    }

    /** The enrolments on a cohort that events tell of. */
    private List<String> announcedOn(String cohort) {
        return new Feed(platform.asSystem("event-subscriber"), Service.ENROLMENT)
                .everything().stream()
                        .filter(event -> event.required("type").textValue().endsWith(".enrolment.enrolled.v1"))
                        .filter(event ->
                                event.required("data").path("cohortId").asText().equals(cohort))
                        .map(event -> event.required("subject").textValue())
                        .toList();
    }

    /** The event may be written and not sent, or sent and not noted as sent. */
    @Test
    void aServiceThatIsKilledRightAfterItsAnswerStillAnnouncesIt() {
        var course = recommendedCourse();
        var number = given.ratified(course);
        own.processes().kill(Service.ACCREDITATION);
        own.processes().service(Service.ACCREDITATION).start();

        Patience.until("enrolment-service has heard of it", () -> given.courseIsKnown(number));
        assertThatAnswer(platform.anyone().get("/v1/register/accreditations/" + number))
                .hasStatus(200);
    }

    @Test
    void whoIsSignedInWorksOnWhileKeycloakIsAway() {
        var number = given.accreditation("P0001");
        var lead = platform.as("provider.p0001").holdingItsToken();
        own.processes().servers().keycloak().stop();
        try {
            var planned = lead.post("/v1/cohorts", Given.cohort(number, today(), 3));

            assertThatAnswer(planned).hasStatus(201);
        } finally {
            own.processes().servers().keycloak().start();
        }
    }

    @Test
    void withoutTheDatabaseAClearRefusalAndAfterwardsAsBefore() {
        var number = given.accreditation("P0001");
        own.processes().servers().postgres().stop();
        try {
            assertThatAnswer(platform.anyone().get("/v1/courses/" + number)).isProblem(503, "DATABASE_UNAVAILABLE");
            assertThatAnswer(ready(Service.ENROLMENT)).hasStatus(503);
        } finally {
            own.processes().servers().postgres().start();
        }

        for (var service : Service.values()) {
            Patience.until(service + " is ready again", () -> ready(service).isSuccess());
        }
        // It keeps its people in the same PostgreSQL.
        Patience.until("Keycloak signs people in again", this::isSignedIn);
        assertThat(given.courseIsKnown(number)).isTrue();
    }

    private String recommendedCourse() {
        return given.recommendedCourse("P0001", "panel.one", "assessor.one", "assessor.two");
    }

    /** Not with a token that was had before. */
    private boolean isSignedIn() {
        try {
            return !new Tokens(URI.create(own.processes().issuer()))
                    .ofPerson("lead.rj1")
                    .isEmpty();
        } catch (TokenRefused e) {
            return false;
        }
    }

    private Answer ready(Service service) {
        return platform.anyone().to("GET", "/q/health/ready").at(service).send();
    }
}
