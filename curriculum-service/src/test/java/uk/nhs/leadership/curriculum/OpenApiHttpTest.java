package uk.nhs.leadership.curriculum;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import uk.nhs.leadership.chassis.testing.OpenApiContract;

@QuarkusTest
class OpenApiHttpTest extends OpenApiContract {
    OpenApiHttpTest() {
        super("curriculum-service");
    }

    @Override
    protected Map<String, String> errorsOfStandards() {
        return Map.of("/ims/case/", "imsx_StatusInfo");
    }
}
