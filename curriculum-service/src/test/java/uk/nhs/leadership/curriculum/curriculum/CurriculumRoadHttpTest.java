package uk.nhs.leadership.curriculum.curriculum;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.Api;
import uk.nhs.leadership.curriculum.VersionRoadOfSeveral;

@QuarkusTest
class CurriculumRoadHttpTest extends VersionRoadOfSeveral {
    private static @Nullable String frameworkVersionId;

    CurriculumRoadHttpTest() {
        super("/v1/curricula");
    }

    @Override
    protected Map<String, Object> complete(String code, String version) {
        if (frameworkVersionId == null) {
            frameworkVersionId = Api.published("/v1/frameworks", Api.framework(Api.newCode(), "1.0"))
                    .path("id");
        }
        return Api.curriculum(code, version, frameworkVersionId);
    }

    @Override
    protected Map<String, Object> incomplete(String code, String version) {
        return Api.with(complete(code, version), "outcomes", List.of(Api.outcome("1.1.2-S1", "1.1.2", "S1", false)));
    }

    @Override
    protected String missingIn() {
        return "/outcomes";
    }
}
