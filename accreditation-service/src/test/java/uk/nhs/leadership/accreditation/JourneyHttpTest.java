package uk.nhs.leadership.accreditation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.RealServers;

/** The whole road once. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "accreditation"))
class JourneyHttpTest {

    @Test
    void aCourseIsSubmittedAssessedRecommendedRatifiedAndOnTheRegister() {
        var path = accredited(draft("A course that goes the whole road"));

        String number = as(LEAD).get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("decision.decision", equalTo("ACCREDITED"))
                .body("decision.accreditationNumber", matchesPattern("LMA-[0-9]{6}-[0-9A-Z]"))
                .extract()
                .path("decision.accreditationNumber");
        asNobody()
                .get("/v1/register/accreditations/" + number)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("course.title", equalTo("A course that goes the whole road"))
                .body("provider.code", equalTo("P0001"))
                .body("validFrom", equalTo(today().toString()))
                .body("validTo", equalTo(today().plusYears(3).minusDays(1).toString()));
    }
}
