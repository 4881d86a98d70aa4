package uk.nhs.leadership.accreditation;

import io.quarkus.test.junit.QuarkusTest;
import uk.nhs.leadership.chassis.testing.OpenApiContract;

@QuarkusTest
class AccreditationOpenApiHttpTest extends OpenApiContract {
    AccreditationOpenApiHttpTest() {
        super("accreditation-service");
    }
}
