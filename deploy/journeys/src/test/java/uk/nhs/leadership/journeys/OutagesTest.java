package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.leadership.local.platform.Service;

/** The road goes on while parts of the platform are away, and nothing is lost or done twice when they come back. */
@Order(5)
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesTest {
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
        assertThat(given.courseIsKnown(number)).isTrue();
    }

    private String recommendedCourse() {
        return given.recommendedCourse("P0001", "panel.one", "assessor.one", "assessor.two");
    }

    private Answer ready(Service service) {
        return platform.anyone().to("GET", "/q/health/ready").at(service).send();
    }
}
