package uk.nhs.leadership.curriculum.framework;

import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.framework;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.published;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = RealServers.SERVICE, value = "curriculum"))
class FrameworkJourneyHttpTest {

    @Test
    void whatIsPublishedIsReadByAnyone() {
        var published = published("/v1/frameworks", framework(newCode(), "1.0"));

        asNobody()
                .get("/v1/frameworks/" + published.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("areas[0].standards[0].competencies[0].statements[0].text", equalTo("Keeps a list"));
    }
}
