package uk.nhs.leadership.curriculum;

import io.quarkus.test.junit.QuarkusTest;
import uk.nhs.leadership.chassis.testing.OpenApiContract;

@QuarkusTest
class OpenApiHttpTest extends OpenApiContract {
    OpenApiHttpTest() {
        super("curriculum-service");
    }
}
