package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** From the news of an accredited course to a certificate that the participant has and anyone can check. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "enrolment"))
class JourneyHttpTest {

    @Test
    void fromAnAccreditedCourseToACertificateAnyoneCanCheck() {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 20);
        var participant = Awarded.participantOf("participant.one.rj1");
        var enrolment = Given.enrolment(LEAD_RJ1, participant, cohort);
        Given.finished(enrolment, "PASSED");

        as(LEAD_RJ1)
                .get("/v1/enrolments/" + enrolment)
                .then()
                .statusCode(200)
                .body("training", equalTo("PASSED"))
                .body("completedOn", equalTo(Given.today().toString()));
        as("participant.one.rj1")
                .get("/v1/participants/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(participant));
        as("participant.one.rj1").get("/v1/enrolments").then().statusCode(200).body("items.id", hasItem(enrolment));
        String number = as("participant.one.rj1")
                .get("/v1/certificates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.enrolmentId == '%s' }.number".formatted(enrolment));
        anonymous()
                .get("/v1/certificates/" + number)
                .then()
                .statusCode(200)
                .body("courseTitle", equalTo("First Steps in Leading Care"))
                .body("award", equalTo("Award in Leading Care"))
                .body("completedOn", equalTo(Given.today().toString()))
                .body("accreditationNumber", equalTo(accreditation.number()))
                .body("accreditationOnCompletion", equalTo("ACCREDITED"))
                .body(not(containsString("Okafor")))
                .body(not(containsString(participant)));
        assertThat(number).startsWith("LMC-");
        as(LEAD_P0001)
                .queryParam("cohort", cohort)
                .get("/v1/enrolments")
                .then()
                .statusCode(200)
                .body("items[0].participant.familyName", equalTo("Okafor"));
    }
}
