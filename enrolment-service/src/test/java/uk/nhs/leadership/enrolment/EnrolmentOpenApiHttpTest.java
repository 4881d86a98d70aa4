package uk.nhs.leadership.enrolment;

import io.quarkus.test.junit.QuarkusTest;
import uk.nhs.leadership.chassis.testing.OpenApiContract;

@QuarkusTest
class EnrolmentOpenApiHttpTest extends OpenApiContract {
    EnrolmentOpenApiHttpTest() {
        super("enrolment-service");
    }
}
